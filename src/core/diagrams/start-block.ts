import { Document, isScalar, visit } from 'yaml';
import { fieldName, type FormWords } from './words/form-words.ts';

/** The name of a field, to be overwritten by what stands there. */
class Named {
  readonly key: string;

  constructor(key: string) {
    this.key = key;
  }
}

const named = (key: string): Named => new Named(key);
const open = '…';

/** Signs that stand for nothing else, and that YAML writes as they are. */
const [BEFORE, BEHIND] = ['\uE000', '\uE001'];

const times = <Value>(count: number, value: Value): readonly Value[] => Array.from({ length: count }, () => value);

/** What each kind of figure begins with: every part of it once, so that it shows where things go. */
const starts: Readonly<Record<string, object>> = {
  vpc: {
    segment: named('segment'),
    customer_profile: {
      jobs: [{ id: 'j1', text: named('jobs') }],
      pains: [{ id: 'p1', text: named('pains') }],
      gains: [{ id: 'g1', text: named('gains') }],
    },
    value_map: {
      products_services: [{ text: named('products_services'), jobs: ['j1'] }],
      pain_relievers: [{ text: named('pain_relievers'), addresses: ['p1'] }],
      gain_creators: [{ text: named('gain_creators'), addresses: ['g1'] }],
    },
  },
  'jtbd-story': { actor: named('actor'), when: open, want: open, so: open },
  'jtbd-forces': {
    from: named('from'),
    to: named('to'),
    push: [{ text: open, strength: 3 }],
    pull: [{ text: open, strength: 3 }],
    anxiety: [{ text: open, strength: 3 }],
    habit: [{ text: open, strength: 3 }],
  },
  'job-map': {
    job: named('job'),
    steps: {
      define: [open],
      locate: [open],
      prepare: [open],
      confirm: [open],
      execute: [open],
      monitor: [open],
      modify: [open],
      conclude: [open],
    },
  },
  '5a': {
    brand: named('brand'),
    stages: {
      aware: { touchpoints: [open] },
      appeal: { touchpoints: [open] },
      ask: { touchpoints: [open] },
      act: { touchpoints: [open] },
      advocate: { touchpoints: [open] },
    },
  },
  cjm: {
    persona: named('persona'),
    scenario: named('scenario'),
    goal: named('goal'),
    stages: times(2, {
      title: open,
      actions: [open],
      thoughts: [open],
      touchpoints: [open],
      pains: [open],
      emotion: 0,
    }),
  },
  'loyalty-ladder': { rungs: ['prospect', 'purchaser', 'client', 'supporter', 'advocate', 'partner'] },
  'relationship-lifecycle': { preset: 'gronroos' },
  'rk-matrix': {
    customers: [
      { name: open, profit: 100, loyalty: 5 },
      { name: open, profit: 20, loyalty: 1 },
    ],
  },
  'touchpoint-map': {
    chains: [{ name: named('name'), points: times(3, { name: open, reaction: 'neutral' }) }],
  },
  comparison: {
    columns: [open, open],
    rows: times(2, { name: open, cells: [open, open] }),
  },
  funnel: {
    stages: [
      { name: open, count: 1000 },
      { name: open, count: 100 },
      { name: open, count: 10 },
    ],
  },
};

/**
 * The text of a new figure, which can be drawn as it is. `place` gets every word and number that is there to be overwritten, and answers
 * what is written for it.
 */
export function startBlock(type: string, words: FormWords, place: (word: string) => string): string {
  const start = starts[type];
  if (start === undefined) throw new Error(`No figure is called ${type}`);
  const document = new Document(fill(start, type, words));
  visit(document, {
    // A comma that is typed in a line of its own stays a comma.
    Seq: (_, list) => {
      list.flow = list.items.every((item) => isScalar(item) && !String(item.value).startsWith(BEFORE));
    },
  });
  return document
    .toString({ lineWidth: 0, flowCollectionPadding: false })
    .trimEnd()
    .replace(new RegExp(`${BEFORE}([^${BEHIND}]*)${BEHIND}`, 'gu'), (_, word: string) => place(word));
}

function fill(value: unknown, type: string, words: FormWords): unknown {
  if (value instanceof Named) return mark(fieldName(words, type, value.key));
  if (value === open || typeof value === 'number') return mark(String(value));
  if (Array.isArray(value)) return value.map((each) => fill(each, type, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fill(each, type, words)]));
}

function mark(word: string): string {
  return `${BEFORE}${word}${BEHIND}`;
}

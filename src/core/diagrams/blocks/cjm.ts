import { defineBlock, MARGIN, outlineItem } from '../block.ts';
import { emotionFigures, survivals, weakestLink } from '../chain.ts';
import { fiveAStages } from '../five-a.ts';
import { opportunityScore } from '../opportunity.ts';
import {
  choice,
  item,
  list,
  map,
  number,
  optional,
  orNull,
  required,
  text,
  withDefault,
  yesOrNo,
} from '../reading/shape.ts';
import { attentions, reactions, recurrences, statuses } from '../touchpoint-kinds.ts';
import { drawBand } from './cjm-band.ts';

const buyingStages = ['need', 'search', 'comparison', 'purchase', 'reaction'] as const;
const texts = withDefault(list(item({ text: required(text) }), { most: 20 }), []);
const score = optional(number({ least: 0, most: 10 }));
const touchpoint = item(
  {
    name: required(text),
    channel: optional(text),
    reaction: optional(choice(reactions)),
    attention: optional(choice(attentions)),
    recurrence: optional(choice(recurrences)),
    status: optional(choice(statuses)),
    importance: score,
    satisfaction: score,
    pass: optional(number({ least: 0, most: 1 })),
    owner: optional(text),
  },
  'name',
);
const stage = item(
  {
    id: optional(text),
    title: optional(text),
    actions: texts,
    thoughts: texts,
    pains: texts,
    opportunities: texts,
    backstage: texts,
    emotion: withDefault(orNull(number({ least: -2, most: 2 })), null),
    weight: withDefault(number({ least: 1e-6, most: 1e6 }), 1),
    moment_of_truth: withDefault(yesOrNo, false),
    kpi: optional(map({ name: required(text), value: optional(text), unit: optional(text) })),
    touchpoints: withDefault(list(touchpoint, { most: 20 }), []),
  },
  'title',
);

/** A journey in stages: what a person does, meets, thinks and feels, and what could be better. */
export const cjm = defineBlock({
  type: 'cjm',
  fields: {
    persona: optional(text),
    scenario: optional(text),
    goal: optional(text),
    preset: optional(choice(['buying', '5a'])),
    stages: optional(list(stage, { least: 1, most: 12 })),
  },
  check(model, check) {
    if (model.stages === undefined && model.preset === undefined)
      check.report('missing', { ...model.at, field: 'stages' });
    const seen = new Set<string>();
    for (const { id, title, touchpoints, at } of model.stages ?? []) {
      if (id === undefined && title === undefined)
        check.report('missing', { field: `${at.field}.title`, line: at.line });
      if (id !== undefined && seen.has(id))
        check.report('duplicate-id', { field: `${at.field}.id`, line: at.line }, { id });
      if (id !== undefined) seen.add(id);
      for (const { importance, satisfaction, at: place } of touchpoints) {
        if ((importance === undefined) === (satisfaction === undefined)) continue;
        const name = importance === undefined ? 'importance' : 'satisfaction';
        check.report('missing', { field: `${place.field}.${name}`, line: place.line });
      }
    }
  },
  draw(model, pen) {
    const { sheet, words, width, number: format, percent, labelled, aside } = pen;
    const names = words.cjm;
    const titles: Readonly<Record<string, string>> = { ...names.preset, ...words.fiveA.stages };
    const preset = model.preset === '5a' ? fiveAStages : buyingStages;
    const given = model.stages ?? preset.map((id) => ({ ...EMPTY, id }));
    const stages = given.map((one, at) => {
      const known = one.id !== undefined && Object.hasOwn(titles, one.id) ? titles[one.id] : undefined;
      return { ...one, title: one.title ?? known ?? one.id ?? String(at + 1) };
    });
    const about = [
      { label: names.persona, text: model.persona },
      { label: names.scenario, text: model.scenario },
      { label: names.goal, text: model.goal },
    ].flatMap(({ label, text: words }) => (words === undefined ? [] : [labelled(label, words)]));
    for (const line of about) sheet.y += sheet.text(line, { x: MARGIN, y: sheet.y, width }, { ink: 'ink-soft' }) + 2;
    if (about.length > 0) sheet.y += 10;

    const emotions = stages.map((one) => one.emotion);
    const figures = emotionFigures(
      emotions,
      stages.map((one) => one.weight),
    );
    const touchpoints = stages.flatMap((one, at) => one.touchpoints.map((each) => ({ ...each, stage: at })));
    const rates = touchpoints.map((each) => each.pass ?? null);
    const weakest = weakestLink(rates);
    const weak = weakest === null ? undefined : touchpoints[weakest];
    const survival = rates.some((rate) => rate !== null) ? (survivals(rates).at(-1) ?? null) : null;

    // As many stages beside each other as leave room for words, in bands of about the same length.
    const bands = Math.ceil(stages.length / Math.max(2, Math.floor((width + 8) / 116)));
    const perBand = Math.ceil(stages.length / bands);
    for (let from = 0; from < stages.length; from += perBand) {
      drawBand(
        stages.slice(from, from + perBand),
        { first: from, columns: perBand, lowest: figures?.lowest ?? null },
        pen,
      );
    }
    const facts = [
      figures === null ? undefined : labelled(names.mean, format(figures.weighted)),
      figures === null ? undefined : labelled(names.peakEnd, format(figures.peak_end)),
      figures === null ? undefined : labelled(names.lowest, stages[figures.lowest]?.title ?? ''),
      weak === undefined ? undefined : labelled(words.touchpoints.weakest, aside(weak.name, percent(weak.pass ?? 0))),
      survival === null ? undefined : labelled(words.touchpoints.survival, percent(survival)),
    ].filter((fact) => fact !== undefined);
    if (facts.length > 0) {
      sheet.line({ x: MARGIN, y: sheet.y }, { x: MARGIN + width, y: sheet.y });
      sheet.y += 10;
      sheet.y += sheet.text(facts.join(' · '), { x: MARGIN, y: sheet.y, width }, { ink: 'ink-soft' });
    }
    const lanes = ['actions', 'thoughts', 'pains', 'opportunities', 'backstage'] as const;
    return {
      outline: [
        ...about.map((line) => outlineItem(line)),
        ...stages.map((one) =>
          outlineItem(one.title, [
            one.moment_of_truth ? names.moment : undefined,
            one.emotion === null ? undefined : labelled(names.emotion, format(one.emotion)),
            one.touchpoints.length === 0
              ? undefined
              : outlineItem(
                  names.touchpoints,
                  one.touchpoints.map((each) =>
                    each.pass === undefined ? each.name : aside(each.name, percent(each.pass)),
                  ),
                ),
            ...lanes.map((lane) =>
              one[lane].length === 0
                ? undefined
                : outlineItem(
                    names[lane],
                    one[lane].map((each) => each.text),
                  ),
            ),
          ]),
        ),
        ...facts.map((fact) => outlineItem(fact)),
      ],
      derived: {
        emotion: figures,
        survival,
        weakest: weak === undefined ? null : { stage: weak.stage, touchpoint: weak.name, pass: weak.pass },
        opportunities: touchpoints.flatMap(({ stage, name, importance, satisfaction }) =>
          importance === undefined || satisfaction === undefined
            ? []
            : [{ stage, touchpoint: name, opportunity: opportunityScore(importance, satisfaction) }],
        ),
      },
    };
  },
});

const EMPTY = {
  title: undefined,
  actions: [],
  thoughts: [],
  pains: [],
  opportunities: [],
  backstage: [],
  emotion: null,
  weight: 1,
  moment_of_truth: false,
  kpi: undefined,
  touchpoints: [],
} as const;

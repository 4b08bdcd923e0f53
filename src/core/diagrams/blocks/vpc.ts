import { defineBlock, MARGIN, outlineItem, type OutlineItem } from '../block.ts';
import { SMALL, type Item } from '../drawing/sheet.ts';
import {
  checkIds,
  choice,
  item,
  list,
  map,
  number,
  optional,
  reference,
  required,
  text,
  withDefault,
} from '../reading/shape.ts';
import { drawCanvas } from './vpc-canvas.ts';

const WEIGHT = 3;
const weight = withDefault(number({ least: 1, most: 5 }), WEIGHT);
const id = optional(text);
const references = withDefault(list(reference), []);
const jobs = list(
  item({
    id,
    text: required(text),
    kind: optional(choice(['functional', 'social', 'emotional', 'supporting'])),
    importance: weight,
  }),
);
const pains = list(
  item({ id, text: required(text), severity: weight, kind: optional(choice(['undesired', 'obstacle', 'risk'])) }),
);
const gains = list(
  item({
    id,
    text: required(text),
    relevance: weight,
    level: optional(choice(['required', 'expected', 'desired', 'unexpected'])),
  }),
);
const addressing = withDefault(list(item({ id, text: required(text), addresses: references })), []);

/** Customer profile and value map, and how well they fit. Osterwalder, Pigneur, Bernarda & Smith 2014, Value Proposition Design. */
export const vpc = defineBlock({
  type: 'vpc',
  fields: {
    segment: required(text),
    customer_profile: required(
      map({ jobs: withDefault(jobs, []), pains: withDefault(pains, []), gains: withDefault(gains, []) }),
    ),
    value_map: optional(
      map({
        products_services: withDefault(list(item({ id, text: required(text), jobs: references })), []),
        pain_relievers: addressing,
        gain_creators: addressing,
      }),
    ),
  },
  check({ customer_profile: profile, value_map: value }, check) {
    const {
      products_services: products = [],
      pain_relievers: relievers = [],
      gain_creators: creators = [],
    } = value ?? {};
    // One id names one thing of the whole canvas; a pain reliever addresses pains, not gains.
    checkIds([...profile.jobs, ...profile.pains, ...profile.gains, ...products, ...relievers, ...creators], [], check);
    checkIds(
      uniquely(profile.jobs),
      products.flatMap((each) => each.jobs),
      check,
    );
    checkIds(
      uniquely(profile.pains),
      relievers.flatMap((each) => each.addresses),
      check,
    );
    checkIds(
      uniquely(profile.gains),
      creators.flatMap((each) => each.addresses),
      check,
    );
  },
  draw({ segment, customer_profile: profile, value_map: value }, pen) {
    const { sheet, words, width, percent, labelled, aside } = pen;
    const names = words.vpc;
    const {
      products_services: products = [],
      pain_relievers: relievers = [],
      gain_creators: creators = [],
    } = value ?? {};
    const weighted = {
      jobs: addressed(
        profile.jobs.map((each) => ({ ...each, weight: each.importance })),
        products.flatMap((each) => each.jobs),
      ),
      pains: addressed(
        profile.pains.map((each) => ({ ...each, weight: each.severity })),
        relievers.flatMap((each) => each.addresses),
      ),
      gains: addressed(
        profile.gains.map((each) => ({ ...each, weight: each.relevance })),
        creators.flatMap((each) => each.addresses),
      ),
    };
    const fit = { jobs: fitOf(weighted.jobs), pains: fitOf(weighted.pains), gains: fitOf(weighted.gains) };
    const itemsOf = (given: readonly Weighted[], hue: Item['hue']): readonly Item[] =>
      given.map((each) => ({ text: each.text, ...(hue === undefined ? {} : { hue }), isHollow: !each.isAddressed }));

    sheet.y += sheet.text(labelled(names.segment, segment), { x: MARGIN, y: sheet.y, width }, { size: 14 }) + 14;
    drawCanvas(
      {
        products: products.map((each) => ({ text: each.text, hue: 'blue' })),
        creators: creators.map((each) => ({ text: each.text, hue: 'green' })),
        relievers: relievers.map((each) => ({ text: each.text, hue: 'red' })),
        jobs: itemsOf(weighted.jobs, 'blue'),
        gains: itemsOf(weighted.gains, 'green'),
        pains: itemsOf(weighted.pains, 'red'),
      },
      pen,
    );
    const shown = (share: number | null): string => (share === null ? '—' : percent(share));
    const facts = (['jobs', 'pains', 'gains'] as const).map((part) => `${names[part]} ${shown(fit[part])}`);
    const summary = labelled(names.fit, facts.join(' · '));
    sheet.y += 14;
    sheet.y += sheet.text(summary, { x: MARGIN, y: sheet.y, width }, { weight: 600 });
    const open = Object.values(weighted)
      .flat()
      .some((each) => !each.isAddressed);
    if (open) {
      sheet.y += 4;
      sheet.circle({ x: MARGIN + 4, y: sheet.y + 8 }, 3, { fill: 'paper', stroke: 'grey', strokeWidth: 1.5 });
      sheet.y += sheet.text(
        names.open,
        { x: MARGIN + 14, y: sheet.y, width: width - 14 },
        { size: SMALL, ink: 'ink-soft' },
      );
    }
    const told = (part: 'jobs' | 'pains' | 'gains'): OutlineItem =>
      outlineItem(
        names[part],
        weighted[part].map((each) => (each.isAddressed ? each.text : aside(each.text, names.open))),
      );
    const textsOf = (given: readonly { readonly text: string }[]): readonly string[] => given.map((each) => each.text);
    return {
      outline: [
        outlineItem(labelled(names.segment, segment)),
        outlineItem(names.profile, [told('jobs'), told('pains'), told('gains')]),
        outlineItem(names.value, [
          outlineItem(names.products, textsOf(products)),
          outlineItem(names.relievers, textsOf(relievers)),
          outlineItem(names.creators, textsOf(creators)),
        ]),
        outlineItem(summary),
      ],
      derived: {
        fit_jobs: fit.jobs,
        fit_pains: fit.pains,
        fit_gains: fit.gains,
        unaddressed: Object.values(weighted)
          .flat()
          .filter((each) => !each.isAddressed)
          .map((each) => each.id ?? each.text),
      },
    };
  },
});

type Weighted = {
  readonly id: string | undefined;
  readonly text: string;
  readonly weight: number;
  readonly isAddressed: boolean;
};

function addressed(
  given: readonly Omit<Weighted, 'isAddressed'>[],
  references: readonly { readonly id: string }[],
): readonly Weighted[] {
  const ids = new Set(references.map((reference) => reference.id));
  return given.map((each) => ({ ...each, isAddressed: each.id !== undefined && ids.has(each.id) }));
}

/** Weight of what is addressed in the weight of all; null without any. */
function fitOf(given: readonly Weighted[]): number | null {
  const sum = (items: readonly Weighted[]): number => items.reduce((total, each) => total + each.weight, 0);
  return given.length === 0 ? null : sum(given.filter((each) => each.isAddressed)) / sum(given);
}

/** Doubles have been reported already. */
function uniquely<One extends { readonly id: string | undefined }>(given: readonly One[]): readonly One[] {
  return given.filter((each, at) => given.findIndex((other) => other.id === each.id) === at);
}

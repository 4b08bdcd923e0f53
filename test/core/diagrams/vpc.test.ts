import { expect, it } from 'vitest';
import { drawn, errorsOf, layoutFaults } from './draw.ts';
import { examples } from './examples.ts';

it('weighs what is addressed: severities 5, 3, 2 with the 5 and the 2 addressed fit by .7', () => {
  const { derived, links } = drawn('vpc', examples['vpc'] ?? '');
  expect(derived).toEqual({ fit_jobs: 5 / 7, fit_pains: 0.7, fit_gains: 0.5, unaddressed: ['j2', 'p2', 'g2'] });
  expect(links).toMatchObject([{ target: 'glossary', line: 15 }]);
});

it('takes plain words as items of weight three, and has no fit of nothing', () => {
  const { derived } = drawn(
    'vpc',
    'segment: a\ncustomer_profile: {pains: [b, {id: p, text: c, severity: 3}]}\nvalue_map: {pain_relievers: [{text: d, addresses: [p]}]}',
  );
  expect(derived).toEqual({ fit_jobs: null, fit_pains: 0.5, fit_gains: null, unaddressed: ['b'] });
});

it('tells where something is wrong', () => {
  const text = `customer_profile:
  jobs:
    - {id: a, text: one, importance: 6}
  pains:
    - {id: a, text: two, kind: awful}
value_map:
  sells: []
`;
  expect(errorsOf('vpc', text)).toEqual([
    'missing segment:1',
    'too-large customer_profile.jobs[0].importance:3',
    'not-a-choice customer_profile.pains[0].kind:5',
    'unknown-key value_map.sells:7',
  ]);
});

it('finds ids that name nothing, something of another kind, or two things', () => {
  const text = `segment: s
customer_profile:
  pains: [{id: p1, text: a}]
  gains:
    - {id: g1, text: b}
    - {id: p1, text: c}
value_map:
  pain_relievers:
    - text: d
      addresses:
        - p1
        - p9
    - {text: e, addresses: [g1]}
`;
  expect(errorsOf('vpc', text)).toEqual([
    'duplicate-id customer_profile.gains[1].id:6',
    'dangling value_map.pain_relievers[0].addresses[1]:12',
    'dangling value_map.pain_relievers[1].addresses[0]:13',
  ]);
});

it('numbers what has no room in its sector, and lists it below', () => {
  const items = Array.from({ length: 14 }, (_, at) => `a pain of many words that goes on and on, number ${at}`);
  const text = `segment: s\ncustomer_profile:\n  pains: [${items.map((one) => `"${one}"`).join(', ')}]\n`;
  const { svg } = drawn('vpc', text);
  expect(svg).toContain('P1–P14');
  expect(svg).toContain('P14. a pain');
  for (const width of [400, 720, 960]) expect(layoutFaults('vpc', text, 'en', width)).toEqual([]);
});

it('gives the products so much room that no word of theirs is broken', () => {
  const text = `segment: s
customer_profile: {jobs: [ride to work], pains: [mud], gains: [a dry coat]}
value_map:
  products_services: [bicycle with mudguards and lights]
  pain_relievers: [a mechanic comes to the office]
  gain_creators: [one price a month]
`;
  for (const width of [400, 480, 560, 640, 720, 960]) {
    expect(drawn('vpc', text, 'en', width).svg, String(width)).toMatch(/mudguards/);
    expect(layoutFaults('vpc', text, 'en', width)).toEqual([]);
  }
});

import { describe, expect, it } from 'vitest';
import { bindBlock, type Found, type Look } from '#core/calc/bind-block.ts';
import { readBlock } from '#core/calc/read-block.ts';
import { blockById } from '#core/calc/sources.ts';

const look: Look = async (link) => places[link];
const block = (text: string, place: string, type = 'clv'): Found => ({ kind: 'block', place, type, text, look });
const places: Record<string, Found> = {
  'Case#^base': block('m: 100\nr: 80%\nd: 0.1', 'base'),
  'Case#^next': block('from: "[[Case#^base]]"\nr: 0.9', 'next'),
  'Case#^loop': block('from: "[[Case#^pool]]"', 'loop'),
  'Case#^pool': block('from: "[[Case#^loop]]"', 'pool'),
  '#^own': block('m: 7', 'own'),
  'Case#^bad': block('r: 7', 'bad'),
  Case: { kind: 'properties', place: 'Case', values: { Margin: 40, 'discount-rate': '8 %', title: 'Case' } },
  'wallets.csv': { kind: 'table', place: 'wallets.csv', text: 'spend;wallet\n120;300\n45,5;60' },
  'bad.csv': { kind: 'table', place: 'bad.csv', text: 'spend;wallet\n120;300\nmuch;60' },
};

async function read(text: string, type = 'clv') {
  const binding = await bindBlock(type, text, look);
  if ('fault' in binding) return binding.fault;
  const reading = readBlock(type, text, binding.bound);
  return 'fault' in reading ? reading.fault : reading.block.values;
}

describe('a block that takes its inputs from elsewhere', () => {
  it.each([
    ['from: [[Case#^base]]', { margin: 100, retention: 0.8, discount: 0.1 }],
    ['from: "[[Case#^base]]"\nm: 5', { margin: 5, retention: 0.8 }],
    ['from: [[Case#^next]]', { margin: 100, retention: 0.9 }],
    ['from:\n  - [[Case#^base]]\n  - "[[Case]]"', { margin: 40, retention: 0.8 }],
    ['from:\n  - [[Case#^base]]\n  - {discount: "[[Case]] discount-rate"}', { discount: 0.08, retention: 0.8 }],
    ['from: [[#^own]] # here', { margin: 7 }],
    ['from:\n  - [[#^own]]\n  - {discount: [[Case#^base]]}', { margin: 7, discount: 0.1 }],
    ['from: {discount: "[[Case]] discount-rate"}', { discount: 0.08, margin: 100 }],
    ['from: {acquisition: "[[Case#^base]].clv"}', { acquisition: expect.closeTo(1100 / 3, 9) }],
    ['from: {retention: [[Case#^base]]}', { retention: 0.8 }],
  ])('reads %j', async (text, expected) => {
    expect(await read(`model: clv-retention\n${text}`)).toMatchObject(expected);
  });

  it('takes a table from a file', async () => {
    expect(await read('from: [[wallets.csv]]', 'share-of-wallet')).toMatchObject({
      customers: [
        { spend: 120, wallet: 300 },
        { spend: 45.5, wallet: 60 },
      ],
    });
  });

  it.each([
    ['from: [[Nowhere]]', 'no-source', 'from'],
    ['from: {discount: [[Case#^nowhere]]}', 'no-source', 'from'],
    ['from: {discount: "[[Case]] interest"}', 'no-figure', 'from'],
    ['from: [[Case#^loop]]', 'circular', 'from'],
    ['from: [[Case#^bad]]', 'faulty-source', 'from'],
    ['from: elsewhere', 'bad-source', 'from'],
    ['from: {discount: 3}', 'bad-source', 'from.discount'],
    ['from: {profit: [[Case]]}', 'unknown-input', 'from.profit'],
    ['from: [[wallets.csv]]', 'not-a-table', 'from'],
  ])('says what is wrong with %j', async (text, code, field) => {
    expect(await read(`model: clv-retention\n\n${text}`)).toMatchObject({
      code,
      // A circle is seen in the block that closes it.
      ...(code === 'circular' ? { code: 'faulty-source' } : {}),
      field,
      line: 3,
    });
  });

  it('names the row of a table that cannot be read', async () => {
    expect(await read('from: [[bad.csv]]', 'share-of-wallet')).toMatchObject({
      code: 'faulty-row',
      details: { link: 'bad.csv', line: 3, text: 'much' },
    });
  });

  it('leaves alone what a model itself calls “from”', async () => {
    expect(await read('model: rate-conversion\nfrom: month\nto: year', 'retention')).toMatchObject({ from: 'month' });
  });

  it('is not read where links lead nowhere at all', () => {
    expect(readBlock('clv', 'm: 3\nfrom: [[Case]]')).toMatchObject({ fault: { code: 'unbound', line: 2 } });
  });
});

describe('a block of a note', () => {
  const note =
    '---\nid: a\n---\n\n```clv\nm: 1\n```\n\n^first\n\n> ~~~retention\n> start: 5\n> ~~~\n>\n> ^second\n\nText ^third\n';
  it.each([
    ['first', { type: 'clv', text: 'm: 1' }],
    ['second', { type: 'retention', text: 'start: 5' }],
    ['third', undefined],
    ['fourth', undefined],
  ])('is found by its id %s', (id, expected) => {
    expect(blockById(note, id)).toEqual(expected);
    expect(blockById(note.replaceAll('\n', '\r\n'), id)).toEqual(expected);
  });
});

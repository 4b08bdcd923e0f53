import { describe, expect, it } from 'vitest';
import { diagramList } from '#core/diagrams/diagram-list.ts';
import { startBlock } from '#core/diagrams/start-block.ts';
import { enForm } from '#core/diagrams/words/en-form.ts';
import { huForm } from '#core/diagrams/words/hu-form.ts';
import { ruForm } from '#core/diagrams/words/ru-form.ts';
import { ukForm } from '#core/diagrams/words/uk-form.ts';
import { zhForm } from '#core/diagrams/words/zh-form.ts';

const forms = { en: enForm, ru: ruForm, uk: ukForm, zh: zhForm, hu: huForm };

describe.each(Object.entries(forms))('a new figure in %s', (lang, words) => {
  it.each(diagramList.map((block) => [block.type, block] as const))(
    'of %s can be drawn as it begins',
    (type, block) => {
      const reading = block.read(startBlock(type, words, (word) => word));
      expect(reading).not.toHaveProperty('errors');
      if ('model' in reading) expect(block.draw(reading.model, { lang, width: 720 }).outline.length).toBeGreaterThan(0);
    },
  );

  it.each(diagramList.map(({ type }) => type))('of %s stays one when a comma is typed in every place', (type) => {
    const isNumber = (word: string): boolean => /^\d+$/.test(word);
    const text = startBlock(type, words, (word) => (isNumber(word) ? word : 'one, two'));
    expect(diagramList.find((block) => block.type === type)?.read(text)).not.toHaveProperty('errors');
  });
});

it('says every place to be filled in, in the words of the language', () => {
  const places: string[] = [];
  startBlock('vpc', ruForm, (word) => {
    places.push(word);
    return word;
  });
  expect(places).toEqual([
    'Сегмент потребителей',
    'Задачи',
    'Боли',
    'Выгоды',
    'Товары и услуги',
    'Факторы помощи',
    'Факторы выгоды',
  ]);
});

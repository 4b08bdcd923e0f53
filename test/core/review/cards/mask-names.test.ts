import { expect, test } from 'vitest';
import { maskNames } from '#core/review/cards/mask-names.ts';

test.each([
  ['en', ['customer loyalty'], 'Loyalty of a customer; customer loyalties differ.', 'Loyalty of a customer; … differ.'],
  [
    'en',
    ['CLV'],
    'A CLV quoted without its convention (clv) is no figure.',
    'A … quoted without its convention (…) is no figure.',
  ],
  ['ru', ['отток клиентов'], 'Уровень оттока клиентов растёт, отток — нет.', 'Уровень … растёт, отток — нет.'],
  ['uk', ['потреба'], 'Частина потреб і кожна потреба.', 'Частина … і кожна ….'],
  ['hu', ['hűség'], 'A hűséget a hűségprogram nem pótolja.', 'A … a …program nem pótolja.'],
  ['zh', ['价值主张'], '好的价值主张两句话就能说清。', '好的…两句话就能说清。'],
  ['zh', ['价'], '价值', '价值'],
  ['en', ['market share', 'share'], 'A market share is a share.', 'A … is a ….'],
  ['', ['CRM'], 'CRM systems', '… systems'],
  ['en', [], 'Nothing to hide', 'Nothing to hide'],
])('in %s, %j', (lang, names, text, masked) => {
  expect(maskNames(text, names, lang)).toBe(masked);
});

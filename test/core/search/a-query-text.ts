import fc from 'fast-check';

const pieces = [
  ...['"', '(', ')', '-', '*', ' ', 'OR', 'AND', 'NOT', 'NEAR(', ':', '^', '{', '}', '+', ',', "'", '\\', '\0', ';', '--', '%', '_', '«', '»', '„', '“'],
  ...['tag:', 'path:', 'lang:', 'type:', 'title:', 'body:', '#', '/', 'a', 'customer', 'value', 'клиент', '客户', 'ё', 'é', '\ud800', '𠀀', 'тег/под'],
];

/** Anything a person, a cat or a fuzzer may type into a search box. */
export const aQueryText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

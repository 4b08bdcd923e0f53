import type { ConceptDetail, ConceptSummary } from '#api/contract.ts';
import type { Call, Command } from '../command.ts';
import { paint } from '../console.ts';
import { tableShower } from '../show-table.ts';
import { withVault } from '../with-vault.ts';

export const concepts: Command = {
  name: 'concepts',
  usage: '<vault> [id or term]',
  arguments: { min: 1, max: Infinity },
  options: {},
  async run(call) {
    const text = call.args.slice(1).join(' ');
    await withVault(call, async ({ client }) => {
      if (text !== '') {
        const detail = await client.concept({ text });
        call.report(detail, () => showDetail(detail, call));
        return;
      }
      const list = await client.concepts({});
      const table = await tableShower(call);
      call.report({ concepts: list }, () => showList(list, table, call));
    });
  },
};

function showList(list: readonly ConceptSummary[], table: Awaited<ReturnType<typeof tableShower>>, call: Call): string {
  const langs = [...new Set(list.flatMap(({ terms }) => Object.keys(terms)))].toSorted();
  const head = [call.words.columns['concept'] ?? '', ...langs];
  return table(
    head,
    list.map(({ id, terms }) => [id, ...langs.map((lang) => terms[lang] ?? '')]),
  );
}

function showDetail({ id, terms, definitions, related }: ConceptDetail, { console }: Call): string {
  const langs = Object.keys(terms).toSorted();
  const about = langs.map((lang) => {
    const names = (terms[lang] ?? []).map(({ term, status }) =>
      status === 'preferred' ? paint(console, 'bold', term) : `${term} ${paint(console, 'dim', `(${status})`)}`,
    );
    const definition = definitions[lang];
    return [`${lang}  ${names.join(', ')}`, ...(definition === undefined ? [] : [`    ${definition.text}`])].join('\n');
  });
  return [paint(console, 'bold', id), ...about, ...(related.length === 0 ? [] : [`→ ${related.join(', ')}`])].join(
    '\n\n',
  );
}

import type { SearchHit, SearchResult } from '#api/contract.ts';
import type { Call, Command } from '../command.ts';
import { paint } from '../console.ts';
import { readChoice, readCount } from '../read-arguments.ts';
import { withVault } from '../with-vault.ts';
import { fill } from '../words/choose-words.ts';

const sorts = ['relevance', 'name', 'time'] as const;

export const search: Command = {
  name: 'search',
  usage: '<vault> <query>',
  arguments: { min: 2, max: Infinity },
  options: {
    limit: { value: '20' },
    offset: { value: '0' },
    'from-lang': { value: 'xx' },
    sort: { value: 'relevance' },
  },
  async run(call) {
    const { options, words } = call;
    const offset = readCount(options['offset'], 'offset', words) ?? 0;
    const sort = readChoice(options['sort'], { name: 'sort', choices: sorts, words });
    const input = {
      text: call.args.slice(1).join(' '),
      limit: readCount(options['limit'], 'limit', words) ?? 20,
      offset,
      ...(typeof options['from-lang'] === 'string' ? { fromLang: options['from-lang'] } : {}),
      ...(sort === undefined ? {} : { sort }),
    };
    await withVault(call, async ({ client }) => {
      const result = await client.search(input);
      call.report(result, () => show(result, offset, call));
    });
  },
};

function show(result: SearchResult, offset: number, call: Call): string {
  const { words } = call;
  const notices = result.notices.map(({ text }) => text);
  if (result.hits.length === 0) return [words.nothingFound, ...notices].join('\n');
  const found = fill(words.found, { total: result.total, ms: Math.round(result.ms) });
  const shown = fill(words.shown, { from: offset + 1, to: offset + result.hits.length });
  const isPart = result.hits.length < result.total;
  return [
    isPart ? `${found}, ${shown}` : found,
    ...notices,
    ...result.hits.map((hit) => `\n${showHit(hit, call)}`),
  ].join('\n');
}

function showHit({ title, path, why, snippet }: SearchHit, { console }: Call): string {
  const text = snippet
    .map((part) => (part.hit ? paint(console, ['bold', 'yellow'], plain(part.text)) : plain(part.text)))
    .join('');
  const head = `${paint(console, 'bold', plain(title))}  ${paint(console, 'dim', `${plain(path)} (${why.join(', ')})`)}`;
  return text === '' ? head : `${head}\n  ${text}`;
}

// A note's text may hold control characters, which a terminal would obey.
function plain(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ');
}

import { openSqliteNoteIndex } from '#adapters/sqlite/open-note-index.ts';
import { anIndexedNote } from '../../contracts/an-indexed-note.ts';

/** A process of its own that commits notes: `node index-writer.ts <file> <name> <commits> <notes per commit>`; endless with 0 commits. */
const [file = '', name = '', commits = '0', size = '1'] = process.argv.slice(2);
const index = openSqliteNoteIndex({ file, vaultKey: 'a vault' });
process.stdout.write('open\n');
for (let round = 0; commits === '0' || round < Number(commits); round++) {
  const put = Array.from({ length: Number(size) }, (_, at) => {
    const path = name === 'shared' ? `shared/${at}.md` : `${name}/${round % 7}-${at}.md`;
    return anIndexedNote(path, {
      title: `Note ${at}`,
      body: `words of round ${round} by ${name} `.repeat(20),
      links: ['a', `b${at}`],
      tags: [name],
    });
  });
  index.commit({ put, files: [], removed: round % 3 === 2 ? [put[0]?.file.path as never] : [] });
  if (round === 0) process.stdout.write('committed\n');
}
index.close();

import { createMemoryNoteFiles } from '#adapters/memory/create-memory-note-files.ts';
import { describeNoteFiles } from '../../contracts/note-files.ts';

describeNoteFiles('in memory', (texts) => {
  const files = createMemoryNoteFiles(texts);
  return { files, outside: files.outside };
});

import { createMemoryNoteIndex } from '#adapters/memory/memory-note-index.ts';
import { describeNoteIndex } from '../../contracts/note-index.ts';

describeNoteIndex('an index in memory', createMemoryNoteIndex);

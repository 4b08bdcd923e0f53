import { describeNoteFiles } from '../../contracts/note-files.ts';
import { aVault } from './a-vault.ts';

describeNoteFiles('on the disk', (texts) => aVault(texts));

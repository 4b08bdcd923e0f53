import type { Extension } from '@codemirror/state';
import { dropCursor, EditorView } from '@codemirror/view';
import { matchesKey } from '../commands/key-match.ts';
import { isMac } from '../commands/platform.ts';
import { isInCode } from '../editor/link-completion.ts';
import { bringFiles, bringLinks, bringPorts, type BringPorts } from './bring-into-note.ts';
import { draggedNotes, draggedType, filesToPaste, hasFiles } from './file-transfer.ts';
import { fitBlocks, isWithinCell } from './fit-blocks.ts';
import { pasteHtml } from './paste-html.ts';
import { pendingInserts } from './pending-inserts.ts';

/** Mod+Shift+V counts for the paste that follows it at once, ms. */
const PLAIN_FOR = 1000;

/** Lets files, formatted text and notes be pasted and dropped into an editor. */
export function pasteAndDrop(ports: BringPorts): Extension {
  let plainUntil = 0;
  return [
    bringPorts.of(ports),
    pendingInserts,
    dropCursor(),
    EditorView.domEventHandlers({
      keydown(event) {
        plainUntil = matchesKey(event, 'Mod+Shift+V', isMac) ? event.timeStamp + PLAIN_FOR : 0;
        return false;
      },
      paste(event, view) {
        const data = event.clipboardData;
        if (data === null || view.state.readOnly) return false;
        const isPlain = event.timeStamp < plainUntil;
        plainUntil = 0;
        const text = data.getData('text/plain');
        if (isPlain && text !== '') {
          insertPlain(view, text);
          return true;
        }
        const files = filesToPaste(data);
        const { from, to } = view.state.selection.main;
        if (files.length > 0) {
          void bringFiles(view, files, from, to);
          return true;
        }
        // What is pasted into code is meant as it stands; an address alone stays one, and makes a link of selected words.
        const isAddress = /^\s*\w+:\/\/\S+\s*$/.test(text);
        if (isPlain || isAddress || isInCode(view.state, from)) return false;
        if (pasteHtml(view, data)) return true;
        // A line break would end the row of a table.
        if (!/[\n\r]/.test(text) || !isWithinCell(view.state, from, to)) return false;
        insertPlain(view, fitBlocks(text.replace(/\r\n?/g, '\n'), view.state, from, to));
        return true;
      },
      dragover(event, view) {
        const data = event.dataTransfer;
        if (data === null || view.state.readOnly || !(hasFiles(data) || data.types.includes(draggedType))) return false;
        event.preventDefault();
        data.dropEffect = hasFiles(data) ? 'copy' : 'link';
        // What shows the place of the drop listens after us.
        return false;
      },
      drop(event, view) {
        const data = event.dataTransfer;
        if (data === null || view.state.readOnly) return false;
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
        const notes = draggedNotes(data);
        const files = droppedFiles(data);
        if (notes.length === 0 && !hasFiles(data) && !data.types.includes(draggedType)) return false;
        event.preventDefault();
        view.dispatch({ selection: { anchor: at } });
        view.focus();
        if (notes.length > 0) void bringLinks(view, notes, at);
        else if (files.length > 0) void bringFiles(view, files, at);
        else if (hasFiles(data)) ports.say.noFolder();
        return true;
      },
    }),
  ];
}

/** The files among what was dropped; folders cannot stand in a text. */
function droppedFiles(data: DataTransfer): readonly File[] {
  const files = [...data.items].flatMap((item) => {
    if (item.kind !== 'file' || item.webkitGetAsEntry()?.isDirectory === true) return [];
    return item.getAsFile() ?? [];
  });
  return files.length > 0 || data.items.length > 0 ? files : [...data.files];
}

function insertPlain(view: EditorView, text: string): void {
  view.dispatch(view.state.replaceSelection(text.replace(/\r\n?/g, '\n')), {
    userEvent: 'input.paste',
    scrollIntoView: true,
  });
}

import { autocompletion } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { pasteURLAsLink } from '@codemirror/lang-markdown';
import { codeFolding, foldGutter, foldKeymap, indentUnit } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap, type KeyBinding } from '@codemirror/view';
import { isMac } from '../commands/platform.ts';
import { adoptEditorStyles } from './adopt-styles.ts';
import { completeBlocks, type BlockSpeech } from './blocks/block-completion.ts';
import { showLanguage } from './completion-language.ts';
import { keptFields, type KeptEditor } from './editor-memory.ts';
import { editorTheme } from './editor-theme.ts';
import { firstPlace } from './first-place.ts';
import { followClicks } from './follow-clicks.ts';
import { completeLinks } from './link-completion.ts';
import { livePreview } from './live-preview.ts';
import { noteLanguage } from './note-language.ts';
import { notePlaces, type NotePlaces } from './note-places.ts';
import { fromOutside, putText } from './put-text.ts';
import { lineEndsOf, type LineEnds } from './line-ends.ts';
import { toDocument, toText } from './source-text.ts';
import { alignTables } from './tables/align-tables.ts';
import { completeTags } from './tag-completion.ts';
import { textActions, type Follow } from './text-actions.ts';
import { typedOver } from './typed-over.ts';
import { wideBrackets } from './wide-brackets.ts';
import { writingKeys } from './writing-keys.ts';

/** An editor of one note's source. */
export type NoteEditor = {
  readonly view: EditorView;
  /** Brings another text in, as few signs changed as can be; `undoable` when a person asked for it. */
  put(text: string, options: { readonly undoable: boolean }): void;
  /** What depends on the window: words, names, language. */
  dress(extension: Extension): void;
  /** Ends the editor, and tells how it stood. */
  close(): KeptEditor;
};

type EditorOptions = {
  readonly parent: HTMLElement;
  readonly text: string;
  /** How an editor of the same text was left. */
  readonly kept: KeptEditor | undefined;
  readonly places: NotePlaces;
  /** What the window and the note speak, asked anew at each use. */
  readonly speech: () => BlockSpeech;
  readonly dress: Extension;
  /** What lets files and formatted text in. */
  readonly bringIn: Extension;
  readonly onType: (text: string) => void;
  readonly onFollow: Follow;
};

/** Opens an editor on a text; every change a person makes is told as the whole text. */
export function createEditor(options: EditorOptions): NoteEditor {
  const { parent, text, kept, places, speech, dress, bringIn, onType, onFollow } = options;
  adoptEditorStyles();
  const clothes = new Compartment();
  const separator = new Compartment();
  let ends = lineEndsOf(text);
  const extensions = [
    clothes.of(dress),
    bringIn,
    separator.of(separated(ends)),
    EditorView.clipboardInputFilter.of((pasted) => pasted.replace(/\r\n?/g, '\n')),
    EditorView.updateListener.of(({ docChanged, transactions, state }) => {
      if (docChanged && !transactions.every((each) => each.annotation(fromOutside) === true))
        onType(toText(state.doc, ends));
    }),
    writing(places, speech, onFollow),
  ];
  const begin = (): EditorState => {
    const doc = toDocument(text);
    return EditorState.create({ doc, selection: { anchor: firstPlace(doc) }, extensions });
  };
  const view = new EditorView({
    parent,
    state: kept === undefined ? begin() : EditorState.fromJSON(kept.state, { extensions }, keptFields),
    ...(kept === undefined ? {} : { scrollTo: kept.scroll }),
  });
  const put: NoteEditor['put'] = (next, { undoable }) => {
    ends = lineEndsOf(next);
    putText(view, next, { undoable, effects: separator.reconfigure(separated(ends)) });
  };
  if (kept !== undefined && kept.text !== text) put(text, { undoable: false });
  return {
    view,
    put,
    dress: (extension) => view.dispatch({ effects: clothes.reconfigure(extension) }),
    close() {
      const left = {
        text: toText(view.state.doc, ends),
        state: view.state.toJSON(keptFields) as unknown,
        scroll: view.scrollSnapshot(),
      };
      view.destroy();
      return left;
    },
  };
}

/** Signs that end lines in a mixed text stay where they are; only line feeds part its lines. */
function separated(ends: LineEnds): Extension {
  return ends === 'mixed' ? EditorState.lineSeparator.of('\n') : [];
}

function writing(places: NotePlaces, speech: () => BlockSpeech, onFollow: Follow): Extension {
  const actions = textActions(onFollow);
  return [
    notePlaces.of(places),
    history(),
    indentUnit.of('  '),
    EditorState.tabSize.of(4),
    EditorView.lineWrapping,
    noteLanguage,
    pasteURLAsLink,
    codeFolding(),
    foldGutter({ markerDOM: foldMarker }),
    followClicks(onFollow, isMac),
    livePreview,
    wideBrackets,
    typedOver,
    alignTables,
    autocompletion({
      override: [
        completeLinks(places),
        completeTags(places),
        completeBlocks(speech, (view, action) => actions[action](view)),
      ],
      icons: false,
      addToOptions: [showLanguage],
    }),
    search({ top: true }),
    editorTheme,
    Prec.high(keymap.of(writingKeys)),
    keymap.of([...searchKeymap, ...historyKeymap, ...foldKeymap, ...defaultKeymap].filter(typesNothing)),
  ];
}

/** Ctrl+Alt, which is AltGr, types signs such as `[` on many layouts; so does Option on a Mac. */
function typesNothing({ key, win, linux }: KeyBinding): boolean {
  return [key, win, linux].every(
    (each) => !/(?:Ctrl|Mod)-Alt-|Alt-(?:Ctrl|Mod)-|^Alt-[a-zA-Z]$|^Shift-Alt-[a-zA-Z]$/.test(each ?? ''),
  );
}

function foldMarker(open: boolean): HTMLElement {
  const marker = document.createElement('span');
  marker.textContent = open ? '⌄' : '›';
  marker.className = open ? 'cm-fold-open' : 'cm-fold-closed';
  return marker;
}

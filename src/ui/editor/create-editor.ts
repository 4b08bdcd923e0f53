import { autocompletion } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import {
  commonmarkLanguage,
  deleteMarkupBackward,
  insertNewlineContinueMarkupCommand,
  markdown,
} from '@codemirror/lang-markdown';
import { codeFolding, foldGutter, foldKeymap, indentUnit } from '@codemirror/language';
import { openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap, type KeyBinding } from '@codemirror/view';
import { GFM } from '@lezer/markdown';
import { isMac } from '../commands/platform.ts';
import { adoptEditorStyles } from './adopt-styles.ts';
import { showLanguage } from './completion-language.ts';
import { editorTheme } from './editor-theme.ts';
import { followClicks, followKeys, type Follow } from './follow-keys.ts';
import { completeLinks } from './link-completion.ts';
import { livePreview } from './live-preview.ts';
import type { NotePlaces } from './note-places.ts';
import { noteSyntax } from './note-syntax.ts';
import { fromOutside, putText } from './put-text.ts';
import { lineEndsOf, toDocument, toText, type LineEnds } from './source-text.ts';
import { completeTags } from './tag-completion.ts';
import { typedOver } from './typed-over.ts';
import { wideBrackets } from './wide-brackets.ts';
import { endQuote, writingKeys } from './writing-keys.ts';

/** An editor of one note's source. */
export type NoteEditor = {
  readonly view: EditorView;
  /** Brings another text in, as few signs changed as can be; `undoable` when a person asked for it. */
  put(text: string, options: { readonly undoable: boolean }): void;
  /** What depends on the window: words, names, language. */
  dress(extension: Extension): void;
  close(): void;
};

type EditorOptions = {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly places: NotePlaces;
  readonly dress: Extension;
  /** What lets files and formatted text in. */
  readonly bringIn: Extension;
  readonly onType: (text: string) => void;
  readonly onFollow: Follow;
};

/** Opens an editor on a text; every change a person makes is told as the whole text. */
export function createEditor({ parent, text, places, dress, bringIn, onType, onFollow }: EditorOptions): NoteEditor {
  adoptEditorStyles();
  const clothes = new Compartment();
  const separator = new Compartment();
  let ends = lineEndsOf(text);
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: toDocument(text),
      extensions: [
        clothes.of(dress),
        bringIn,
        separator.of(separated(ends)),
        EditorView.clipboardInputFilter.of((pasted) => pasted.replace(/\r\n?/g, '\n')),
        EditorView.updateListener.of(({ docChanged, transactions, state }) => {
          if (docChanged && !transactions.every((each) => each.annotation(fromOutside) === true))
            onType(toText(state.doc, ends));
        }),
        writing(places, onFollow),
      ],
    }),
  });
  return {
    view,
    put(next, { undoable }) {
      ends = lineEndsOf(next);
      putText(view, next, { undoable, effects: separator.reconfigure(separated(ends)) });
    },
    dress: (extension) => view.dispatch({ effects: clothes.reconfigure(extension) }),
    close: () => view.destroy(),
  };
}

/** Signs that end lines in a mixed text stay where they are; only line feeds part its lines. */
function separated(ends: LineEnds): Extension {
  return ends === 'mixed' ? EditorState.lineSeparator.of('\n') : [];
}

function writing(places: NotePlaces, onFollow: Follow): Extension {
  return [
    history(),
    indentUnit.of('  '),
    EditorState.tabSize.of(4),
    EditorView.lineWrapping,
    markdown({ base: commonmarkLanguage, extensions: [GFM, noteSyntax], addKeymap: false, completeHTMLTags: false }),
    codeFolding(),
    foldGutter({ markerDOM: foldMarker }),
    followClicks(onFollow, isMac),
    livePreview,
    wideBrackets,
    typedOver,
    autocompletion({
      override: [completeLinks(places), completeTags(places)],
      icons: false,
      addToOptions: [showLanguage],
    }),
    search({ top: true }),
    editorTheme,
    Prec.high(
      keymap.of([
        { key: 'Enter', run: endQuote },
        { key: 'Enter', run: insertNewlineContinueMarkupCommand({ nonTightLists: false }) },
        { key: 'Backspace', run: deleteMarkupBackward },
        ...followKeys(onFollow),
        ...writingKeys,
      ]),
    ),
    keymap.of([
      { win: 'Ctrl-h', linux: 'Ctrl-h', run: openSearchPanel, preventDefault: true },
      ...[...searchKeymap, ...historyKeymap, ...foldKeymap, ...defaultKeymap].filter(typesNothing),
    ]),
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

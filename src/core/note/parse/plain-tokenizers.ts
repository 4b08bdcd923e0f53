import type {
  Chunk,
  Code,
  Construct,
  Create,
  Event,
  Extension,
  ParseContext,
  Point,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';

/**
 * A shortcut for what most of a note is: paragraphs, and lines in them without a single sign that could mean anything. micromark reads every
 * character of them four times; here the events it would give are made at once, and everything else is left to it.
 */
export function plainTokenizers(): Extension {
  return { document: { null: install } };
}

/** Never matches; it is the first construct asked at each line, and so the first to see the parser of a text. */
const install: Construct = {
  name: 'plainTokenizers',
  tokenize(this: TokenizeContext, _effects: unknown, _ok: State, nok: State): State {
    const { parser } = this;
    if (!installed.has(parser)) {
      installed.add(parser);
      parser.content = shortcut(parser, parser.content, contentEvents);
      parser.text = shortcut(parser, parser.text, textEvents);
    }
    return nok;
  },
};

const installed = new WeakSet<ParseContext>();

/** One line handed to a tokenizer, with the place it begins at and its first chunk among all. */
type Line = { readonly chunks: readonly Chunk[]; readonly start: Point };
type Shortcut = (lines: readonly Line[], context: TokenizeContext) => Event[] | undefined;

/** A tokenizer that gathers its lines and asks micromark's own only where the shortcut does not apply. */
function shortcut(parser: ParseContext, create: Create, toEvents: Shortcut): Create {
  return (from) => {
    const lines: Line[] = [];
    const all: Chunk[] = [];
    let start: Point = { ...(from ?? { line: 1, column: 1, offset: 0 }), _index: 0, _bufferIndex: -1 };
    const sliceStream = (token: Pick<Token, 'start' | 'end'>): Chunk[] => sliceChunks(all, token);
    const context = {
      parser,
      events: [] as Event[],
      previous: null,
      code: null,
      containerState: {},
      now: () => start,
      defineSkip(at: Point): void {
        start = { ...start, line: at.line, column: at.column, offset: at.offset };
      },
      sliceStream,
      sliceSerialize: (token: Pick<Token, 'start' | 'end'>) => sliceStream(token).map(serialize).join(''),
      write(chunks: Chunk[]): Event[] {
        lines.push({
          chunks,
          start: { ...start, _index: all.length, _bufferIndex: typeof chunks[0] === 'string' ? 0 : -1 },
        });
        for (const chunk of chunks) all.push(chunk);
        if (all.at(-1) !== null) return [];
        const events = toEvents(lines, context) ?? tokenize(create, from, lines, context);
        // In place: the caller holds on to this array.
        for (const event of events) context.events.push(event);
        return context.events;
      },
    } as TokenizeContext & { _contentTypeTextTrailing?: boolean };
    return context;
  };
}

function tokenize(
  create: Create,
  from: Parameters<Create>[0],
  lines: readonly Line[],
  context: TokenizeContext & { _contentTypeTextTrailing?: boolean },
): Event[] {
  const tokenizer = create(from) as typeof context;
  if (context._contentTypeTextTrailing !== undefined)
    tokenizer._contentTypeTextTrailing = context._contentTypeTextTrailing;
  for (const [index, line] of lines.entries()) {
    if (index > 0) tokenizer.defineSkip(line.start);
    tokenizer.write(line.chunks as Chunk[]);
  }
  return tokenizer.events;
}

/** A paragraph, unless it may begin with a definition. */
function contentEvents(lines: readonly Line[], context: TokenizeContext): Event[] | undefined {
  const first = lines[0];
  const head = first?.chunks[0];
  if (first === undefined || typeof head !== 'string' || head.startsWith('[')) return undefined;
  const paragraph = { type: 'paragraph', start: { ...first.start } } as Token;
  const inline = textEvents(lines, context);
  if (inline !== undefined) {
    paragraph.end = { ...(inline.at(-1)?.[1].end ?? first.start) };
    return [['enter', paragraph, context], ...inline, ['exit', paragraph, context]];
  }
  const events: Event[] = [['enter', paragraph, context]];
  let previous: Token | undefined;
  for (const line of lines) {
    const token = { type: 'chunkText', contentType: 'text', previous, start: line.start, end: endOf(line) } as Token;
    if (previous !== undefined) previous.next = token;
    previous = token;
    events.push(['enter', token, context], ['exit', token, context]);
  }
  paragraph.end = { ...(previous?.end ?? first.start) };
  events.push(['exit', paragraph, context]);
  return events;
}

/** Lines that hold no sign of any construct, no tab, and no white space at their ends. */
function textEvents(lines: readonly Line[], context: TokenizeContext): Event[] | undefined {
  const signs = signsOf(context.parser);
  const events: Event[] = [];
  for (const [index, line] of lines.entries()) {
    const [text, ending] = line.chunks;
    const isLast = index === lines.length - 1;
    if (line.chunks.length !== 2 || typeof text !== 'string' || (isLast ? ending !== null : !isLineEnding(ending)))
      return undefined;
    if (text.endsWith(' ') || (index > 0 && text.startsWith(' ')) || signs.test(text)) return undefined;
    const { start } = line;
    const end = {
      ...start,
      column: start.column + text.length,
      offset: start.offset + text.length,
      _index: start._index + 1,
      _bufferIndex: -1,
    };
    const data = { type: 'data', start, end } as Token;
    events.push(['enter', data, context], ['exit', data, context]);
    if (isLast) break;
    const token = { type: 'lineEnding', start: { ...end }, end: endOf(line) } as Token;
    events.push(['enter', token, context], ['exit', token, context]);
  }
  return events;
}

function isLineEnding(code: Chunk | undefined): boolean {
  return code === -5 || code === -4 || code === -3;
}

/** Where the tokenizer stands after a line: at the next one's first column, or at the end. */
function endOf({ chunks, start }: Line): Point {
  let width = 0;
  for (const chunk of chunks) {
    if (typeof chunk === 'string') width += chunk.length;
    else if (isLineEnding(chunk)) {
      const offset = start.offset + width + (chunk === -3 ? 2 : 1);
      return { line: start.line + 1, column: 1, offset, _index: start._index + chunks.length, _bufferIndex: -1 };
    } else if (chunk !== null && chunk !== -1) width += 1;
  }
  return {
    line: start.line,
    column: start.column + width,
    offset: start.offset + width,
    _index: start._index + chunks.length - 1,
    _bufferIndex: -1,
  };
}

const signs = new Map<string, RegExp>();
/** Signs that mean something only behind certain letters, as their constructs say. */
const BEHIND: Readonly<Record<string, string>> = { '.': '[wW]\\.', ':': '[ps]:' };

function signsOf(parser: ParseContext): RegExp {
  const codes = Object.keys(parser.constructs.text);
  const key = codes.join();
  let pattern = signs.get(key);
  if (pattern === undefined) {
    const chars = codes
      .map(Number)
      .filter((code) => code > 0)
      .map((code) => String.fromCharCode(code));
    const plain = chars.filter((char) => !(char in BEHIND)).map((char) => `\\${char}`);
    pattern = new RegExp([`[${plain.join('')}]`, ...chars.flatMap((char) => BEHIND[char] ?? [])].join('|'));
    signs.set(key, pattern);
  }
  return pattern;
}

function sliceChunks(chunks: readonly Chunk[], { start, end }: Pick<Token, 'start' | 'end'>): Chunk[] {
  if (start._index === end._index) {
    const chunk = chunks[start._index];
    return typeof chunk === 'string' ? [chunk.slice(start._bufferIndex, end._bufferIndex)] : [];
  }
  const view = chunks.slice(start._index, end._index);
  const first = view[0];
  if (start._bufferIndex > 0 && typeof first === 'string') view[0] = first.slice(start._bufferIndex);
  const last = chunks[end._index];
  if (end._bufferIndex > 0 && typeof last === 'string') view.push(last.slice(0, end._bufferIndex));
  return view;
}

function serialize(chunk: Chunk): string {
  if (typeof chunk === 'string') return chunk;
  return chunk === -5 ? '\r' : chunk === -4 ? '\n' : chunk === -3 ? '\r\n' : codeText(chunk);
}

function codeText(code: Code): string {
  if (code === null) return '';
  return code === -2 ? '\t' : code === -1 ? ' ' : String.fromCharCode(code);
}

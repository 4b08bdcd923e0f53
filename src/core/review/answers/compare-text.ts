import { bareToken, answerTokens } from './answer-tokens.ts';
import { plainWords } from './expected-names.ts';
import { smallWords } from './small-words.ts';
import { wordLikeness, type KnownWords } from './word-likeness.ts';

/** A stretch of a text for display: a key word that both have, one that only this one has, or what stands between them. */
export type ComparedPart = { readonly text: string; readonly kind: 'met' | 'alone' | 'plain' };

export type TextComparison = {
  /** Share of the key words of the answer that were met, 0–1. */
  readonly share: number;
  readonly met: readonly string[];
  readonly missed: readonly string[];
  /** The answer; `alone` are the key words that were missed. */
  readonly answer: readonly ComparedPart[];
  /** What was typed; `alone` are words the answer does not have. */
  readonly typed: readonly ComparedPart[];
};

const COMMON = new Set(
  (
    'this that these those which who whom whose it its is are was were be been being has have had do does not no with as than then or but if when where how what they their them he she his her ' +
    'can may will would should such so more most also only each every any some all both other one two into from about between after before over under up out up while because whether there ' +
    'это эта этот эти тот та те что как который которая которое которые которых которым чем или но если когда где есть быть был была были будет не ни же ли он она они их его её ее ему ей им все всё весь такой также только более чтобы после перед между при без за над под ' +
    'це ця цей ці той те що як який яка яке які яких яким ніж або чи але якщо коли де є бути був була були буде не ні же він вона воно вони їх його її йому їй їм усе весь такий також лише тільки більше щоб після перед між при без за над під ' +
    'ez az azt ezt amely amelyek ami aki akik hogy mint vagy de ha amikor ahol van vannak volt lesz nem sem is csak még már meg ki be fel le el több minden egyes után előtt között nélkül alatt felett által szerint ' +
    '是 的 了 在 有 为 以 就 都 而 及 其 也 又 或 被 把 对 从 向 到 由 之 等 一 个 这 那 他 她 它 们 他们 一个 这个 那个 这些 那些 可以 能够 以及 因为 所以 如果 但是 而且 并 并且 不 没有 不是'
  ).split(' '),
);
const nothing: KnownWords = new Set();

/** How much of a long answer was met; whether that is enough is for the learner to say. Word forms and small slips do not matter. */
export function compareText(typed: string, answer: string, lang: string | null): TextComparison {
  const right = piecesOf(plainWords(answer), lang);
  const given = piecesOf(typed, lang);
  const isSame = (a: Piece, b: Piece): boolean =>
    a.token === b.token ||
    (!isHan(a.token) && !isHan(b.token) && wordLikeness(a.token, b.token, lang, nothing) !== undefined);
  const isMet = (piece: Piece, others: readonly Piece[]): boolean =>
    others.some((other) => other.isKey && isSame(other, piece));
  const met = new Set(right.filter((piece) => piece.isKey && isMet(piece, given)));
  const keys = distinct(right.filter(({ isKey }) => isKey));
  const metKeys = keys.filter((piece) => [...met].some(({ token }) => token === piece.token));
  return {
    share: keys.length === 0 ? 0 : metKeys.length / keys.length,
    met: metKeys.map(({ text }) => text),
    missed: keys.filter((piece) => !metKeys.includes(piece)).map(({ text }) => text),
    answer: partsOf(right, (piece) => met.has(piece)),
    typed: partsOf(given, (piece) => isMet(piece, right)),
  };
}

type Piece = { readonly text: string; readonly token: string; readonly isKey: boolean };

function piecesOf(text: string, lang: string | null): readonly Piece[] {
  const words = new Intl.Segmenter(lang ?? undefined, { granularity: 'word' });
  return [...words.segment(text)].map(({ segment, isWordLike }) => {
    const token = isWordLike === true ? answerTokens(segment).map(bareToken).join('') : '';
    const isSmall =
      token === '' ||
      smallWords.has(token) ||
      COMMON.has(token) ||
      (token.length < 2 && !isHan(token) && !/\p{N}/u.test(token));
    return { text: segment, token, isKey: !isSmall };
  });
}

function isHan(token: string): boolean {
  return /\p{Script=Han}/u.test(token);
}

function distinct(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ token }, at) => pieces.findIndex((each) => each.token === token) === at);
}

function partsOf(pieces: readonly Piece[], isMet: (piece: Piece) => boolean): readonly ComparedPart[] {
  const parts: ComparedPart[] = [];
  for (const piece of pieces) {
    const kind = !piece.isKey ? 'plain' : isMet(piece) ? 'met' : 'alone';
    const last = parts.at(-1);
    if (last?.kind === kind && kind === 'plain') parts[parts.length - 1] = { kind, text: last.text + piece.text };
    else parts.push({ text: piece.text, kind });
  }
  return parts;
}

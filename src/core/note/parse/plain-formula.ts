/** Signs that have a character of their own. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ cdot: '·', times: '×', div: '÷', pm: '±', le: '≤', leq: '≤', ge: '≥', geq: '≥', ne: '≠', neq: '≠', approx: '≈' },
  ...{ equiv: '≡', sim: '∼', propto: '∝', infty: '∞', to: '→', rightarrow: '→', Rightarrow: '⇒', sum: '∑', prod: '∏' },
  ...{ int: '∫', partial: '∂', in: '∈', cup: '∪', cap: '∩', ldots: '…', dots: '…', cdots: '…', mid: '|', quad: ' ' },
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', theta: 'θ', lambda: 'λ', mu: 'μ' },
  ...{ nu: 'ν', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω' },
  ...{ Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω' },
  ...{
    left: '',
    right: '',
    displaystyle: '',
    limits: '',
    '{': '{',
    '}': '}',
    '%': '%',
    $: '$',
    '&': '&',
    '#': '#',
    _: '_',
  },
  ...{ ',': ' ', ';': ' ', ':': ' ', '!': '', ' ': ' ', '\\': ' ' },
};
const RAISED = signs('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ');
const LOWERED = signs('0123456789+-=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ');

/** A formula in TeX as one would write it in a line of plain text: `m \cdot r/(1+d)` is “m · r/(1+d)”. */
export function plainFormula(tex: string): string {
  let at = 0;
  const peek = (): string => tex.charAt(at);
  /** What a command or an index is about: a group, a command, or one character. */
  const argument = (): string => {
    while (peek() === ' ') at++;
    return peek() === '{' ? group() : one();
  };
  const group = (): string => {
    at++;
    const inside = until('}');
    at++;
    return inside;
  };
  /** What is no formula within one: hyphens stay hyphens. */
  const words = (): string => {
    const found = /^\s*\{([^{}]*)\}/.exec(tex.slice(at));
    if (found === null) return argument();
    at += found[0].length;
    return found[1] ?? '';
  };
  const command = (): string => {
    const name = /^\\(?:[A-Za-z]+|[^])/.exec(tex.slice(at))?.[0].slice(1) ?? '';
    at += name.length + 1;
    if (/[A-Za-z]/.test(name)) while (peek() === ' ' && SIGNS[name] === '') at++;
    if (name === 'frac' || name === 'dfrac' || name === 'tfrac')
      return `${inBrackets(argument())}/${inBrackets(argument())}`;
    if (name === 'sqrt') return `√${inBrackets(argument())}`;
    if (/^(?:text|mathrm|mathit|mathbf|operatorname)$/.test(name)) return words();
    if (/^(?:bar|hat|overline)$/.test(name)) return argument();
    return SIGNS[name] ?? name;
  };
  const one = (): string => {
    const sign = peek();
    if (sign === '\\') return command();
    if (sign === '{') return group();
    at++;
    if (sign === '^' || sign === '_') return index(sign, argument());
    if (sign === '~') return ' ';
    return sign === '-' ? '−' : sign;
  };
  const until = (end: string): string => {
    let written = '';
    while (at < tex.length && peek() !== end) written += one();
    return written;
  };
  return until('').replace(/ {2,}/g, ' ').trim();
}

function index(sign: '^' | '_', words: string): string {
  const table = sign === '^' ? RAISED : LOWERED;
  const small = [...words.replaceAll('−', '-')].map((each) => table.get(each));
  if (words !== '' && small.every((each) => each !== undefined)) return small.join('');
  return sign + (words.length > 1 ? `(${words})` : words);
}

/** Brackets around what would otherwise fall apart beside a fraction bar. */
function inBrackets(words: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(words) ? words : `(${words})`;
}

function signs(from: string, to: string): ReadonlyMap<string, string> {
  const others = [...to];
  return new Map([...from].map((sign, at) => [sign, others[at] ?? sign]));
}

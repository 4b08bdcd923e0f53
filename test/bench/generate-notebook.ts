import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import {
  anyWord,
  createRandom,
  joinWords,
  LANGUAGES,
  sentence,
  vocabularyOf,
  type Language,
  type Random,
} from './made-up-words.ts';

export type GeneratedNotebook = {
  readonly notes: number;
  readonly bytes: number;
  /** Path of the note most others link to. */
  readonly hub: string;
};

type Planned = {
  readonly path: string;
  readonly title: string;
  readonly lang: Language;
  readonly concept: string;
  readonly isGlossary: boolean;
};

/** One note in so many names the hub, whatever the size of the notebook. */
const HUB_SHARE = 40;
/** Links go to note `n · u²`: a few notes are linked to from everywhere, most from hardly anywhere. */
const SKEW = 2;

/** Writes a notebook in five languages, the same one for the same number of notes. Most links resolve; sizes are about 1.4 kB. */
export function generateNotebook(folder: string, count: number): GeneratedNotebook {
  const plan = planNotes(count);
  let bytes = 0;
  const made = new Set<string>();
  for (const [at, note] of plan.entries()) {
    const text = writeNote(plan, at);
    bytes += Buffer.byteLength(text);
    const file = join(folder, note.path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    writeFileSync(file, text);
  }
  return { notes: plan.length, bytes, hub: plan[0]?.path ?? '' };
}

function planNotes(count: number): readonly Planned[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, at): Planned => {
    const lang = LANGUAGES[at % LANGUAGES.length] ?? 'en';
    const number = Math.floor(at / LANGUAGES.length);
    const random = createRandom(7_000_000 + at);
    const words = vocabularyOf(lang);
    const pick = (): string => words[20 + Math.floor(random() * 1500)] ?? '';
    const title = joinWords(lang, Array.from({ length: 2 + Math.floor(random() * 2) }, pick));
    const folder = `${lang}/${pick().charAt(0)}${number % 12}${number % 3 === 0 ? '/drafts' : ''}`;
    const path = taken.has(`${folder}/${title}.md`) ? `${folder}/${title} ${number}.md` : `${folder}/${title}.md`;
    taken.add(path);
    return { path, title, lang, concept: `concept-${number}`, isGlossary: number % 100 === 7 };
  });
}

function writeNote(plan: readonly Planned[], at: number): string {
  const note = plan[at] as Planned;
  const random = createRandom(at + 1);
  const budget = Math.min(40_000, 950 * Math.exp(0.75 * bell(random)));
  const parts = [frontMatter(note, random), `# ${note.title}`];
  if (at % HUB_SHARE === 1) parts.push(paragraph(plan, at, random, `[[${plan[0]?.title ?? ''}]]`));
  if (note.isGlossary) parts.push(glossary(note.lang, random));
  let size = parts.reduce((sum, part) => sum + Buffer.byteLength(part) + 2, 0);
  while (size < budget) {
    const part = block(plan, at, random);
    parts.push(part);
    size += Buffer.byteLength(part) + 2;
  }
  return `${parts.join('\n\n')}\n`;
}

function frontMatter({ concept, lang, isGlossary }: Planned, random: Random): string {
  const lines = ['---', `id: ${concept}`, `lang: ${lang}`, `type: ${isGlossary ? 'glossary' : 'concept'}`];
  if (random() < 0.3) lines.push(`aliases: [${anyWord(lang, random)} ${Math.floor(random() * 1000)}]`);
  if (random() < 0.6)
    lines.push('tags:', `  - chapter/${Math.floor(random() * 12)}`, `  - ${anyWord(lang, random).replaceAll('’', '')}`);
  return [...lines, '---'].join('\n');
}

function block(plan: readonly Planned[], at: number, random: Random): string {
  const lang = plan[at]?.lang ?? 'en';
  const item = (): string => sentence(lang, random);
  const words = (): string => joinWords(lang, [anyWord(lang, random), anyWord(lang, random)]);
  const kind = random();
  if (kind < 0.18) return `## ${words()}`;
  if (kind < 0.62) return paragraph(plan, at, random);
  if (kind < 0.74) return `- ${item()}\n- **${words()}** — ${item()}\n  - ${link(plan, at, random)} ${words()}`;
  if (kind < 0.79) return `- [ ] ${item()}\n- [x] ${item()} #${anyWord('en', random)}`;
  if (kind < 0.84) return `> [!note] ${words()}\n> ${item()}\n> ${link(plan, at, random)}`;
  if (kind < 0.89)
    return `| ${words()} | ${words()} |\n| --- | ---: |\n| ${words()} | ${Math.floor(random() * 900)} |\n| ${link(plan, at, random).replace('|', '\\|')} | ${Math.floor(random() * 900)} |`;
  if (kind < 0.92) return `> ${item()} ${item()}`;
  if (kind < 0.94) return `\`\`\`clv\nmargin: ${Math.floor(random() * 90)}\nretention: 0.8\n\`\`\``;
  if (kind < 0.96) return `${item()}[^${Math.floor(random() * 9)}]\n\n[^1]: ${item()}`;
  if (kind < 0.98) return `${words()}::${item()}`;
  return `${item()} ^block-${at}-${Math.floor(random() * 1000)}`;
}

function paragraph(plan: readonly Planned[], at: number, random: Random, start = ''): string {
  const lang = plan[at]?.lang ?? 'en';
  const parts = start === '' ? [] : [start];
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
    parts.push(sentence(lang, random));
    if (random() < 0.45) parts.push(link(plan, at, random));
    const mark = random();
    if (mark < 0.08) parts.push(`**${anyWord(lang, random)}**`);
    else if (mark < 0.13) parts.push(`==${anyWord(lang, random)}==`);
    else if (mark < 0.18) parts.push(`#${anyWord('en', random)}/${Math.floor(random() * 20)}`);
    else if (mark < 0.2) parts.push(`https://example.org/${Math.floor(random() * 10_000)}`);
    else if (mark < 0.22) parts.push(`$a_{${Math.floor(random() * 9)}} + b$`);
  }
  return parts.join(' ');
}

function link(plan: readonly Planned[], at: number, random: Random): string {
  const from = plan[at] as Planned;
  const to = plan[Math.floor(plan.length * random() ** SKEW)] ?? from;
  const word = anyWord(from.lang, random);
  const kind = random();
  if (kind < 0.45) return `[[${to.title}]]`;
  if (kind < 0.6) return `[[${to.path.slice(0, -3)}|${word}]]`;
  if (kind < 0.7) return `[[${to.title}#${word}]]`;
  if (kind < 0.85) return `[[${to.concept}]]`;
  if (kind < 0.94) return `[${word}](${encodeURI(posix.relative(dirname(from.path), to.path))})`;
  return `[[${word} ${Math.floor(random() * 5000)}]]`;
}

function glossary(lang: Language, random: Random): string {
  return Array.from({ length: 12 }, () => {
    const term = joinWords(lang, [anyWord(lang, random), anyWord(lang, random)]);
    return `- **${term}** — ${sentence(lang, random)} ^term-${Math.floor(random() * 100_000)}`;
  }).join('\n');
}

/** A number around 0, about as a bell curve has them. */
function bell(random: Random): number {
  return Math.sqrt(12 / 6) * (random() + random() + random() + random() + random() + random() - 3);
}

/** Gathers the plain text of a note so that line n of it stands for line n of the file. */
export class BodyText {
  #text = '';
  #line = 1;

  /** Where the next character will stand. */
  get length(): number {
    return this.#text.length;
  }

  get text(): string {
    return this.#text;
  }

  /** Goes down to a line of the file; a line already passed is left as it is. */
  moveTo(line: number): void {
    if (line <= this.#line) return;
    this.#text += '\n'.repeat(line - this.#line);
    this.#line = line;
  }

  /** Adds text that begins on the given line; its own line ends count as lines of the file. */
  write(text: string, line: number): void {
    this.moveTo(line);
    this.#text += text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#line += 1;
  }

  /** Parts two neighbours on one line, unless something parts them already. */
  separate(mark: string, line: number): void {
    this.moveTo(line);
    const last = this.#text.at(-1);
    if (last !== undefined && last !== '\n' && last !== mark) this.#text += mark;
  }

  /** The text from an offset on. */
  from(offset: number): string {
    return this.#text.slice(offset);
  }
}

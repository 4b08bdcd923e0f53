/** Gathers the plain text of a note so that line n of it stands for line n of the file. */
export class BodyText {
  #text = '';
  #line = 1;
  /** Kept apart: to look into a text that is still growing would copy all of it. */
  #last = '';

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
    this.#last = '\n';
  }

  /** Adds text that begins on the given line; its own line ends count as lines of the file. */
  write(written: string, line: number): void {
    const text = written.includes('\r') ? written.replace(/\r\n?/gu, '\n') : written;
    if (text === '') return;
    this.moveTo(line);
    this.#text += text;
    this.#last = text.at(-1) ?? '';
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#line += 1;
  }

  /** Parts two neighbours on one line, unless something parts them already. */
  separate(mark: string, line: number): void {
    this.moveTo(line);
    if (this.#last !== '' && this.#last !== '\n' && this.#last !== mark) this.write(mark, line);
  }
}

/** A place in a file, as unist counts it. */
export type Point = { line: number; column: number; offset: number };

/** A text read line by line. */
export class TextLines {
  readonly text: string;
  at = 0;
  line = 1;
  afterBlank = true;
  #end = -1;

  constructor(text: string) {
    this.text = text;
  }

  /** The line without its end. */
  current(): string {
    return this.text.slice(this.at, this.lineEnd());
  }

  lineEnd(): number {
    if (this.#end < this.at) {
      const end = this.text.indexOf('\n', this.at);
      this.#end = end < 0 ? this.text.length : end;
    }
    return this.#end;
  }

  isBlank(): boolean {
    const end = this.lineEnd();
    for (let at = this.at; at < end; at++) {
      const code = this.text.charCodeAt(at);
      if (code !== 32 && code !== 9) return false;
    }
    return true;
  }

  next(): void {
    this.afterBlank = this.isBlank();
    const end = this.lineEnd();
    if (end < this.text.length) this.line++;
    this.at = Math.min(this.text.length, end + 1);
    this.#end = -1;
  }

  goTo(at: number, line: number): void {
    this.at = at;
    this.line = line;
    this.#end = -1;
  }

  point(column: number): Point {
    return { line: this.line, column: column + 1, offset: this.at + column };
  }

  endOfFile(): Point {
    const lastLine = this.text.lastIndexOf('\n') + 1;
    return { line: this.line, column: this.text.length - lastLine + 1, offset: this.text.length };
  }
}

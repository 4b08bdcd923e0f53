/** Whether code may be open at the end of what is left to micromark so far. */
export class OpenFence {
  mayBeOpen = false;
  #fence = '';
  #isFirst = true;
  /** Nothing but lines of indented code so far, which hold no fences. */
  #isIndented = false;

  see(line: string): void {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    this.#isIndented = (isFirst || this.#isIndented) && line.startsWith('    ');
    if (this.#isIndented) return;
    if (!/`{3}|~{3}/.test(line)) return;
    if (this.#fence !== '' && line.startsWith(this.#fence) && /^(?:`+|~+)[ \t]*$/.test(line)) {
      this.#fence = '';
      this.mayBeOpen = false;
      return;
    }
    // Only a fence that begins the part is sure to be one; anywhere else HTML, a quote or a list may have a say.
    if (isFirst) this.#fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[0] ?? '';
    else if (this.#fence !== '' && !/^ {1,3}(?:`{3}|~{3})/.test(line)) return;
    else this.#fence = '';
    this.mayBeOpen = true;
  }
}

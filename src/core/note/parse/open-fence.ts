/** Whether a code fence outside every container is open, in the part left to micromark. */
export class OpenFence {
  mayBeOpen = false;
  #fence = '';
  #isUnclear = false;
  #onlyList = true;
  /** Fences seen within lists and quotes; an odd one may be left open, and then end otherwise where the text is cut. */
  #contained = 0;

  see(line: string): void {
    const mark = /^( {0,3})(`{3,}|~{3,})(.*)$/.exec(line);
    if (this.#fence !== '') {
      if (mark?.[2]?.startsWith(this.#fence) === true && mark[3]?.trim() === '') this.#fence = '';
    } else if (mark?.[2] !== undefined && !(mark[2].startsWith('`') && mark[3]?.includes('`'))) {
      // Indented within a list it belongs to the item, and ends with it.
      if (mark[1] === '') this.#fence = mark[2];
      else if (!this.#onlyList) this.#isUnclear = true;
      else this.#contained++;
    } else if (/`{3}|~{3}/.test(line)) this.#contained++;
    if (/^\S/.test(line) && !/^(?:[-+*]|\d+[.)])(?:\s|$)/.test(line)) this.#onlyList = false;
    this.mayBeOpen = this.#isUnclear || this.#fence !== '' || this.#contained % 2 === 1;
  }
}

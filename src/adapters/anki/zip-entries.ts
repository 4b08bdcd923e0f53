import { unzipSync } from 'fflate';

export type ZipEntries = {
  readonly names: readonly string[];
  /** Bytes of one entry; undefined where there is none, where it says to be larger than `most`, or where it is damaged. */
  read(name: string, most: number): Uint8Array | undefined;
};

/** The entries of a zip file, each unpacked when it is asked for. @throws where it is no zip file */
export function openZip(bytes: Uint8Array): ZipEntries {
  const names: string[] = [];
  unzipSync(bytes, { filter: ({ name }) => (names.push(name), false) });
  return {
    names,
    read(name, most) {
      try {
        // A name that stands twice is read once: as the last of them, like everybody does.
        const wanted = names.lastIndexOf(name);
        let at = -1;
        const found = unzipSync(bytes, {
          filter: ({ originalSize }) => (at += 1) === wanted && originalSize <= most,
        });
        return wanted < 0 ? undefined : found[name];
      } catch {
        return undefined;
      }
    },
  };
}

import { vi } from 'vitest';

/** Reads files in Node as browsers do. */
export function giveFileReader(): void {
  vi.stubGlobal(
    'FileReader',
    class extends EventTarget {
      result: string | null = null;
      async readAsDataURL(blob: Blob): Promise<void> {
        const bytes = Buffer.from(await blob.arrayBuffer());
        this.result = `data:application/octet-stream;base64,${bytes.toString('base64')}`;
        this.dispatchEvent(new Event('load'));
      }
    },
  );
}

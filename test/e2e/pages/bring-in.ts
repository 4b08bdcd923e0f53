import type { Page } from 'playwright-core';

/** A picture of one pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export type GivenFile = { readonly name: string; readonly type?: string; readonly bytes?: Uint8Array };

/** Brings things into a window as other programs do: by its clipboard, and by dropping files of the disk. */
export function bringIn(page: Page) {
  /** Pastes into whatever has the focus, as if it had been copied elsewhere. */
  const paste = (texts: Readonly<Record<string, string>>, files: readonly GivenFile[] = []): Promise<void> =>
    page.evaluate(
      ({ texts, files }) => {
        const clipboardData = new DataTransfer();
        for (const [type, text] of Object.entries(texts)) clipboardData.setData(type, text);
        for (const { name, type, bytes } of files)
          clipboardData.items.add(new File([Uint8Array.from(bytes)], name, { type }));
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      },
      { texts, files: files.map(({ name, type = '', bytes = pixel }) => ({ name, type, bytes: [...bytes] })) },
    );
  /** Lets files or folders of the disk go at a place of the window. */
  const drop = async (paths: readonly string[], x: number, y: number): Promise<void> => {
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x, y, data });
    await session.detach();
  };
  return { paste, drop };
}

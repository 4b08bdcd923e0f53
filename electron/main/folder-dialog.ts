import { dialog } from 'electron';
import type { Reply } from '#api/contract.ts';

type Request = (method: string, input: unknown) => Promise<Reply>;

/** Answers the one request that takes a dialog of the system; all others go on to `request`. */
export function withFolderDialog(request: Request): Request {
  return async (method, input) => {
    if (method !== 'chooseFolder') return request(method, input);
    const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] });
    return { ok: true, value: { folder: filePaths[0] ?? null } };
  };
}

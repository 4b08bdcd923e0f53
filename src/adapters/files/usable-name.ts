import { AppError } from '#core/errors.ts';
import { assertVisiblePath } from '#core/indexing/vault-path.ts';
import { nameOf } from '#core/note/note-path.ts';

/** Bytes most disks allow a name; macOS and Windows count characters, which are never more. */
const MAX_NAME_BYTES = 255;
/** What Windows refuses in names, or takes silently for something else. */
const REFUSED_BY_WINDOWS = /[<>:"|?*\\]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Refuses names under which a new file would be lost from view or could not be made. @throws AppError path-invalid */
export function assertUsableName(path: string, options: { folder?: boolean } = {}): void {
  assertVisiblePath(path, options);
  for (const part of path.split('/')) {
    if (Buffer.byteLength(part) > MAX_NAME_BYTES) {
      throw new AppError('path-invalid', `“${nameOf(path)}” is too long a name.`, {
        hint: 'Choose a shorter one.',
        details: { path },
      });
    }
    if (process.platform === 'win32' && REFUSED_BY_WINDOWS.test(part)) {
      throw new AppError('path-invalid', `Windows does not allow the name “${part}”.`, {
        hint: 'Leave out < > : " | ? * and a dot or space at the end.',
        details: { path },
      });
    }
  }
}

import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';

/** No picture, graph or tree that can be worked on is larger. */
const MOST = 256 * 1024 * 1024;

function unreadable(path: string, what: string, error: unknown): UsageError {
  const code = (error as NodeJS.ErrnoException).code;
  const reason =
    code === 'ENOENT'
      ? 'does not exist'
      : code === 'ENAMETOOLONG'
        ? 'has a name that is too long'
        : `cannot be read (${code})`;
  return new UsageError(`${what} ${path} ${reason}; check the path.`, error);
}

/** Never more than MOST bytes, even where the file grows while it is read. */
async function readOpen(file: FileHandle, path: string, what: string): Promise<Uint8Array> {
  const { size, isFile } = await file.stat().then((stat) => ({ size: stat.size, isFile: stat.isFile() }));
  if (!isFile) throw new UsageError(`${what} ${path} is no regular file; give the path of a file.`);
  if (size > MOST) throw new UsageError(`${what} ${path} is larger than 256 MB; give a smaller file.`);
  if (size === 0) throw new UsageError(`${what} ${path} is empty; save or export it again.`);
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await file.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/**
 * The bytes of a file. Throws UsageError: missing, empty, over 256 MB, or a folder, a device or a pipe, which may never end. `what` names it
 * in the sentence.
 */
export async function readBytes(path: string, what: string): Promise<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    // Without O_NONBLOCK to open a pipe that nobody writes would wait for ever.
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    return await readOpen(file, path, what);
  } catch (error) {
    throw error instanceof UsageError ? error : unreadable(path, what, error);
  } finally {
    await file?.close();
  }
}

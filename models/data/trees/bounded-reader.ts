import type { PageReader, ReadKitPage } from './page-reader.ts';

/** What reading one page may take, ms: the largest take a few seconds. */
export const PAGE_LIMIT = 30_000;
/** A tab whose page hangs may not answer that it closes, ms. */
const CLOSE_LIMIT = 5_000;

/** Thrown where one page cannot be read, whatever the others are like. */
export class PageFailedError extends Error {
  override readonly name = 'PageFailedError';
}

/** Rejects with what `failure` makes after `limit` ms; what `work` does later is of no interest then. */
async function within<T>(work: Promise<T>, limit: number, failure: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failure()), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The first line of what was thrown, without where in Playwright and in the page. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .split('\n', 1)[0]!
    .replace(/^(?:\w+\.\w+: )?(?:(?:Type|Range|Reference)?Error: )*/, '');

/**
 * A reader that no page can stop: `read` throws PageFailedError where the page throws or takes longer than `limit` ms, and reads the next one in a tab of
 * its own. What `open` throws, as where the browser has gone, is thrown as it is.
 */
export async function openBoundedReader(
  open: () => Promise<PageReader>,
  limit = PAGE_LIMIT,
): Promise<PageReader> {
  let reader = await open();
  const close = (old: PageReader): Promise<void> =>
    within(old.close(), CLOSE_LIMIT, () => new Error('The tab does not close.')).catch(() => undefined);
  const read: PageReader['read'] = async (...page): Promise<ReadKitPage> => {
    try {
      return await within(
        reader.read(...page),
        limit,
        () => new PageFailedError(`it took longer than ${limit / 1000} s`),
      );
    } catch (cause) {
      await close(reader);
      reader = await open();
      throw cause instanceof PageFailedError ? cause : new PageFailedError(reasonOf(cause), { cause });
    }
  };
  return { read, close: () => close(reader) };
}

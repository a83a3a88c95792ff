import { FigmaError } from './errors.ts';

/** The sandbox's `fetch`: only to origins of the manifest's networkAccess, whole bodies, no streams and no signal. */
export async function fetchForPlugin(
  allowed: readonly string[],
  url: string,
  init: RequestInit,
): Promise<unknown> {
  const origin = URL.canParse(url) ? new URL(url).origin : null;
  if (origin === null || !(allowed.includes('*') || allowed.includes(origin)))
    throw new FigmaError(
      `Failed to fetch ${url}: the manifest's networkAccess.allowedDomains does not name this domain.`,
      'TypeError',
    );
  const response = await fetch(url, init);
  return {
    url: response.url,
    ok: response.ok,
    status: response.status,
    statusText: response.statusText,
    headersObject: Object.fromEntries(response.headers.entries()),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

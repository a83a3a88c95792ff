import { GREETING } from './hosted-protocol.ts';

/** The parts of `window` that tell who opened this page. */
export interface OpenedPage {
  parent: unknown;
  /** Origins of the pages around this one, the nearest first; not every browser tells them. */
  location: { ancestorOrigins?: ArrayLike<string> };
}

/**
 * The port of a greeting, if it comes from the very page that opened this one as a frame: not from a frame beside it, from a window that it opened, or from whatever
 * took the opener's place since. Null for all else, which stays without an answer. Figma's plugin frame has the origin "null", so that a
 * list of allowed origins would say nothing.
 */
export function readGreeting(
  { data, source, origin, ports }: Pick<MessageEvent<unknown>, 'data' | 'source' | 'origin' | 'ports'>,
  page: OpenedPage,
): MessagePort | null {
  if (data !== GREETING || source === null || source !== page.parent || source === page) return null;
  const opener = page.location.ancestorOrigins?.[0];
  if (opener !== undefined && opener !== origin) return null;
  return ports[0] ?? null;
}

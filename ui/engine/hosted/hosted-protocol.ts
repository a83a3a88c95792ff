/** What the panel, a hosted engine's page and its worker say to each other before comlink takes over the port. */

/** Posted by the panel to the page, with one MessagePort. Another version is not answered, so the inline engine serves. */
export const GREETING = 'exemplar/engine/1';
/** Posted by the page's worker on that port as soon as its script runs. */
export const ANSWER = 'exemplar/engine/1/here';
/** Milliseconds for the page to come and its worker to answer; then the inline engine serves. */
export const ANSWER_LIMIT = 2000;

/** Passed on by the page to its worker, with the port. The worker is a blob: and knows no address of its own. */
export interface Introduction {
  /** Address of the page, for everything that lies beside it. */
  base: string;
}

export function isIntroduction(data: unknown): data is Introduction {
  return typeof data === 'object' && data !== null && 'base' in data && typeof data.base === 'string';
}

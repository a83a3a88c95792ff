import { ProblemError } from '../bridge/problem.ts';

/**
 * What this file holds of others, with the text of every licence; written into the page by build.mjs.
 * @throws ProblemError ModelCorrupt where the block is missing or something else
 */
export function readNotices(page: Document): string {
  const notices: unknown = JSON.parse(page.getElementById('notices')?.textContent || 'null');
  if (typeof notices === 'string') return notices;
  throw new ProblemError('ModelCorrupt', 'The third-party notices are missing from this file.');
}

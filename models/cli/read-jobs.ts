import { UsageError } from './usage-error.ts';

/** One restyle of many: paths by name. */
export type Job<Needed extends string, Optional extends string> = Record<Needed, string> &
  Partial<Record<Optional, string>>;

const isPath = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Checks a parsed list of jobs. Throws UsageError that names the first bad entry. */
export function readJobs<Needed extends string, Optional extends string>(
  json: unknown,
  needed: readonly Needed[],
  optional: readonly Optional[],
): Job<Needed, Optional>[] {
  if (!Array.isArray(json) || json.length === 0)
    throw new UsageError('The pairs must be a list with at least one entry.');
  for (const [i, job] of json.entries()) {
    const fields = (typeof job === 'object' && job !== null ? job : {}) as Record<string, unknown>;
    const wrong = needed.find((name) => !isPath(fields[name]));
    if (wrong) throw new UsageError(`Pair ${i} has no path "${wrong}"; give ${needed.join(', ')}.`);
    const odd = optional.find((name) => fields[name] !== undefined && !isPath(fields[name]));
    if (odd) throw new UsageError(`Pair ${i} has "${odd}" that is no path; leave it out or give one.`);
  }
  return json as Job<Needed, Optional>[];
}

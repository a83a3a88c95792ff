import { Problem } from '../messages/problem.ts';

/** Longest text a message may carry where it names something; plugin data holds 100 kB an entry. */
export const MAX_TEXT = 200;

export function asRecord(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) {
    throw new Problem('BadMessage', `The ${what} is not an object; reopen the plugin.`);
  }
  return value as Record<string, unknown>;
}

export function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_TEXT;
}

export function isWithin(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= low && value <= high;
}

export function bad(what: string, field: string): Problem {
  return new Problem('BadMessage', `The ${what} has a missing or wrong "${field}"; reopen the plugin.`);
}

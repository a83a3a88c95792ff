import { PROBLEMS, type ProblemName } from '../protocol.ts';

/** A failure the panel has a sentence for; only `name` and `message` survive the crossing, so `name` is what to switch on. */
export class Problem extends Error {
  override readonly name: ProblemName;
  /** Name of the offending layer, where there is one. */
  readonly node: string | undefined;

  constructor(name: ProblemName, message: string, node?: string) {
    super(message);
    this.name = name;
    this.node = node;
  }
}

/**
 * Any thrown value as a Problem: a Problem stays what it is, anything else takes the `fallback` name.
 * Figma throws plain strings and errors of another realm too, so no `instanceof Error` here.
 */
export function asProblem(thrown: unknown, fallback: ProblemName, action: string): Problem {
  if (thrown instanceof Problem) return thrown;
  const { name, message } = Object(thrown) as { name?: unknown; message?: unknown };
  const reason = typeof message === 'string' && message !== '' ? message : String(thrown);
  const known = PROBLEMS.find((problem) => problem === name) ?? fallback;
  return new Problem(known, `Figma could not ${action} (${reason.replace(/\.\s*$/, '')}); try again.`);
}

import { PROBLEMS, type ProblemName } from '../../plugin/protocol.ts';

/** A failure on its way to the banner: the name picks the sentence, the detail is for whoever reports it. */
export interface Problem {
  name: ProblemName;
  /** Name of the node that the sentence is about. */
  node?: string;
  /** What the machine said; shown only on demand. */
  detail?: string;
  /** What caused it, and what caused that; only for the report. */
  causes?: readonly string[];
}

/** An Error that carries a protocol name, so that it survives comlink (which keeps only name, message, stack). */
export class ProblemError extends Error {
  constructor(
    readonly problem: ProblemName,
    message: string,
    /** Name of the node it is about. */
    readonly node?: string,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = problem;
  }
}

/** What Chromium, WASM and ONNX Runtime say when memory runs out. */
const MEMORY =
  /out of memory|allocation fail|failed to allocate|could not allocate|cannot enlarge memory|\bOOM\b|bad_alloc/i;

const names: ReadonlySet<string> = new Set(PROBLEMS);

/** Work on one node: what it throws by a protocol name also carries the node's name, which comlink does not. */
export async function about<T>(node: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    if (!(thrown instanceof Error) || !names.has(thrown.name)) throw thrown;
    throw new ProblemError(thrown.name as ProblemName, thrown.message, node, thrown.cause);
  }
}

/** A chain that is longer, or that ends where it began, says no more. */
const MOST_CAUSES = 5;

/** What caused an error, the nearest cause first. */
function causesOf(thrown: unknown): string[] {
  const said: string[] = [];
  let cause: unknown = thrown instanceof Error ? thrown.cause : undefined;
  while (cause !== undefined && cause !== null && said.length < MOST_CAUSES) {
    said.push(String(cause));
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return said;
}

/**
 * Names a thrown value. Protocol names stay, aborts become `Cancelled`, failed allocations `OutOfMemory`, and everything else is
 * `otherwise`: the caller knows what it was doing, the error does not.
 */
export function toProblem(thrown: unknown, otherwise: ProblemName): Problem {
  const name = thrown instanceof Error ? thrown.name : '';
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  const causes = causesOf(thrown);
  const said = { detail, ...(causes.length > 0 && { causes }) };
  if (names.has(name)) {
    const node = thrown instanceof ProblemError ? thrown.node : undefined;
    return { name: name as ProblemName, ...said, ...(node !== undefined && { node }) };
  }
  if (name === 'AbortError') return { name: 'Cancelled', ...said };
  if (MEMORY.test(detail)) return { name: 'OutOfMemory', ...said };
  return { name: otherwise, ...said };
}

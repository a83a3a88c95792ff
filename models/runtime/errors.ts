/** The failures of the pipeline; every name is also in plugin/protocol.ts PROBLEMS (a test holds the two together). */
export const RUNTIME_PROBLEMS = [
  'ZeroSize',
  'TooLarge',
  'BrokenImage',
  'AnimatedImage',
  'BadMessage',
  'NothingToMatch',
  'ConditionMissing',
  'ModelCorrupt',
  'NoBackend',
  'EngineFailed',
  'OutOfMemory',
  'Cancelled',
] as const;
export type RuntimeProblem = (typeof RUNTIME_PROBLEMS)[number];

/** A failure the user can meet. `name` is a RuntimeProblem, `message` one sentence with the remedy. */
class RuntimeError extends Error {
  constructor(name: RuntimeProblem, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = name;
  }
}

/** Makes the typed error; switch on its `name`, because classes do not survive a worker boundary. */
export function problem(name: RuntimeProblem, message: string, cause?: unknown): Error {
  return new RuntimeError(name, message, cause);
}

export function isProblem(error: unknown): error is Error & { name: RuntimeProblem } {
  return error instanceof RuntimeError;
}

export function cancelled(): Error {
  return problem('Cancelled', 'The restyle was cancelled; press Restyle to start it again.');
}

const MEMORY =
  /bad_alloc|out of memory|\bOOM\b|allocation fail|failed to allocate|could not allocate|cannot enlarge memory/i;

/** What onnxruntime says, on the web and on Node, of a graph that no engine could load. */
const NO_GRAPH =
  /protobuf parsing failed|no graph was found|data pointer is null|invalid model|no op registered|node with schema|(shape|type)InferenceError/i;

/** Gives an engine's exception its name: OutOfMemory or ModelCorrupt where it says so, EngineFailed otherwise. `graph` is the file that was running. */
export function engineProblem(graph: string, doing: 'loaded' | 'run', error: unknown): Error {
  const said = error instanceof Error ? error.message : String(error);
  if (MEMORY.test(said)) {
    return problem(
      'OutOfMemory',
      `Memory ran out while ${graph} was being ${doing}; choose a smaller size or close other files.`,
      error,
    );
  }
  const line = said.split('\n')[0]!.slice(0, 200);
  return problem(
    doing === 'loaded' && NO_GRAPH.test(said) ? 'ModelCorrupt' : 'EngineFailed',
    `${graph} could not be ${doing} (${line}); try again or choose another model.`,
    error,
  );
}

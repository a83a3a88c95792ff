/** Milliseconds that an engine may take to begin a run, and between two progresses of it. */
export interface Patience {
  begin: number;
  step: number;
}

/** Long enough for a slow machine under load: the longest step of a run takes a few seconds. */
export const PATIENCE: Patience = { begin: 30_000, step: 120_000 };

/** Notices that a run shows no sign of life any more. */
export interface Watchdog {
  /** The run was handed to the engine. */
  begin(): void;
  /** The engine made progress. */
  sign(): void;
  stop(): void;
}

/** @param bark called once with a sentence when the patience is over */
export function createWatchdog(patience: Patience, bark: (silence: string) => void): Watchdog {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (limit: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => bark(`The engine was silent for ${limit} ms.`), limit);
  };
  return {
    begin: () => wait(patience.begin),
    sign: () => wait(patience.step),
    stop: () => clearTimeout(timer),
  };
}

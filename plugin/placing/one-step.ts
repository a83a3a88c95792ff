import type { Problem } from '../messages/problem.ts';

/** Inverses of what was done, in order; run backwards they put the canvas back. */
export type Undo = (() => void)[];

/** What a step that failed is called. */
export interface StepProblems {
  /** Of what went wrong, once all was put back. */
  failed(error: unknown): Problem;
  /** Where even that failed. */
  stuck(): Problem;
}

/**
 * Work that changes the canvas.
 * Must be one undo step: committed before and after, so that one Cmd/Ctrl+Z removes exactly what it made.
 * Must be all or nothing: whatever throws, the canvas is put back as it was.
 * @throws Problem as named by `problems`, after all was put back.
 */
export function inOneStep<Made>(work: (undo: Undo) => Made, problems: StepProblems): Made {
  const undo: Undo = [];
  try {
    figma.commitUndo();
    const made = work(undo);
    figma.commitUndo();
    return made;
  } catch (error) {
    throw afterPuttingBack(undo, error, problems);
  }
}

/** The last waiting step that was begun, failed or not. */
let last: Promise<unknown> = Promise.resolve();

/**
 * The same for work that must wait for Figma (styles are applied asynchronously). Steps of this kind follow each other: one that began while another
 * waits would commit half of it.
 * @throws Problem as named by `problems`, after all was put back.
 */
export function inOneWaitingStep<Made>(
  work: (undo: Undo) => Promise<Made>,
  problems: StepProblems,
): Promise<Made> {
  const step = last.then(async () => {
    const undo: Undo = [];
    try {
      figma.commitUndo();
      const made = await work(undo);
      figma.commitUndo();
      return made;
    } catch (error) {
      throw afterPuttingBack(undo, error, problems);
    }
  });
  last = step.catch(() => undefined);
  return step;
}

function afterPuttingBack(undo: Undo, error: unknown, problems: StepProblems): Problem {
  return putBack(undo) ? problems.failed(error) : problems.stuck();
}

/** Runs the inverses, latest first, every one of them even when one fails. -> whether none did */
function putBack(undo: Undo): boolean {
  let whole = true;
  for (const step of undo.reverse()) {
    try {
      step();
    } catch {
      // Said once for all of them by whoever is told that the canvas is not whole.
      whole = false;
    }
  }
  return whole;
}

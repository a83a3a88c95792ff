import type { Series } from './series.ts';

/** Words of several runs in a row. Sentence case. */
export const texts = {
  batchVacant: 'Each result is placed beside its wireframe as soon as it is done.',
  variationsVacant: 'The variations appear here, to choose one.',
  stopping: 'Stopping after this frame…',
} as const;

/** What a series is doing, or what it has done. */
export function seriesText({ kind, total, index, done, failures, state }: Series): string {
  if (state === 'stopping') return texts.stopping;
  if (kind === 'variations') return `Variation ${Math.min(index + 1, total)} of ${total}`;
  if (state === 'running') return `Frame ${index + 1} of ${total}`;
  const placed = `Placed ${done} of ${total} results beside their wireframes`;
  if (state === 'cancelled') return `${placed}, then cancelled.`;
  return failures.length === 0 ? `${placed}.` : `${placed}; ${failures.length} failed.`;
}

/** What stands where the preview will be while a series runs. */
export function vacantText({ kind }: Series): string {
  return kind === 'batch' ? texts.batchVacant : texts.variationsVacant;
}

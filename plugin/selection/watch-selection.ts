import type { SelectionState } from '../protocol.ts';
import { readSelection } from './read-selection.ts';

/** A dragged selection changes many times a second; milliseconds of rest before the panel hears of it. */
const REST = 80;

/** Calls `tell` after each change of the selection or the page has come to rest; a reading that was overtaken is dropped. */
export function watchSelection(
  tell: (selection: SelectionState) => Promise<void>,
  fail: (error: unknown) => void,
): void {
  let timer = 0;
  let latest = 0;
  const report = async () => {
    const turn = ++latest;
    const selection = await readSelection();
    if (turn === latest) await tell(selection);
  };
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(() => report().catch(fail), REST);
  };
  figma.on('selectionchange', restart);
  figma.on('currentpagechange', restart);
}

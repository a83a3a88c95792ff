import type { Session } from '../session/session.ts';
import type { Store } from '../state/store.ts';

type Keys = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'repeat'>;

/**
 * The panel's keys. Must stay so:
 * - Enter and Space on a focused control belong to that control;
 * - Esc cancels a run, then discards a result, and never closes the plugin;
 * - Cmd/Ctrl+Z goes to the canvas, since the panel holds the focus after Apply.
 * @returns whether the key was taken, so that the caller prevents its default
 */
export function keyDown(keys: Keys, onControl: boolean, store: Store, session: Session): boolean {
  const { phase } = store.read();
  const command = keys.metaKey || keys.ctrlKey;
  if (command && keys.key === 'Enter') {
    if (phase.name !== 'running' && phase.name !== 'applying') void session.restyle();
    return true;
  }
  if (command && !keys.shiftKey && keys.key.toLowerCase() === 'z') {
    void session.undo();
    return true;
  }
  if (keys.key === 'Escape') {
    if (phase.name === 'running') session.cancel();
    else if (store.read().history.choosing !== null)
      store.send({ type: 'history', event: { type: 'offered', runs: null } });
    else store.send({ type: phase.name === 'review' ? 'discarded' : 'dismissed' });
    return true;
  }
  if (phase.name !== 'review' || onControl || command) return false;
  if (keys.key === 'Enter') {
    void session.apply();
    return true;
  }
  if (keys.key === ' ') {
    store.send({ type: 'comparing', on: true });
    return true;
  }
  return false;
}

/** Letting Space go ends the comparison. */
export function keyUp(keys: Pick<Keys, 'key'>, onControl: boolean, store: Store): void {
  if (keys.key === ' ' && !onControl) store.send({ type: 'comparing', on: false });
}

const CONTROLS = 'button, summary, select, a[href], input[type=checkbox], input[type=radio]';
/** Pressed already: the keys that would press them are free, so that a click on a tab does not take them from the result. */
const CHOSEN = '[role=tab][aria-selected=true], input[type=radio]:checked';

/** Whether Enter and Space already mean something where the focus is. */
export function isControl(target: EventTarget | null): boolean {
  const control = target instanceof Element ? target.closest(CONTROLS) : null;
  return control !== null && !control.matches(CHOSEN);
}

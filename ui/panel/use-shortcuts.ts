import { useEffect } from 'preact/hooks';
import type { Session } from '../session/session.ts';
import type { Store } from '../state/store.ts';
import { isControl, keyDown, keyUp } from './shortcuts.ts';

/** Listens to the panel's keys while it is drawn. A window that loses the focus hears no key come up, so comparing ends there. */
export function useShortcuts(store: Store, session: Session): void {
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      if (keyDown(event, isControl(event.target), store, session)) event.preventDefault();
    };
    const up = (event: KeyboardEvent): void => keyUp(event, isControl(event.target), store);
    const blur = (): void => store.send({ type: 'comparing', on: false });
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    window.addEventListener('blur', blur);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
      window.removeEventListener('blur', blur);
    };
  }, [store, session]);
}

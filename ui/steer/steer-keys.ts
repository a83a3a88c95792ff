import type { Hand, SteerEvent, SteerSide } from './steer.ts';

const STEPS: Record<string, readonly [dx: number, dy: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type Keys = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'metaKey' | 'ctrlKey'>;

/** A key on one of the two pictures: arrows move the cross, ten steps with Shift; Enter acts there; Esc lets go. @returns whether it was taken */
export function steerKey(
  { key, shiftKey, metaKey, ctrlKey }: Keys,
  side: SteerSide,
  { gesture, chosen, layer }: Hand,
  onSteer: (event: SteerEvent) => void,
): boolean {
  if (metaKey || ctrlKey) return false;
  const step = STEPS[key];
  const stride = shiftKey ? 10 : 1;
  if (step !== undefined) onSteer({ type: 'stepped', side, dx: stride * step[0], dy: stride * step[1] });
  else if (key === 'Enter') onSteer({ type: 'entered', side });
  else if (key === 'Escape' && (gesture !== null || chosen !== null || layer !== null))
    onSteer({ type: 'abandoned' });
  else return false;
  return true;
}

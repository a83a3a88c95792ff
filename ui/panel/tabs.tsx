import type { JSX } from 'preact';

export interface TabsProps<Name extends string> {
  names: Record<Name, string>;
  chosen: Name;
  /** Id of the one tab panel. */
  controls: string;
  label: string;
  onChoose(name: Name): void;
}

/** A segmented control with the keys of a tab list: arrows move and choose, Tab leaves. */
export function Tabs<Name extends string>({
  names,
  chosen,
  controls,
  label,
  onChoose,
}: TabsProps<Name>): JSX.Element {
  const order = Object.keys(names) as Name[];
  const move = (event: KeyboardEvent, list: HTMLElement): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const index = (order.indexOf(chosen) + step + order.length) % order.length;
    const next = order[index];
    if (next === undefined) return;
    onChoose(next);
    list.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label={label}
      onKeyDown={(event) => move(event, event.currentTarget)}
    >
      {order.map((name) => (
        <button
          role="tab"
          aria-selected={name === chosen}
          aria-controls={controls}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {names[name]}
        </button>
      ))}
    </div>
  );
}

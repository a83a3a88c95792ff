import { COMPOSED, type Adapter, type Draw, type KitLook, type Render } from '../families/adapter.ts';
import { iconSvg, type IconSet } from '../icons.ts';
import type { Component, Kind, Of } from './components.ts';
import { COMPOSITIONS } from './compose/index.ts';
import { withRoles } from './role.ts';

/** The kit's renderer of a part, or the shared composition where it has none. */
function rendererOf<L extends KitLook, K extends Kind>(adapter: Adapter<L>, kind: K): Render<K> {
  const own: { readonly [P in Kind]?: Render<P> | typeof COMPOSED } = adapter.markup;
  const render: Render<K> | typeof COMPOSED | undefined = own[kind];
  return render === undefined || render === COMPOSED ? COMPOSITIONS[kind] : render;
}

/** Draws parts in one look of a kit, with icons of one set. */
export function createDraw<L extends KitLook>(adapter: Adapter<L>, look: L, icons: IconSet): Draw {
  let ids = 0;
  const render = <K extends Kind>(kind: K, part: Of<K>): string => rendererOf(adapter, kind)(part, draw);
  const part = (component: Component): string => withRoles(render(component.is, component), component);
  const draw: Draw = {
    part,
    parts: (components) => components.map(part).join(''),
    icon: (name, size) =>
      `<span class="x-icon" style="width:${size}px;height:${size}px">${iconSvg(icons, name)}</span>`,
    id: () => `x-${ids++}`,
    ground: (ground) => adapter.ground(ground, look),
    values: adapter.values(look),
  };
  return draw;
}

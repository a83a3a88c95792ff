import type { Undo } from './one-step.ts';

/** What a set looks like beside its variants, in the order in which Figma takes it: auto-layout first, then what only that has. */
const LOOK = [
  ...(['fills', 'strokes', 'strokeAlign', 'strokeJoin', 'dashPattern'] as const),
  ...(['strokeTopWeight', 'strokeRightWeight', 'strokeBottomWeight', 'strokeLeftWeight'] as const),
  ...([
    'topLeftRadius',
    'topRightRadius',
    'bottomRightRadius',
    'bottomLeftRadius',
    'cornerSmoothing',
  ] as const),
  ...(['effects', 'opacity', 'blendMode', 'clipsContent'] as const),
] as const;
const LAYOUT = [
  ...(['layoutMode', 'primaryAxisSizingMode', 'counterAxisSizingMode'] as const),
  ...(['primaryAxisAlignItems', 'counterAxisAlignItems', 'itemSpacing', 'itemReverseZIndex'] as const),
  ...(['paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft', 'strokesIncludedInLayout'] as const),
] as const;
const WRAP = ['layoutWrap', 'counterAxisAlignContent', 'counterAxisSpacing'] as const;

/**
 * A set of variants as a plain frame with an instance of each variant, at their places: the set's own clone would be a second set of main
 * components. Variants of a grid keep their places without it.
 */
export function copyComponentSet(set: ComponentSetNode, undo: Undo): FrameNode {
  const frame = figma.createFrame();
  undo.push(() => {
    if (!frame.removed) frame.remove();
  });
  frame.name = set.name;
  frame.resizeWithoutConstraints(set.width, set.height);
  assign(frame, set, LOOK);
  const rows = set.layoutMode === 'HORIZONTAL' || set.layoutMode === 'VERTICAL';
  if (rows) assign(frame, set, LAYOUT);
  if (rows && set.layoutWrap === 'WRAP') assign(frame, set, WRAP);
  for (const variant of set.children) {
    if (variant.type !== 'COMPONENT') continue;
    const instance = variant.createInstance();
    frame.appendChild(instance);
    instance.name = variant.name;
    if (rows) instance.layoutPositioning = variant.layoutPositioning;
    instance.x = variant.x;
    instance.y = variant.y;
    if (!variant.visible) instance.visible = false;
  }
  // Rows that hug their variants have set the size by now; it is the set's own in any case.
  frame.resizeWithoutConstraints(set.width, set.height);
  return frame;
}

/** Writes what a new frame has otherwise. */
function assign(
  frame: FrameNode,
  set: ComponentSetNode,
  keys: readonly (keyof FrameNode & keyof ComponentSetNode)[],
): void {
  for (const key of keys) {
    if (JSON.stringify(frame[key]) !== JSON.stringify(set[key])) Object.assign(frame, { [key]: set[key] });
  }
}

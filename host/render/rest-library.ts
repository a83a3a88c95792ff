import { boundVariables } from '../graph/bound-variables.ts';
import type { SceneDocument } from '../graph/document.ts';
import type { StyleData } from '../graph/library.ts';
import type { SceneNode, StyleLinks } from '../graph/types.ts';
import { setOf } from '../graph/variants.ts';

type Json = Record<string, unknown>;

const TYPES: Record<StyleData['type'], string> = { PAINT: 'FILL', TEXT: 'TEXT', EFFECT: 'EFFECT' };

/** Frames say "fills" and "strokes", everything else "fill" and "stroke". */
const FRAMES = ['FRAME', 'COMPONENT', 'COMPONENT_SET', 'INSTANCE'];

/** `styles` of a node: the node ids of the styles it is linked to. */
export function restStyleLinks(document: SceneDocument, node: SceneNode): Record<string, string> {
  const plural = FRAMES.includes(node.type);
  const names: Record<keyof StyleLinks, string> = {
    fill: plural ? 'fills' : 'fill',
    stroke: plural ? 'strokes' : 'stroke',
    text: 'text',
    effect: 'effect',
  };
  return Object.fromEntries(
    Object.entries(node.styles ?? {}).flatMap(([kind, id]) => {
      const style = document.library.styles[id as string];
      return style ? [[names[kind as keyof StyleLinks], style.nodeId]] : [];
    }),
  );
}

const CORNERS: Record<string, string> = {
  topLeftRadius: 'RECTANGLE_TOP_LEFT_CORNER_RADIUS',
  topRightRadius: 'RECTANGLE_TOP_RIGHT_CORNER_RADIUS',
  bottomLeftRadius: 'RECTANGLE_BOTTOM_LEFT_CORNER_RADIUS',
  bottomRightRadius: 'RECTANGLE_BOTTOM_RIGHT_CORNER_RADIUS',
};
const SIDES: Record<string, string> = {
  strokeTopWeight: 'top',
  strokeRightWeight: 'right',
  strokeBottomWeight: 'bottom',
  strokeLeftWeight: 'left',
};
const SIZE: Record<string, string> = { width: 'x', height: 'y' };
const NESTED = { rectangleCornerRadii: CORNERS, individualStrokeWeights: SIDES, size: SIZE };

/** `boundVariables` as IsLayerTrait of Figma's REST specification has them: radii, sides and size one level deeper. */
export function restBoundVariables(node: SceneNode): Json {
  const json: Json = {};
  for (const [field, alias] of Object.entries(boundVariables(node))) {
    const group = Object.entries(NESTED).find(([, names]) => field in names);
    if (!group) json[field] = alias;
    else json[group[0]] = { ...(json[group[0]] as object | undefined), [group[1][field]!]: alias };
  }
  return json;
}

/** The answer's own tables: what its nodes name by id. */
export function restTables(document: SceneDocument, id: string): Json {
  const nodes = [...document.walk(id)];
  const mains = nodes.flatMap(
    ({ id: own, type, component }) => component ?? (type === 'COMPONENT' ? own : []),
  );
  const components = [...new Set(mains)].map((main) => [main, componentEntry(document, main)]);
  const sets = [...new Set(mains)].flatMap((main) => {
    const set = document.has(main) ? setOf(document, document.get(main)) : null;
    return set ? [[set.id, { key: '', name: set.name, description: '', remote: false }]] : [];
  });
  return {
    components: Object.fromEntries(components),
    componentSets: Object.fromEntries(sets),
    styles: Object.fromEntries(
      usedStyles(document, nodes).map(({ nodeId, key, name, type, description }) => [
        nodeId,
        { key, name, styleType: TYPES[type], remote: false, description },
      ]),
    ),
  };
}

function componentEntry(document: SceneDocument, id: string): Json {
  const main = document.has(id) ? document.get(id) : null;
  const set = main && setOf(document, main);
  return {
    key: '',
    name: main?.name ?? '',
    description: '',
    remote: false,
    ...(set && { componentSetId: set.id }),
  };
}

function usedStyles(document: SceneDocument, nodes: readonly SceneNode[]): StyleData[] {
  const ids = new Set(
    nodes.flatMap(({ styles, text }) => [
      ...Object.values(styles ?? {}),
      ...(text?.runs ?? []).flatMap(({ style }) => [style.fillStyle ?? '', style.textStyle ?? '']),
    ]),
  );
  return [...ids].flatMap((id) => document.library.styles[id as string] ?? []);
}

export type RestNode = Record<string, unknown>;

const NODE_FIELDS = new Set([
  'id',
  'name',
  'type',
  'visible',
  'opacity',
  'absoluteBoundingBox',
  'absoluteRenderBounds',
  'strokeWeight',
  'individualStrokeWeights',
  'strokesIncludedInLayout',
  'cornerRadius',
  'rectangleCornerRadii',
  'clipsContent',
  'isMask',
  'characters',
  'characterStyleOverrides',
  'componentId',
]);
const PAINT_FIELDS = new Set([
  'type',
  'visible',
  'opacity',
  'color',
  'gradientStops',
  'gradientHandlePositions',
  'imageRef',
  'scaleMode',
  'imageTransform',
  'boundVariables',
]);
const EFFECT_FIELDS = new Set(['type', 'visible', 'radius', 'spread', 'offset', 'color']);
const STYLE_FIELDS = new Set(['fontSize', 'fontWeight', 'textAlignHorizontal']);

/** What a tree depends on. */
export interface Facts {
  /** Of every layer in it. */
  ids: Set<string>;
  hasInstances: boolean;
  hasVariables: boolean;
}

export function noFacts(): Facts {
  return { ids: new Set(), hasInstances: false, hasVariables: false };
}

/** Keeps the fields named above, recursively; a hidden layer loses its children, which nobody sees. Notes what the tree depends on. */
export function slimLayer(node: RestNode, facts = noFacts()): RestNode {
  const others: string[] = [];
  const slim = pick(node, NODE_FIELDS, facts, others);
  facts.ids.add(slim.id as string);
  if (slim.type === 'INSTANCE') facts.hasInstances = true;
  for (const field of others) {
    if (field === 'fills' || field === 'strokes') slim[field] = pickAll(node[field], PAINT_FIELDS, facts);
    if (field === 'styleOverrideTable')
      slim[field] = coloursOf(node[field] as Record<string, RestNode>, facts);
    if (field === 'style') slim.style = pick(node.style as RestNode, STYLE_FIELDS, facts);
    if (field === 'effects') {
      const effects = pickAll(node.effects, EFFECT_FIELDS, facts);
      if (effects.length > 0) slim.effects = effects;
    }
    if (field === 'children' && slim.visible !== false) {
      slim.children = (node.children as RestNode[]).map((child) => slimLayer(child, facts));
    }
  }
  return slim;
}

/** Of the styles inside one text only the fills: sizes and weights stay the source's own. */
function coloursOf(table: Record<string, RestNode>, facts: Facts): RestNode {
  const colours: RestNode = {};
  for (const [key, { fills }] of Object.entries(table)) {
    colours[key] = Array.isArray(fills) ? { fills: pickAll(fills, PAINT_FIELDS, facts) } : {};
  }
  return colours;
}

function pickAll(list: unknown, fields: ReadonlySet<string>, facts: Facts): RestNode[] {
  return (list as RestNode[]).map((item) => pick(item, fields, facts));
}

/** Reads the named fields that are there and nothing else; `others` gets the names of the rest. */
function pick(from: RestNode, fields: ReadonlySet<string>, facts: Facts, others?: string[]): RestNode {
  const picked: RestNode = {};
  for (const field in from) {
    if (field === 'boundVariables' && Object.keys(from[field] as object).length > 0)
      facts.hasVariables = true;
    if (fields.has(field)) picked[field] = from[field];
    else if (others !== undefined) others.push(field);
  }
  return picked;
}

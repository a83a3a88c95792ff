import type { Recipe } from '../../plugin/protocol.ts';
import { FakeLibrary, type Alias } from './fake-library.ts';

/** A scene node that behaves where placing looks: relative x/y, absolute boxes, parents, removal. */
export interface FakeNode {
  id: string;
  name: string;
  type: string;
  removed: boolean;
  parent: FakeNode | null;
  children: FakeNode[];
  visible: boolean;
  locked: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
  fills: unknown[];
  selection: FakeNode[];
  data: Record<string, string>;
  readonly absoluteBoundingBox: { x: number; y: number; width: number; height: number };
  strokes: unknown[];
  effects: unknown[];
  characters?: string;
  topLeftRadius?: number;
  strokeTopWeight?: number;
  explicitVariableModes: Record<string, string>;
  readonly resolvedVariableModes: Record<string, string>;
  boundVariables: Record<string, Alias>;
  fillStyleId: string;
  strokeStyleId: string;
  effectStyleId: string;
  /** Of a text: where each run begins, and its fills. */
  runs?: { start: number; fills: unknown[] }[];
  appendChild(child: FakeNode): void;
  insertChild(index: number, child: FakeNode): void;
  clone(): FakeNode;
  createInstance(): FakeNode;
  detachInstance(): FakeNode;
  remove(): void;
  exportAsync(settings: { format: string }): Promise<unknown>;
}

type Props = Partial<
  Pick<
    FakeNode,
    | 'id'
    | 'name'
    | 'x'
    | 'y'
    | 'width'
    | 'height'
    | 'locked'
    | 'visible'
    | 'fills'
    | 'data'
    | 'characters'
    | 'topLeftRadius'
    | 'strokeTopWeight'
    | 'strokes'
    | 'effects'
    | 'explicitVariableModes'
    | 'boundVariables'
    | 'fillStyleId'
    | 'strokeStyleId'
    | 'effectStyleId'
    | 'runs'
  >
> & { layoutMode?: string; paddingTop?: number; isMask?: boolean };

export const RECIPE: Recipe = {
  version: 1,
  sourceId: '1:2',
  exemplarId: '1:3',
  model: 'wireframe',
  sharpness: 100,
  strength: 1,
  backend: 'wasm',
};

/** The first 33 bytes of a PNG of that size: all that the sandbox ever reads of one. */
export function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/**
 * A small in-test `figma`: one page and the calls that placing makes. Every write to a node and every call is a numbered step,
 * once `record` was called; the steps named by `failAt` throw instead of happening.
 */
export class FakeFigma {
  steps: string[] = [];
  failAt: (step: number, name: string) => boolean = () => false;
  notices: string[] = [];
  /** The scene at each commitUndo. */
  history: string[] = [];
  readonly nodes = new Map<string, FakeNode>();
  readonly library = new FakeLibrary();
  /** Families that this machine lacks. */
  missingFonts = new Set<string>();
  /** The node behind each watched one, to change without a step. */
  readonly #behind = new Map<FakeNode, FakeNode>();
  /** What the user sees: 1000 x 800 units around a centre, until it is zoomed. */
  readonly view = new FakeView((name) => this.#step(name));
  readonly page = this.node('PAGE', { id: '0:1', name: 'Page 1' });

  readonly figma = {
    command: 'restyle',
    currentPage: this.page,
    getNodeByIdAsync: async (id: string) => this.nodes.get(id) ?? null,
    commitUndo: () => {
      this.#step('commitUndo');
      this.history.push(this.scene());
    },
    createImage: () => {
      this.#step('createImage');
      return { hash: 'a'.repeat(40) };
    },
    createRectangle: () => {
      this.#step('createRectangle');
      const rectangle = this.node('RECTANGLE');
      this.#attach(rectangle, this.page);
      return rectangle;
    },
    createEllipse: () => {
      this.#step('createEllipse');
      const ellipse = this.node('ELLIPSE');
      this.#attach(ellipse, this.page);
      return ellipse;
    },
    createLine: () => {
      this.#step('createLine');
      const line = this.node('LINE');
      this.#attach(line, this.page);
      return line;
    },
    createFrame: () => {
      this.#step('createFrame');
      const frame = this.node('FRAME');
      this.#attach(frame, this.page);
      return frame;
    },
    mixed: Symbol('mixed'),
    variables: this.library.api,
    getStyleByIdAsync: async (id: string) => this.library.styles.get(id) ?? null,
    loadFontAsync: async ({ family }: { family: string }) => {
      if (this.missingFonts.has(family)) throw new Error(`The font "${family}" could not be loaded`);
    },
    viewport: this.view,
    notify: (text: string) => {
      this.#step('notify');
      this.notices.push(text);
    },
  };

  /** A node that is not on the page yet. */
  node(type: string, props: Props = {}, children: FakeNode[] = []): FakeNode {
    const resize = (width: number, height: number) => void Object.assign(target, { width, height });
    const target = {
      id: `9:${this.nodes.size}`,
      name: type,
      type,
      removed: false,
      parent: null,
      children: [],
      visible: true,
      locked: false,
      x: 0,
      y: 0,
      width: 100,
      height: 100,
      fills: [],
      strokes: [],
      strokeWeight: 1,
      effects: [],
      selection: [],
      data: {},
      explicitVariableModes: {},
      boundVariables: {},
      layoutMode: 'NONE',
      layoutPositioning: 'AUTO',
      fillStyleId: '',
      strokeStyleId: '',
      effectStyleId: '',
      ...props,
      resize,
      resizeWithoutConstraints: resize,
      appendChild: (child: FakeNode) => this.#attach(child, watched),
      insertChild: (index: number, child: FakeNode) => this.#attach(child, watched, index),
      clone: () => this.#placed(this.#copy(target, null)),
      createInstance: () => this.#placed(this.#instanceOf(target, null)),
      detachInstance: () => {
        target.type = 'FRAME';
        this.#renumber(target, null);
        return watched;
      },
      setExplicitVariableModeForCollection: ({ id }: { id: string }, mode: string) =>
        void (target.explicitVariableModes = { ...target.explicitVariableModes, [id]: mode }),
      setBoundVariable: (field: string, variable: { id: string } | null) => {
        const bound = { ...target.boundVariables };
        if (variable === null) Reflect.deleteProperty(bound, field);
        else bound[field] = { type: 'VARIABLE_ALIAS', id: variable.id };
        target.boundVariables = bound;
      },
      setFillStyleIdAsync: async (id: string) => {
        const { paints } = this.library.styles.get(id)!;
        Object.assign(target, { fillStyleId: id, fills: paints });
      },
      setStrokeStyleIdAsync: async (id: string) => {
        const { paints } = this.library.styles.get(id)!;
        Object.assign(target, { strokeStyleId: id, strokes: paints });
      },
      setEffectStyleIdAsync: async (id: string) => {
        const { effects } = this.library.styles.get(id)!;
        Object.assign(target, { effectStyleId: id, effects });
      },
      getRangeAllFontNames: () => [{ family: 'Inter', style: 'Regular' }],
      getStyledTextSegments: () => segments(target),
      setRangeFills: (start: number, _end: number, fills: unknown[]) => {
        target.runs = segments(target).map((run) => ({
          start: run.start,
          fills: run.start === start ? fills : run.fills,
        }));
      },
      remove: () => {
        this.#detach(watched);
        target.removed = true;
        this.nodes.delete(target.id);
      },
      lockAspectRatio: () => undefined,
      on: () => undefined,
      off: () => undefined,
      setPluginData: (key: string, value: string) => void (target.data[key] = value),
      getPluginData: (key: string) => target.data[key] ?? '',
      setRelaunchData: () => undefined,
      exportAsync: async ({ format }: { format: string }) =>
        format === 'PNG'
          ? png(target.width, target.height)
          : { document: { id: target.id, name: target.name } },
    } as unknown as FakeNode;
    Object.defineProperty(target, 'absoluteBoundingBox', { get: () => absoluteBox(target) });
    Object.defineProperty(target, 'absoluteTransform', {
      get() {
        const { x, y } = absoluteBox(target);
        return [
          [1, 0, x],
          [0, 1, y],
        ];
      },
    });
    Object.defineProperty(target, 'resolvedVariableModes', { get: () => modesOf(target) });
    if (type === 'GROUP') for (const key of ['fills', 'strokes']) Reflect.deleteProperty(target, key);
    Object.defineProperty(target, 'relativeTransform', {
      set: ([[, , x], [, , y]]: number[][]) => void Object.assign(target, { x, y }),
    });
    const watched = this.#watch(target);
    this.nodes.set(target.id, watched);
    for (const child of children) this.#attach(child, watched);
    return watched;
  }

  /** Puts nodes on the page and forgets the steps that took. */
  begin(...nodes: FakeNode[]): void {
    for (const node of nodes) this.#attach(node, this.page);
    this.steps = [];
  }

  /** Everything lasting in the scene, to compare before and after. */
  scene(): string {
    const plain = (node: FakeNode): object => {
      const { id, name, type, x, y, width, height, visible, characters, selection, children } = node;
      const { fills, strokes, effects, data, runs, explicitVariableModes, boundVariables } = node;
      const { fillStyleId, strokeStyleId, effectStyleId } = node;
      const bound = { explicitVariableModes, boundVariables, fillStyleId, strokeStyleId, effectStyleId };
      const style = { fills, strokes, effects, visible, characters, runs, ...bound };
      const selected = selection.map((one) => one.id);
      return { id, name, type, x, y, width, height, ...style, data, selected, children: children.map(plain) };
    };
    return JSON.stringify(plain(this.page));
  }

  /**
   * As Figma: a deep copy with fresh ids. Main components in it become instances, and what lies in an instance is called after the instance and the
   * main component's layer. instance: the id of the outermost one around the copy.
   */
  #copy(original: FakeNode, instance: string | null): FakeNode {
    const { type } = original;
    if (type === 'COMPONENT') return this.#instanceOf(original, instance);
    return this.#twin(original, type, instance);
  }

  #instanceOf(original: FakeNode, instance: string | null): FakeNode {
    return this.#twin(original, 'INSTANCE', instance);
  }

  #twin(original: FakeNode, type: string, instance: string | null): FakeNode {
    const { name, x, y, width, height, visible, fills, strokes, effects, characters } = original;
    const { topLeftRadius, strokeTopWeight, runs, explicitVariableModes, boundVariables } = original;
    const { fillStyleId, strokeStyleId, effectStyleId } = original;
    const id = instance === null ? `8:${this.nodes.size}` : `I${instance};${mainId(original.id)}`;
    const props = {
      id,
      name,
      x,
      y,
      width,
      height,
      visible,
      fills,
      strokes,
      effects,
      explicitVariableModes,
      boundVariables,
      fillStyleId,
      strokeStyleId,
      effectStyleId,
      ...(characters !== undefined && { characters }),
      ...(topLeftRadius !== undefined && { topLeftRadius }),
      ...(strokeTopWeight !== undefined && { strokeTopWeight }),
      ...(runs !== undefined && { runs }),
    };
    const around = type === 'INSTANCE' ? (instance ?? id) : instance;
    const copy = this.node(type, props);
    for (const child of original.children) {
      const twin = this.#copy(this.#behind.get(child)!, around?.replace(/^I/, '') ?? null);
      this.#attach(twin, copy);
    }
    return copy;
  }

  #placed(node: FakeNode): FakeNode {
    this.#attach(node, this.page);
    return node;
  }

  /** Gives the layers of a detached instance ids of their own; what lies in an instance among them is called after that. */
  #renumber(node: FakeNode, instance: string | null): void {
    for (const child of node.children) {
      const target = this.#behind.get(child)!;
      this.nodes.delete(target.id);
      target.id = instance === null ? `7:${this.nodes.size}` : `I${instance};${mainId(target.id)}`;
      this.nodes.set(target.id, child);
      this.#renumber(target, instance ?? (target.type === 'INSTANCE' ? target.id : null));
    }
  }

  #watch(target: FakeNode): FakeNode {
    const watched: FakeNode = new Proxy(target, {
      set: (_target, key, value) => {
        this.#step(`${target.type}.${String(key)} =`);
        return Reflect.set(target, key, value);
      },
      get: (_target, key) => {
        const value: unknown = Reflect.get(target, key);
        // skipInvisibleInstanceChildren
        if (key === 'children' && (target.type === 'INSTANCE' || target.id.startsWith('I')))
          return target.children.filter((child) => child.visible);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          this.#step(`${target.type}.${String(key)}()`);
          return (value as (...args: unknown[]) => unknown)(...args);
        };
      },
    });
    this.#behind.set(watched, target);
    return watched;
  }

  #step(name: string): void {
    this.steps.push(name);
    if (this.failAt(this.steps.length - 1, name)) throw new Error(`injected failure in ${name}`);
  }

  #attach(child: FakeNode, parent: FakeNode, index = Infinity): void {
    this.#detach(child);
    this.#behind.get(parent)!.children.splice(index, 0, child);
    this.#behind.get(child)!.parent = parent;
  }

  #detach(child: FakeNode): void {
    const siblings = child.parent === null ? null : this.#behind.get(child.parent)!.children;
    if (siblings) siblings.splice(siblings.indexOf(child), 1);
    this.#behind.get(child)!.parent = null;
  }
}

/** The viewport at one canvas unit a pixel; moving it and fitting it are steps. */
class FakeView {
  zoom = 1;
  size = { width: 1000, height: 800 };
  #center = { x: 500, y: 400 };

  constructor(private readonly step: (name: string) => void) {}

  get center(): { x: number; y: number } {
    return this.#center;
  }

  set center(center: { x: number; y: number }) {
    this.step('viewport.center =');
    this.#center = center;
  }

  get bounds(): FakeNode['absoluteBoundingBox'] {
    const { width, height } = this.size;
    return { x: this.#center.x - width / 2, y: this.#center.y - height / 2, width, height };
  }

  scrollAndZoomIntoView(): void {
    this.step('scrollAndZoomIntoView');
    this.zoom = 0.5;
  }
}

/** Sections and frames are containers: their children's x and y count from their corner. */
function absoluteBox(node: FakeNode): FakeNode['absoluteBoundingBox'] {
  const { x, y, width, height, parent } = node;
  const origin = parent === null || parent.type === 'PAGE' ? { x: 0, y: 0 } : absoluteBox(parent);
  return { x: x + origin.x, y: y + origin.y, width, height };
}

const mainId = (id: string): string => id.slice(id.lastIndexOf(';') + 1);

/** Explicit modes, the nearest ones. */
function modesOf({ parent, explicitVariableModes }: FakeNode): Record<string, string> {
  return { ...(parent === null ? {} : modesOf(parent)), ...explicitVariableModes };
}

function segments({
  runs,
  fills,
  characters = '',
}: FakeNode): { start: number; end: number; fills: unknown[] }[] {
  const all = runs ?? [{ start: 0, fills }];
  return all.map((run, i) => ({ ...run, end: all[i + 1]?.start ?? characters.length }));
}

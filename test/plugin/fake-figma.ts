import type { Recipe } from '../../plugin/protocol.ts';

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
  >
>;

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
    variables: {
      getVariableByIdAsync: async (id: string) => (id === 'VariableID:1' ? { id } : null),
      setBoundVariableForPaint: (paint: object, field: string, variable: { id: string }) => ({
        ...paint,
        boundVariables: { [field]: { type: 'VARIABLE_ALIAS', id: variable.id } },
      }),
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
      ...{ id: `9:${this.nodes.size}`, name: type, type, removed: false, parent: null, children: [] },
      ...{
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
      },
      ...props,
      resize,
      resizeWithoutConstraints: resize,
      appendChild: (child: FakeNode) => this.#attach(child, watched),
      insertChild: (index: number, child: FakeNode) => this.#attach(child, watched, index),
      clone: () => this.#copy(watched),
      createInstance: () => {
        const copy = this.#copy(watched);
        this.#behind.get(copy)!.type = 'INSTANCE';
        return copy;
      },
      detachInstance: () => {
        target.type = 'FRAME';
        return watched;
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
      const { fills, strokes, effects, data } = node;
      const style = { fills, strokes, effects, visible, characters };
      const selected = selection.map((one) => one.id);
      return { id, name, type, x, y, width, height, ...style, data, selected, children: children.map(plain) };
    };
    return JSON.stringify(plain(this.page));
  }

  /** As Figma: a deep copy with fresh ids, on the current page. */
  #copy(original: FakeNode): FakeNode {
    const { name, type, x, y, width, height, visible, fills, characters, topLeftRadius } = original;
    const props = {
      ...{ name, x, y, width, height, visible, fills },
      ...(characters !== undefined && { characters }),
      ...(topLeftRadius !== undefined && { topLeftRadius }),
    };
    const copy = this.node(
      type,
      props,
      original.children.map((child) => this.#copy(child)),
    );
    this.#attach(copy, this.page);
    return copy;
  }

  #watch(target: FakeNode): FakeNode {
    const watched: FakeNode = new Proxy(target, {
      set: (_target, key, value) => {
        this.#step(`${target.type}.${String(key)} =`);
        return Reflect.set(target, key, value);
      },
      get: (_target, key) => {
        const value: unknown = Reflect.get(target, key);
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
    parent.children.splice(index, 0, child);
    this.#behind.get(child)!.parent = parent;
  }

  #detach(child: FakeNode): void {
    const siblings = child.parent?.children;
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

import { createNode } from './create-node.ts';
import { ImageStore } from './image-store.ts';
import { emptyLibrary, type Library } from './library.ts';
import { cloneNode } from './clone-node.ts';
import { settleVariables } from './settle-variables.ts';
import { HAS_CHILDREN, NEVER_EMPTY, type NodeType, type SceneNode } from './types.ts';

/** The part of a document that undo restores: nodes by id. Images are never forgotten, as in Figma. */
export type NodeTable = Record<string, SceneNode>;

export interface Snapshot {
  nodes: NodeTable;
  library: Library;
}

export interface SerialisedDocument {
  name: string;
  nodes: NodeTable;
  /** Base64 by SHA-1. */
  images: Record<string, string>;
  /** Styles and variables; absent where the file has none. */
  library?: Library;
}

export type DocumentEvent =
  | { type: 'selection' }
  | { type: 'page' }
  | { type: 'change'; id: string; kind: 'CREATE' | 'DELETE' | 'PROPERTY_CHANGE'; properties: string[] }
  | { type: 'restore' }
  /** Styles or variables changed, and with them perhaps the look of any layer. */
  | { type: 'library' };

export class NodeMissingError extends Error {
  override name = 'NodeMissingError';
  constructor(id: string) {
    super(`The node with id "${id}" does not exist; it was removed or undone.`);
  }
}

export const ROOT_ID = '0:0';

/** The tree of pages and layers, the current page and the selection of each page. */
export class SceneDocument {
  name: string;
  nodes = new Map<string, SceneNode>();
  readonly images = new ImageStore();
  /** Styles and variables. */
  library: Library = emptyLibrary();
  /** Grows with every change of a node, so that views and the history see that something happened. */
  version = 0;
  #selection = new Map<string, string[]>();
  #currentPage = '';
  #next = 1;
  #session = 1;
  #listeners = new Set<(event: DocumentEvent) => void>();

  constructor(name = 'Untitled') {
    this.name = name;
    const root = createNode(ROOT_ID, 'DOCUMENT');
    root.name = name;
    this.nodes.set(ROOT_ID, root);
  }

  listen(listener: (event: DocumentEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: DocumentEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  get(id: string): SceneNode {
    const node = this.nodes.get(id);
    if (!node) throw new NodeMissingError(id);
    return node;
  }

  has(id: string): boolean {
    return this.nodes.has(id);
  }

  get pages(): SceneNode[] {
    return this.get(ROOT_ID).children.map((id) => this.get(id));
  }

  get currentPage(): SceneNode {
    if (!this.nodes.has(this.#currentPage)) {
      const first = this.pages[0];
      if (!first) throw new NodeMissingError('page');
      this.#currentPage = first.id;
    }
    return this.get(this.#currentPage);
  }

  setCurrentPage(id: string): void {
    if (id === this.currentPage.id) return;
    this.#currentPage = this.get(id).id;
    this.emit({ type: 'page' });
    this.emit({ type: 'selection' });
  }

  selection(pageId = this.currentPage.id): string[] {
    return (this.#selection.get(pageId) ?? []).filter((id) => this.nodes.has(id));
  }

  select(ids: readonly string[], pageId = this.currentPage.id): void {
    const before = this.selection(pageId).join();
    for (const id of ids) this.get(id);
    this.#selection.set(pageId, [...new Set(ids)]);
    if (this.selection(pageId).join() !== before) this.emit({ type: 'selection' });
  }

  freshId(): string {
    let id = '';
    do id = `${this.#session}:${++this.#next}`;
    while (this.nodes.has(id));
    return id;
  }

  /** A new node of that type, last among its parent's children. */
  create(type: NodeType, parentId: string, id = this.freshId()): SceneNode {
    const node = createNode(id, type);
    this.nodes.set(id, node);
    this.attach(node.id, parentId);
    this.changed(id, 'CREATE', []);
    return node;
  }

  changed(id: string, kind: 'CREATE' | 'DELETE' | 'PROPERTY_CHANGE', properties: string[]): void {
    this.version++;
    this.emit({ type: 'change', id, kind, properties });
  }

  attach(id: string, parentId: string, index?: number): void {
    const node = this.get(id);
    const parent = this.get(parentId);
    if (!HAS_CHILDREN.has(parent.type)) throw new TypeError(`A ${parent.type} has no children.`);
    if (this.ancestors(parentId).some((ancestor) => ancestor.id === id) || parentId === id)
      throw new TypeError('A parent cannot be put inside itself or its own children.');
    this.#detach(node);
    node.parent = parentId;
    parent.children.splice(index ?? parent.children.length, 0, id);
    settleVariables(this, id);
    this.changed(id, 'PROPERTY_CHANGE', ['parent']);
  }

  #detach(node: SceneNode): void {
    if (node.parent === null) return;
    const former = this.get(node.parent);
    former.children = former.children.filter((child) => child !== node.id);
    node.parent = null;
    if (former.children.length === 0 && NEVER_EMPTY.has(former.type)) this.remove(former.id);
  }

  remove(id: string): void {
    const node = this.get(id);
    for (const child of [...node.children]) if (this.nodes.has(child)) this.#forget(child);
    node.children = [];
    this.#detach(node);
    this.nodes.delete(id);
    this.changed(id, 'DELETE', []);
    this.emit({ type: 'selection' });
  }

  #forget(id: string): void {
    for (const child of this.get(id).children) this.#forget(child);
    this.nodes.delete(id);
    this.changed(id, 'DELETE', []);
  }

  clone(id: string, parentId: string): SceneNode {
    return cloneNode(this, id, parentId);
  }

  /** From the parent up to the document. */
  ancestors(id: string): SceneNode[] {
    const chain: SceneNode[] = [];
    for (let at = this.get(id).parent; at !== null; at = this.get(at).parent) chain.push(this.get(at));
    return chain;
  }

  pageOf(id: string): SceneNode | null {
    return [this.get(id), ...this.ancestors(id)].find((node) => node.type === 'PAGE') ?? null;
  }

  /** Depth first, the node itself included, in drawing order. */
  *walk(id: string): Generator<SceneNode> {
    const node = this.get(id);
    yield node;
    for (const child of node.children) yield* this.walk(child);
  }

  table(): NodeTable {
    return structuredClone(Object.fromEntries(this.nodes));
  }

  /** Everything that undo restores. */
  snapshot(): Snapshot {
    return { nodes: this.table(), library: structuredClone(this.library) };
  }

  /** Undo and redo: each node that differs is told as changed, as Figma tells it. Without a library the styles and variables stay as they are. */
  restore(table: NodeTable, library?: Library): void {
    const before = this.nodes;
    this.nodes = new Map(Object.entries(structuredClone(table)));
    if (library) this.library = structuredClone(library);
    this.version++;
    this.emit({ type: 'restore' });
    for (const id of before.keys()) if (!this.nodes.has(id)) this.changed(id, 'DELETE', []);
    for (const [id, node] of this.nodes) {
      const former = before.get(id);
      if (former === undefined) this.changed(id, 'CREATE', []);
      else if (JSON.stringify(former) !== JSON.stringify(node)) {
        const properties = differing(former, node);
        if (properties.length > 0) this.changed(id, 'PROPERTY_CHANGE', properties);
      }
    }
    this.emit({ type: 'selection' });
  }

  /** A style or a variable was made, changed or removed. */
  libraryChanged(): void {
    this.version++;
    settleVariables(this, ROOT_ID);
    this.emit({ type: 'library' });
  }
}

/** Properties that differ, in the words of Figma's events. A parent that gained or lost a child has not changed itself. */
function differing(former: SceneNode, node: SceneNode): string[] {
  const keys = new Set([...Object.keys(former), ...Object.keys(node)] as (keyof SceneNode)[]);
  return [...keys]
    .filter((key) => key !== 'children' && JSON.stringify(former[key]) !== JSON.stringify(node[key]))
    .flatMap((key) => (key === 'transform' ? ['x', 'y', 'relativeTransform'] : [key]));
}

import { parseFig, parseFigBinary, type FigDocument } from 'openfig-core';
import type { SceneDocument } from '../graph/document.ts';
import { guidText, type Guid, type KiwiNode, type KiwiPaint } from './fig-node.ts';
import { ImportError } from './import-error.ts';

const byPosition = (a: KiwiNode, b: KiwiNode): number => {
  const [left, right] = [a.parentIndex?.position ?? '', b.parentIndex?.position ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
};
const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A .fig file taken apart: nodes by id and in drawing order, outlines and pictures by reference. */
export class FigFile {
  /** Sentences about what the file has and the document will not, with how often each was met. */
  readonly notices = new Map<string, number>();
  #nodes = new Map<string, KiwiNode>();
  #byKey = new Map<string, KiwiNode>();
  #children = new Map<string, KiwiNode[]>();
  #blobs: readonly (Uint8Array | undefined)[];
  #images: ReadonlyMap<string, Uint8Array>;

  /** @throws ImportError where the bytes are no .fig file. */
  constructor(bytes: Uint8Array) {
    const fig = parse(bytes);
    const { nodeChanges = [], blobs = [] } = fig.message as {
      nodeChanges?: KiwiNode[];
      blobs?: { bytes?: Uint8Array }[];
    };
    this.#blobs = blobs.map((blob) => blob.bytes);
    this.#images = fig.images;
    for (const node of nodeChanges) {
      if (!node.guid || node.phase === 'REMOVED') continue;
      this.#nodes.set(guidText(node.guid), node);
      if (node.key) this.#byKey.set(node.key, node);
      const parent = node.parentIndex && guidText(node.parentIndex.guid);
      if (parent === undefined) continue;
      const siblings = this.#children.get(parent);
      if (siblings) siblings.push(node);
      else this.#children.set(parent, [node]);
    }
    for (const children of this.#children.values()) children.sort(byPosition);
  }

  notice(sentence: string): void {
    this.notices.set(sentence, (this.notices.get(sentence) ?? 0) + 1);
  }

  get nodes(): Iterable<KiwiNode> {
    return this.#nodes.values();
  }

  node(guid: Guid | undefined): KiwiNode | undefined {
    return guid && this.#nodes.get(guidText(guid));
  }

  /** By the key that a published style or component has. */
  published(key: string | undefined): KiwiNode | undefined {
    return key === undefined ? undefined : this.#byKey.get(key);
  }

  childrenOf(id: string): readonly KiwiNode[] {
    return this.#children.get(id) ?? [];
  }

  blob(index: number | undefined): Uint8Array | undefined {
    return index === undefined ? undefined : this.#blobs[index];
  }

  /** The hash of a paint's picture, put among the document's pictures where the file has it and it can be read. */
  image({ image }: KiwiPaint, document: SceneDocument): string | null {
    if (!image?.hash) return null;
    const hash = hex(image.hash);
    if (document.images.find(hash)) return hash;
    // Files without a zip around them keep pictures beside the outlines.
    const bytes = this.#images.get(hash) ?? this.blob(image.dataBlob);
    if (!bytes) this.notice('A picture is not in the file, so its fill stays empty.');
    else
      try {
        return document.images.add(bytes).hash;
      } catch (error) {
        this.notice(`A picture stays empty: ${(error as Error).message}.`);
      }
    return hash;
  }
}

function parse(bytes: Uint8Array): FigDocument {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  try {
    return zipped ? parseFig(bytes) : parseFigBinary(bytes);
  } catch (error) {
    throw new ImportError(
      `This is no .fig file that can be read (${(error as Error).message}); export it again from Figma.`,
    );
  }
}

import type { SceneDocument } from '../graph/document.ts';
import type { TextMeasurer } from './text-lines.ts';

export interface RenderSettings {
  measure: TextMeasurer;
  /** Where the renderer's reader finds an image: a data URL, a blob URL. Null: the image is missing. */
  imageHref: (hash: string) => string | null;
  /** Layer names as ids, as Figma's svgIdAttribute. */
  names?: boolean;
}

/** Collects <defs> while the tree is drawn. */
export class RenderContext {
  readonly definitions: string[] = [];
  #next = 0;

  constructor(
    readonly document: SceneDocument,
    readonly settings: RenderSettings,
    private readonly prefix = 'd',
  ) {}

  define(make: (id: string) => string): string {
    const id = `${this.prefix}${this.#next++}`;
    this.definitions.push(make(id));
    return id;
  }
}

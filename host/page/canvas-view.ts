import { absoluteBox } from '../graph/boxes.ts';
import type { SceneDocument } from '../graph/document.ts';
import { union, type Point } from '../graph/matrix.ts';
import { RenderContext, type RenderSettings } from '../render/context.ts';
import { drawLayers } from '../render/draw-node.ts';
import { escapeXml } from '../render/escape-xml.ts';
import { Camera } from './camera.ts';
import { pick } from './picker.ts';

/** The infinite canvas: draws the current page as SVG, pans, zooms, selects, outlines. */
export class CanvasView {
  readonly camera: Camera;
  #world: SVGGElement;
  #overlay: SVGGElement;
  #definitions: SVGDefsElement;
  #space = false;

  constructor(
    private readonly svg: SVGSVGElement,
    private readonly document: () => SceneDocument,
    private readonly settings: RenderSettings,
  ) {
    svg.innerHTML = '<defs></defs><g></g><g></g>';
    [this.#definitions, this.#world, this.#overlay] = svg.children as unknown as [
      SVGDefsElement,
      SVGGElement,
      SVGGElement,
    ];
    this.camera = new Camera(() => ({ width: svg.clientWidth, height: svg.clientHeight }));
    this.camera.onChange = () => this.place();
    this.#listen();
  }

  /** Draws all layers anew. */
  draw(): void {
    const document = this.document();
    const context = new RenderContext(document, this.settings, 'canvas-');
    this.#world.innerHTML = drawLayers(context, document.currentPage.children);
    this.#definitions.innerHTML = context.definitions.join('');
    this.place();
  }

  fitPage(): void {
    const document = this.document();
    const box = union(document.currentPage.children.map((id) => absoluteBox(document, id)));
    if (box) this.camera.fit(box);
  }

  /** Names above top layers, and outlines of the selection, both in screen pixels. */
  place(): void {
    const { x, y, zoom } = this.camera;
    this.#world.setAttribute('transform', `translate(${x} ${y}) scale(${zoom})`);
    const document = this.document();
    const chosen = new Set(document.selection());
    const names = document.currentPage.children.map((id) => this.#nameTag(id, chosen.has(id)));
    this.#overlay.innerHTML = names.join('') + [...chosen].map((id) => this.#outline(id)).join('');
  }

  #nameTag(id: string, chosen: boolean): string {
    const document = this.document();
    const node = document.get(id);
    if (!['FRAME', 'SECTION', 'COMPONENT', 'INSTANCE'].includes(node.type) || !node.visible) return '';
    const box = this.camera.toScreen(absoluteBox(document, id));
    const longest = Math.max(3, Math.floor(box.width / 6.2));
    const name = node.name.length > longest ? `${node.name.slice(0, longest - 1)}…` : node.name;
    return `<text class="name${chosen ? ' chosen' : ''}" data-id="${id}" x="${box.x}" y="${box.y - 7}">${escapeXml(name)}</text>`;
  }

  #outline(id: string): string {
    const document = this.document();
    const box = this.camera.toScreen(absoluteBox(document, id));
    const { width, height } = absoluteBox(document, id);
    const label = `${Math.round(width)} × ${Math.round(height)}`;
    const half = label.length * 3.2 + 6;
    const middle = box.x + box.width / 2;
    const corners = [0, 1].flatMap((i) =>
      [0, 1].map((j) => [box.x + i * box.width, box.y + j * box.height] as const),
    );
    return (
      `<rect class="outline" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"/>` +
      corners
        .map(([cx, cy]) => `<rect class="handle" x="${cx - 3.5}" y="${cy - 3.5}" width="7" height="7"/>`)
        .join('') +
      `<rect class="badge" x="${middle - half}" y="${box.y + box.height + 8}" width="${2 * half}" height="18" rx="4"/>` +
      `<text class="badge-text" x="${middle}" y="${box.y + box.height + 21}">${label}</text>`
    );
  }

  #listen(): void {
    const { svg } = this;
    addEventListener('keydown', (event) => {
      if (event.code === 'Space' && event.target === globalThis.document.body) {
        this.#space = true;
        event.preventDefault();
      }
    });
    addEventListener('keyup', (event) => {
      if (event.code === 'Space') this.#space = false;
    });
    svg.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        if (event.ctrlKey || event.metaKey)
          this.camera.zoomAt(this.#point(event), Math.exp(-event.deltaY / 240));
        else if (event.shiftKey) this.camera.pan(-event.deltaY, 0);
        else this.camera.pan(-event.deltaX, -event.deltaY);
      },
      { passive: false },
    );
    svg.addEventListener('pointerdown', (event) => {
      if (event.button === 1 || this.#space) this.#drag(event);
      else if (event.button === 0) this.#click(event);
    });
    svg.addEventListener('dblclick', (event) => {
      const [only] = this.document().selection();
      if (only === undefined) return;
      const inside = pick(this.document(), this.camera.toPage(this.#point(event)), false, only);
      if (inside !== null) this.document().select([inside]);
    });
  }

  #point(event: MouseEvent): Point {
    const { left, top } = this.svg.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  #drag(event: PointerEvent): void {
    event.preventDefault();
    this.svg.setPointerCapture(event.pointerId);
    const move = (next: PointerEvent) => this.camera.pan(next.movementX, next.movementY);
    this.svg.addEventListener('pointermove', move);
    this.svg.addEventListener('pointerup', () => this.svg.removeEventListener('pointermove', move), {
      once: true,
    });
  }

  #click(event: PointerEvent): void {
    const document = this.document();
    const named = (event.target as Element).getAttribute('data-id');
    const hit =
      named ?? pick(document, this.camera.toPage(this.#point(event)), event.ctrlKey || event.metaKey);
    const before = document.selection();
    if (hit === null) document.select(event.shiftKey ? before : []);
    else if (!event.shiftKey) document.select([hit]);
    else document.select(before.includes(hit) ? before.filter((id) => id !== hit) : [...before, hit]);
  }
}

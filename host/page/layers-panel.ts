import type { SceneDocument } from '../graph/document.ts';
import type { SceneNode } from '../graph/types.ts';
import { element } from './element.ts';
import { icon, iconOfType } from './icons.ts';

/** Pages and layers at the left. Which layers are unfolded is the panel's own business. */
export class LayersPanel {
  #open = new Set<string>();

  constructor(
    private readonly root: HTMLElement,
    private readonly document: () => SceneDocument,
  ) {}

  draw(): void {
    const document = this.document();
    const chosen = new Set(document.selection());
    for (const id of chosen) for (const { id: above } of document.ancestors(id)) this.#open.add(above);
    const pages = document.pages.map((page) =>
      element(
        'button',
        {
          class: 'page',
          'aria-current': String(page.id === document.currentPage.id),
          onclick: () => document.setCurrentPage(page.id),
        },
        page.name,
      ),
    );
    const layers = [...document.currentPage.children]
      .reverse()
      .flatMap((id) => this.#rows(document.get(id), 0, chosen));
    this.root.replaceChildren(
      element('h2', {}, 'Pages'),
      element('div', { class: 'pages' }, ...pages),
      element('h2', {}, 'Layers'),
      element('div', { class: 'layers' }, ...layers),
    );
    this.root.querySelector('.layer[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  #rows(node: SceneNode, depth: number, chosen: ReadonlySet<string>): HTMLElement[] {
    const open = this.#open.has(node.id);
    const toggle = (event: Event) => {
      event.stopPropagation();
      if (!this.#open.delete(node.id)) this.#open.add(node.id);
      this.draw();
    };
    const fold = element('span', { class: `fold${open ? ' open' : ''}`, onclick: toggle });
    if (node.children.length) fold.append(icon('chevron'));
    const picture = node.fills.some((paint) => paint.type === 'IMAGE');
    const state = [...(node.locked ? [icon('lock')] : []), ...(node.visible ? [] : [icon('hidden')])];
    const row = element(
      'div',
      {
        class: `layer${node.visible ? '' : ' faint'} ${node.type.toLowerCase()}`,
        style: `padding-left:${8 + depth * 16}px`,
        'aria-selected': String(chosen.has(node.id)),
        onclick: (event) => this.#choose(node.id, (event as MouseEvent).shiftKey),
      },
      fold,
      icon(picture ? 'image' : iconOfType(node.type)),
      element('span', { class: 'label' }, node.name),
      ...state,
    );
    if (!open) return [row];
    const document = this.document();
    return [
      row,
      ...[...node.children].reverse().flatMap((id) => this.#rows(document.get(id), depth + 1, chosen)),
    ];
  }

  #choose(id: string, more: boolean): void {
    const before = this.document().selection();
    if (!more) this.document().select([id]);
    else
      this.document().select(before.includes(id) ? before.filter((other) => other !== id) : [...before, id]);
  }
}

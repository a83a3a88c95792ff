import { absoluteBox } from '../graph/boxes.ts';
import type { SceneDocument } from '../graph/document.ts';
import type { Paint, SceneNode } from '../graph/types.ts';
import { cssColor } from '../render/paint.ts';
import type { Manifest } from '../manifest.ts';
import { element } from './element.ts';
import { icon } from './icons.ts';

const rounded = (value: number): string => String(Math.round(value * 100) / 100);

const field = (label: string, value: string): HTMLElement =>
  element('div', { class: 'field' }, element('span', { class: 'key' }, label), value);

const section = (title: string, ...content: HTMLElement[]): HTMLElement =>
  element('section', {}, element('h2', {}, title), ...content);

/** What is selected, at the right; and the relaunch buttons that plugins have left on it. */
export class PropertiesPanel {
  constructor(
    private readonly root: HTMLElement,
    private readonly document: () => SceneDocument,
    private readonly manifest: () => Manifest | null,
    private readonly relaunch: (command: string) => void,
  ) {}

  draw(): void {
    const document = this.document();
    const chosen = document.selection().map((id) => document.get(id));
    const [first] = chosen;
    if (!first) {
      this.root.replaceChildren(
        section('Page', element('p', { class: 'hint' }, 'Select layers to see their properties.')),
      );
      return;
    }
    if (chosen.length > 1) {
      const names = chosen.map((node) => element('div', { class: 'chosen-name' }, node.name));
      this.root.replaceChildren(section(`${chosen.length} layers`, ...names), ...this.#relaunch(chosen));
      return;
    }
    this.root.replaceChildren(...this.#sections(first), ...this.#relaunch(chosen));
  }

  #sections(node: SceneNode): HTMLElement[] {
    const box = absoluteBox(this.document(), node.id);
    const grid = element(
      'div',
      { class: 'fields' },
      field('X', rounded(box.x)),
      field('Y', rounded(box.y)),
      field('W', rounded(box.width)),
      field('H', rounded(box.height)),
    );
    const sections = [
      section(node.name, element('p', { class: 'hint' }, node.type.toLowerCase())),
      section('Layout', grid),
    ];
    if (node.opacity < 1 || node.radii.some((radius) => radius > 0))
      sections.push(
        section(
          'Appearance',
          element(
            'div',
            { class: 'fields' },
            field('%', rounded(node.opacity * 100)),
            field('◜', node.radii.map(rounded).join(' ')),
          ),
        ),
      );
    if (node.text)
      sections.push(
        section(
          'Typography',
          element(
            'p',
            { class: 'value' },
            `${node.text.fontName.family} ${node.text.fontName.style} · ${rounded(node.text.fontSize)}`,
          ),
        ),
      );
    if (node.fills.length) sections.push(section('Fill', ...node.fills.map(swatch)));
    if (node.strokes.length) sections.push(section('Stroke', ...node.strokes.map(swatch)));
    if (node.effects.length)
      sections.push(
        section(
          'Effects',
          ...node.effects.map((effect) =>
            element('p', { class: 'value' }, effect.type.toLowerCase().replace('_', ' ')),
          ),
        ),
      );
    return sections;
  }

  /** A button per command that every selected layer carries. */
  #relaunch(nodes: readonly SceneNode[]): HTMLElement[] {
    const buttons = (this.manifest()?.relaunchButtons ?? []).filter(({ command }) =>
      nodes.every((node) => command in node.relaunchData),
    );
    if (buttons.length === 0) return [];
    const rows = buttons.map(({ command, name }) =>
      element(
        'div',
        { class: 'relaunch' },
        element(
          'button',
          { 'data-command': command, onclick: () => this.relaunch(command) },
          icon('plugin'),
          name,
        ),
        element('p', { class: 'hint' }, nodes[0]!.relaunchData[command] ?? ''),
      ),
    );
    return [section('Plugin', ...rows)];
  }
}

function swatch(paint: Paint): HTMLElement {
  const gradient =
    'gradientStops' in paint &&
    paint.gradientStops.map(({ color, position }) => `${cssColor(color)} ${position * 100}%`);
  const background =
    paint.type === 'SOLID'
      ? cssColor(paint.color)
      : gradient
        ? `linear-gradient(90deg, ${gradient.join(', ')})`
        : '#888';
  const label =
    paint.type === 'SOLID'
      ? cssColor(paint.color).slice(1).toUpperCase()
      : paint.type === 'IMAGE'
        ? 'Image'
        : paint.type.split('_')[1]!.toLowerCase();
  return element('div', { class: 'swatch' }, element('span', { style: `background:${background}` }), label);
}

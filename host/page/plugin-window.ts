import type { PluginUi, UiOptions } from '../api/host-services.ts';
import { PluginFrames } from '../ui/plugin-frames.ts';
import type { Theme } from '../ui/theme-tokens.ts';
import { element } from './element.ts';
import { icon } from './icons.ts';

export interface WindowOptions {
  name: string;
  pluginId: string;
  domains: readonly string[];
  fontFaces: string;
  theme: () => Theme;
  onMessage(message: unknown, origin: string): void;
  /** The user pressed the cross. */
  onClose(): void;
}

/** The plugin's window: Figma's title bar around the three frames, to be dragged about. */
export class PluginWindow implements PluginUi {
  frames: PluginFrames | null = null;
  #panel: HTMLElement | null = null;

  constructor(
    private readonly parent: HTMLElement,
    private readonly options: WindowOptions,
  ) {}

  show(html: string, { visible, title, width, height, themeColors }: UiOptions): void {
    this.close();
    const bar = element(
      'header',
      { onpointerdown: (event) => this.#drag(event as PointerEvent) },
      icon('plugin'),
      element('span', { class: 'title' }, title === 'Plugin' ? this.options.name : title),
      element(
        'button',
        { class: 'plain', 'aria-label': 'Close plugin', onclick: () => this.options.onClose() },
        icon('close'),
      ),
    );
    const body = element('div', { class: 'plugin-body' });
    this.#panel = element(
      'div',
      { class: 'plugin-window', role: 'dialog', 'aria-label': this.options.name },
      bar,
      body,
    );
    this.parent.append(this.#panel);
    this.resize(width, height);
    this.setVisible(visible);
    this.frames = new PluginFrames(body, html, {
      pluginId: this.options.pluginId,
      domains: this.options.domains,
      theme: themeColors ? this.options.theme() : null,
      fontFaces: this.options.fontFaces,
      onMessage: this.options.onMessage,
    });
  }

  /** @throws Error where the plugin posts before it has a window, as Figma does. */
  post(message: unknown): void {
    if (!this.frames) throw new Error('in postMessage: No UI to send a message to; call figma.showUI first.');
    this.frames.post(message);
  }

  resize(width: number, height: number): void {
    const body = this.#panel?.querySelector<HTMLElement>('.plugin-body');
    if (!body) return;
    body.style.width = `${width}px`;
    body.style.height = `${height}px`;
  }

  setVisible(visible: boolean): void {
    if (this.#panel) this.#panel.style.display = visible ? '' : 'none';
  }

  /** Width of the canvas's right edge that the window hides; 0 once it is dragged away or hidden. */
  get covers(): number {
    const panel = this.#panel;
    return panel && panel.style.display !== 'none' && panel.style.left === '' ? panel.offsetWidth + 16 : 0;
  }

  close(): void {
    this.frames?.remove();
    this.frames = null;
    this.#panel?.remove();
    this.#panel = null;
  }

  #drag(event: PointerEvent): void {
    const panel = this.#panel;
    if (!panel || (event.target as Element).closest('button')) return;
    const start = panel.getBoundingClientRect();
    const outer = this.parent.getBoundingClientRect();
    const [dx, dy] = [start.left - outer.left - event.clientX, start.top - outer.top - event.clientY];
    const bar = event.currentTarget as HTMLElement;
    bar.setPointerCapture(event.pointerId);
    const move = (next: PointerEvent) => {
      panel.style.right = 'auto';
      panel.style.left = `${next.clientX + dx}px`;
      panel.style.top = `${Math.max(0, next.clientY + dy)}px`;
    };
    bar.addEventListener('pointermove', move);
    bar.addEventListener('pointerup', () => bar.removeEventListener('pointermove', move), { once: true });
  }
}

import type { Box } from '../graph/matrix.ts';
import type { TextMeasurer } from '../render/text-lines.ts';

export interface UiOptions {
  visible: boolean;
  title: string;
  width: number;
  height: number;
  themeColors: boolean;
}

/** The window of the plugin as the sandbox sees it. */
export interface PluginUi {
  show(html: string, options: UiOptions): void;
  post(message: unknown): void;
  resize(width: number, height: number): void;
  setVisible(visible: boolean): void;
  close(): void;
}

export interface Viewport {
  center: { x: number; y: number };
  zoom: number;
  bounds: Box;
  zoomTo(box: Box): void;
}

export interface NotifyOptions {
  timeout?: number;
  error?: boolean;
  button?: string;
}

/** What the façade needs from its surroundings; the page gives real ones, Node tests give small ones. */
export interface HostServices {
  measure: TextMeasurer;
  /** An SVG document to PNG or JPEG bytes. */
  rasterise(svg: string, width: number, height: number, format: 'PNG' | 'JPG'): Promise<Uint8Array>;
  ui: PluginUi;
  viewport: Viewport;
  notify(id: number, message: string, options: NotifyOptions): void;
  cancelNotification(id: number): void;
  /** Origins that `fetch` may reach, from the manifest. */
  allowedOrigins: readonly string[];
  storage: Map<string, unknown>;
  /** Called before each call of the sandbox is served (figma-calls.ts; get, set and method of nodes): what it throws is Figma's refusal. */
  before?(call: string, args: readonly unknown[]): void;
}

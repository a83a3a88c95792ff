import { toBase64 } from '../graph/base64.ts';
import { themeStyle, type Theme } from './theme-tokens.ts';

/** What the outer frames tell the document inside, under the key that Figma's own script stops (reference 3.1). */
export type FigmaMessage = { type: 'theme'; theme: Theme; style: string };

/**
 * The `data:` page of the innermost frame: waits for one message, then writes the plugin's document over itself, so that the
 * URL stays `data:` and the origin "null".
 */
export function loaderUrl(): string {
  const page = `<!doctype html><script>
    addEventListener('message', (event) => {
      const html = event.data && event.data.figmaDocument;
      if (typeof html !== 'string') return;
      document.open();
      document.write(html);
      document.close();
    }, { once: true });
    parent.postMessage({ figmaMessage: { type: 'waiting' } }, '*');
  </scr${''}ipt>`;
  return `data:text/html;base64,${toBase64(new TextEncoder().encode(page))}`;
}

/** Runs before anything of the plugin: hides Figma's own messages from it and reports the load. */
const FIRST_SCRIPT = `
  addEventListener('message', (event) => {
    const message = event.data && event.data.figmaMessage;
    if (!message) return;
    event.stopImmediatePropagation();
    if (message.type !== 'theme') return;
    document.documentElement.classList.remove('figma-light', 'figma-dark');
    document.documentElement.classList.add('figma-' + message.theme);
    const style = document.getElementById('figma-style');
    if (style) style.textContent = message.style;
  });
  addEventListener('load', () => parent.postMessage({ figmaMessage: { type: 'loaded' } }, '*'));
`;

/** The document that is written: Figma's script, its Inter, the theme where asked for, and the plugin's HTML. */
export function pluginDocument(html: string, theme: Theme | null, fontFaces: string): string {
  const style = theme ? `<style id="figma-style">${themeStyle(theme)}</style>` : '';
  const mark = theme ? `document.documentElement.classList.add('figma-${theme}');` : '';
  const head = `<script>${mark}${FIRST_SCRIPT}</scr${''}ipt><style>${fontFaces}</style>${style}`;
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
  return `${doctype}${head}${html.slice(doctype.length)}`;
}

/** The policy Figma builds from the manifest (reference 3.3): one default-src, scripts inline and eval. */
export function contentSecurityPolicy(domains: readonly string[]): string {
  const sources = ['data:', 'blob:', ...domains].join(' ');
  return [
    `default-src ${sources}`,
    `script-src 'unsafe-inline' 'unsafe-eval' ${sources}`,
    `style-src 'unsafe-inline' ${sources}`,
  ].join('; ');
}

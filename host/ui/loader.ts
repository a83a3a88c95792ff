import { toBase64 } from '../graph/base64.ts';
import { themeStyle, type Theme } from './theme-tokens.ts';

/** What Figma's window tells the document inside, under the key that Figma's own script stops. */
export type FigmaMessage = { type: 'theme'; theme: Theme; style: string };

/** Where Figma's Inter lies; the stand-in's is in the document, for nothing outside this machine is asked. */
const FONT_HOST = 'https://static.figma.com/webfont/';

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

/**
 * Runs before anything of the plugin: hides Figma's own messages from it, names the theme on <html> once the document has loaded and
 * not before, and reports the load.
 */
const firstScript = (theme: Theme | null): string => `(() => {
  let theme = ${JSON.stringify(theme)}, loaded = false;
  const name = () => {
    document.documentElement.classList.remove('figma-light', 'figma-dark');
    document.documentElement.classList.add('figma-' + theme);
  };
  addEventListener('message', (event) => {
    const message = event.data && event.data.figmaMessage;
    if (!message) return;
    event.stopImmediatePropagation();
    if (message.type !== 'theme') return;
    theme = message.theme;
    if (loaded) name();
    const style = document.getElementById('figma-style');
    if (style) style.textContent = message.style;
  });
  addEventListener('load', () => {
    loaded = true;
    if (theme) name();
    parent.postMessage({ figmaMessage: { type: 'loaded' } }, '*');
  });
})();`;

/**
 * The document that is written: Figma's script, its Inter, the theme where asked for, and then the plugin's HTML as it is. Its doctype
 * comes too late to count, so the document is in quirks mode.
 */
export function pluginDocument(html: string, theme: Theme | null, fontFaces: string): string {
  const style = theme ? `<style id="figma-style">${themeStyle(theme)}</style>` : '';
  return `<script>${firstScript(theme)}</scr${''}ipt><style>${fontFaces}</style>${style}${html}`;
}

/** The policy that Figma's web client makes of the manifest's domains, as observed for ["none"]; others join every list. */
export function contentSecurityPolicy(domains: readonly string[]): string {
  const sources = ['data:', 'blob:', ...domains].join(' ');
  return [
    `default-src ${sources}`,
    `script-src 'unsafe-inline' 'unsafe-eval' ${sources}`,
    `style-src 'unsafe-inline' 'unsafe-eval' ${sources}`,
    `font-src ${FONT_HOST} ${sources}`,
  ].join('; ');
}

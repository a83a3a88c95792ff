import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Frame, Page } from 'playwright-core';
import type { Launch } from '../../../plugin/protocol.ts';
import type { FakeMode } from './fake-engine.ts';
import { bundle, panelPage } from './panel-page.ts';

export interface OpenPanel {
  page: Page;
  /** The panel's own document. */
  panel: Frame;
  /** Uncaught errors and console errors of every frame. */
  errors: string[];
}

export interface OpenOptions {
  engine: 'real' | FakeMode;
  /** Null for a sandbox that never answers. */
  launch: Launch | null;
  theme?: 'light' | 'dark';
  /** The system's own preference, which may be another than Figma's. */
  system?: 'light' | 'dark';
  /** Run in the panel before its own script, to take a feature away. */
  before?: string;
}

/** Opens the panel in a window of the size that plugin/main.ts asks for. */
export async function openPanel(browser: Browser, options: OpenOptions): Promise<OpenPanel> {
  const { engine, launch, theme = 'light', system = theme, before = '' } = options;
  const page = await browser.newPage({
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 2,
    colorScheme: system,
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.setContent('<body style="margin:0;height:640px"></body>');
  await page.addScriptTag({ content: await bundle('fake-figma.ts') });
  const html = (await panelPage(engine)).replace('</style>', `</style><script>${before}</script>`);
  const fontFaces = await interFace();
  const handle = await page.evaluateHandle(
    ([text, look, first]) => {
      window.figmaPage.open(text, look, first);
      return window.figmaPage.frame();
    },
    [html, { theme, fontFaces }, launch] as const,
  );
  const panel = await handle.contentFrame();
  if (panel === null) throw new Error('The panel has no frame.');
  await panel.waitForSelector('.panel');
  return { page, panel, errors };
}

/** Figma loads Inter into every plugin window. */
async function interFace(): Promise<string> {
  const require = createRequire(import.meta.url);
  const face = async (weight: number): Promise<string> => {
    const file = require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`);
    const data = (await readFile(file)).toString('base64');
    return `@font-face { font-family: Inter; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}); }`;
  };
  return (await Promise.all([400, 500, 600].map(face))).join('\n');
}

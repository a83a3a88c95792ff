import { chromium, type Browser } from 'playwright-core';
import { BrowserMissingError } from './render-errors';

/** @throws BrowserMissingError */
export async function startBrowser(executablePath: string, args: readonly string[] = []): Promise<Browser> {
  try {
    return await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--force-color-profile=srgb', '--disable-lcd-text', ...args],
    });
  } catch (cause) {
    throw new BrowserMissingError(
      `Chromium did not start from ${executablePath}: pass --browser FILE or set CHROMIUM to its program file.`,
      { cause },
    );
  }
}

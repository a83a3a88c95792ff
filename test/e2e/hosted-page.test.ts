import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../host/open-host.ts';
import { ANSWER, GREETING } from '../../ui/engine/hosted/hosted-protocol.ts';
import { serveEngine, type EngineServer } from '../gpu/serve-engine.ts';

/** Milliseconds after which a page that has not answered will not. */
const SILENCE = 1500;

let engine: EngineServer;
let browser: Browser;
const empty = createServer((_, response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Opener</title>'),
);
beforeAll(async () => {
  engine = await serveEngine();
  await new Promise<void>((done) => empty.listen(0, 'localhost', done));
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  empty.close();
  engine.close();
});

/** A page with the engine's page as a frame, which has loaded. */
async function opened(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${(empty.address() as AddressInfo).port}/`);
  await page.evaluate(
    (src) =>
      new Promise<void>((done) => {
        const frame = document.createElement('iframe');
        frame.id = 'engine';
        frame.addEventListener('load', () => done(), { once: true });
        frame.src = src;
        document.body.append(frame);
      }),
    `${engine.origin}/engine/`,
  );
  return page;
}

/** Greets the engine's page from one of the windows here; -> whether it answered. */
const greet = (page: Page, from: 'opener' | 'frame beside it' | 'window that it opened'): Promise<boolean> =>
  page.evaluate(
    async ([who, greeting, answer, silence]) => {
      const target = document.querySelector<HTMLIFrameElement>('#engine')!.contentWindow!;
      const { port1, port2 } = new MessageChannel();
      let sender: Window = window;
      if (who === 'frame beside it') {
        const beside = document.createElement('iframe');
        document.body.append(beside);
        sender = beside.contentWindow!;
      } else if (who === 'window that it opened') sender = window.open('about:blank')!;
      // Posted by that window's own code: it is the source of the message.
      Object.assign(sender, { target, port2, greeting });
      const script = sender.document.createElement('script');
      script.textContent = `target.postMessage(greeting, '*', [port2])`;
      sender.document.head.append(script);
      return new Promise<boolean>((resolve) => {
        port1.onmessage = ({ data }) => resolve(data === answer);
        setTimeout(() => resolve(false), silence);
      });
    },
    [from, GREETING, ANSWER, SILENCE] as const,
  );

test('the engine answers the page that opened it, and no other window', async () => {
  const page = await opened();
  expect(await greet(page, 'frame beside it')).toBe(false);
  expect(await greet(page, 'window that it opened')).toBe(false);
  expect(await greet(page, 'opener')).toBe(true);
});

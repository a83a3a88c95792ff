/** `npm start`: opens the stand-in for Figma with the plugin that was just built. `npm start -- FILE.fig` opens that file in it. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openDocument } from './import/open-document.ts';
import { startServer } from './server.ts';

/** Says what is wrong with a file before a browser opens; the page reads it again. */
async function check(path: string): Promise<void> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Error('there is no such file.') : error;
  });
  const document = openDocument(bytes, basename(path), (sentence) => console.warn(sentence));
  const pages = document.pages.map((page) => page.name).join(', ');
  console.log(`${basename(path)}: ${document.nodes.size} layers on ${pages}`);
}

async function start(path: string | undefined): Promise<void> {
  if (path !== undefined) await check(path);
  const server = await startServer({ port: 4173, ...(path !== undefined && { document: path }) });
  const url = path === undefined ? server.url : `${server.url}?open=${encodeURIComponent(basename(path))}`;
  console.log(`Stand-in for Figma: ${url}  (Ctrl+C ends it)`);
  const opener =
    process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
  // Without a browser to open (a server, a container) the printed address is all there is, and that is fine.
  spawn(opener, [url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

const [path] = process.argv.slice(2);
start(path).catch((error: Error) => {
  console.error(path === undefined ? error.message : `${path} cannot be opened: ${error.message}`);
  process.exitCode = 1;
});

/** `npm start`: opens the stand-in for Figma with the plugin that was just built. */
import { spawn } from 'node:child_process';
import { startServer } from './server.ts';

const { url } = await startServer({ port: 4173 });
console.log(`Stand-in for Figma: ${url}  (Ctrl+C ends it)`);

const opener =
  process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
// Without a browser to open (a server, a container) the printed address is all there is, and that is fine.
spawn(opener, [url], { stdio: 'ignore', detached: true })
  .on('error', () => undefined)
  .unref();

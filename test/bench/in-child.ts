import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MARK = 'RESULT ';

/** Runs a file of this folder in a process of its own, so that one case's memory is not another's. @throws Error with what it said last */
export function inChild<T>(file: string, argument: object): Promise<T> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      '--max-old-space-size=8192',
      fileURLToPath(new URL(file, import.meta.url)),
      JSON.stringify(argument),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let [said, complained] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  return new Promise((done, fail) => {
    child.on('exit', (code) => {
      const line = said.split('\n').find((text) => text.startsWith(MARK));
      if (code === 0 && line !== undefined) done(JSON.parse(line.slice(MARK.length)) as T);
      else fail(new Error(`${file} left with ${code}: ${complained.trim().split('\n').at(-1)}`));
    });
  });
}

export const argumentOf = <T>(): T => JSON.parse(process.argv[2] ?? '{}') as T;
export const answer = (value: object): void => console.log(MARK + JSON.stringify(value));

import { fork, type ChildProcess } from 'node:child_process';
import { isProblem } from '../runtime/errors.ts';
import { UsageError } from './usage-error.ts';

const CHILD = 'RESTYLE_CHILD';

interface Ended {
  line: string;
  code: number;
}

type Message = 'writing' | 'written' | Ended;

const inChild = (): boolean => process.env[CHILD] === '1' && process.send !== undefined;

/** A terminal takes orders from control characters, and shows text as another where its direction is turned. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ').trim();

/** Holds the time limit while files are put in their places, so that it never leaves half of them; afterwards it starts anew. */
export async function whileWriting(write: () => Promise<void>): Promise<void> {
  if (!inChild()) return write();
  const allowed = new Promise((resolve) => process.once('message', resolve));
  process.send!('writing' satisfies Message);
  await allowed;
  try {
    await write();
  } finally {
    process.send!('written' satisfies Message);
  }
}

/** The sentence of an error that the user can mend; anything else is a defect of ours: let Node print its stack. */
function sentence(error: unknown): Ended {
  if (!(error instanceof UsageError) && !isProblem(error)) throw error;
  return { line: error.message, code: 2 };
}

async function work(run: (argv: readonly string[]) => Promise<string>): Promise<void> {
  process.on('disconnect', () => process.exit());
  const ended = await run(process.argv.slice(2)).then((line) => ({ line, code: 0 }), sentence);
  process.send!(ended satisfies Message, undefined, undefined, () => process.disconnect());
}

/** Where the child ended without a word: a signal is told in a sentence, a stack is handed on. */
function endedSilently(code: number | null, signal: string | null, said: string): Ended {
  if (signal)
    return {
      line: `The run was ended by ${signal}, mostly for want of memory; choose a smaller size.`,
      code: 2,
    };
  process.stderr.write(said);
  return { line: '', code: code || 1 };
}

/** Runs this program again as a child that is ended after so many seconds; what onnxruntime itself prints there is kept off the terminal. */
function supervise(seconds: number): Promise<Ended> {
  const child: ChildProcess = fork(process.argv[1]!, process.argv.slice(2), {
    env: { ...process.env, [CHILD]: '1' },
    silent: true,
  });
  const end = (): void => void child.kill('SIGKILL');
  process.on('exit', end);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(2));
  let ended: Ended | null = null;
  let timer: NodeJS.Timeout | undefined;
  const start = (): void => {
    timer = setTimeout(() => {
      ended = {
        line: `The run took longer than ${seconds} s and was ended; allow more with --timeout or choose a smaller size.`,
        code: 2,
      };
      end();
    }, seconds * 1000);
  };
  start();
  let said = '';
  child.stdout!.resume();
  child.stderr!.on('data', (bytes: Buffer) => (said = (said + bytes.toString()).slice(-65_536)));
  child.on('message', (message: Message) => {
    clearTimeout(timer);
    if (message === 'writing') child.send('go');
    else if (message === 'written') start();
    else ended ??= message;
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve(ended ?? endedSilently(code, signal, said));
    });
  });
}

/** Prints a line; gives back the code of the error where that failed, as with a closed pipe or a full disk. */
function print(stream: NodeJS.WriteStream, line: string): Promise<string | null> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => resolve(error.code ?? error.message);
    stream.on('error', failed);
    stream.write(`${line}\n`, (error) => (error ? failed(error) : resolve(null)));
  });
}

/**
 * Runs a command and ends with 0 and the line that it gives back, or with 2 and one sentence on bad usage, bad input, a problem of the run or one
 * that took too long. secondsOf: the time limit that the arguments give; it counts anew after every writing.
 */
export async function runCommand(
  secondsOf: (argv: readonly string[]) => number,
  run: (argv: readonly string[]) => Promise<string>,
): Promise<void> {
  if (inChild()) return work(run);
  let ended: Ended;
  try {
    ended = await supervise(secondsOf(process.argv.slice(2)));
  } catch (error) {
    ended = sentence(error);
  }
  process.exitCode = ended.code;
  if (ended.line === '') return;
  const line = printable(ended.line);
  const failed = await print(ended.code === 0 ? process.stdout : process.stderr, line);
  if (failed === null || ended.code !== 0) return;
  process.exitCode = 2;
  await print(
    process.stderr,
    `The files are written, but the line that says so could not be printed (${failed}); read it from another place.`,
  );
}

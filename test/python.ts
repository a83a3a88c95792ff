/** The Python that the training runs on, where `models/training/README.md` was followed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const python = ['.venv/bin/python', process.env.PYTHON ?? ''].find((p) => p !== '' && existsSync(p));

/** The interpreter's path, or null where there is none that has these modules. */
export function pythonWith(modules: string[]): string | null {
  const has = python !== undefined && spawnSync(python, ['-c', `import ${modules.join(', ')}`]).status === 0;
  return has ? python : null;
}

export const SET_UP =
  '`python3 -m venv .venv && .venv/bin/pip install -r models/training/requirements.txt` sets it up.';

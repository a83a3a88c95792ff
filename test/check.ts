/** `npm run check`: types of every folder against its own tsconfig, lint, format; the same of the training's Python where it is set up. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pythonWith, SET_UP } from './python.ts';

const PROJECTS = ['plugin', 'ui', 'models/runtime', 'models', 'host', 'test', 'test/plugin'];

const TRAINING = 'models/training';
const python = pythonWith(['torch', 'ruff']);
const pythonChecks =
  python === null
    ? []
    : [
        { name: 'lint of the Python', command: [python, '-m', 'ruff', 'check', TRAINING] },
        { name: 'format of the Python', command: [python, '-m', 'ruff', 'format', '--check', TRAINING] },
        {
          name: 'types of the Python',
          command: ['npx', 'pyright', '-p', TRAINING, '--pythonpath', python],
        },
      ];

/** What cannot be checked here, and why. */
export const UNCHECKED =
  python === null ? [`Checks of the Python: no .venv with torch and ruff; ${SET_UP}`] : [];

export const CHECKS = [
  ...PROJECTS.map((project) => ({
    name: `types of ${project}/`,
    command: ['npx', 'tsc', '--noEmit', '-p', `${project}/tsconfig.json`],
  })),
  { name: 'lint', command: ['npx', 'eslint', '.', '--max-warnings', '0'] },
  { name: 'format', command: ['npx', 'prettier', '--check', '--log-level', 'warn', '.'] },
  ...pythonChecks,
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const failed = CHECKS.filter(({ name, command: [program, ...args] }) => {
    console.log(`── ${name}`);
    return spawnSync(program, args, { stdio: 'inherit' }).status !== 0;
  });
  if (UNCHECKED.length > 0) console.log(`Skipped:\n  ${UNCHECKED.join('\n  ')}`);
  if (failed.length > 0) console.log(`Failed: ${failed.map(({ name }) => name).join(', ')}.`);
  process.exit(failed.length === 0 ? 0 : 1);
}

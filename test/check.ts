/** `npm run check`: types of every folder against its own tsconfig, lint, format; the same of the training's Python where it is set up. On all cores. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { pythonWith, SET_UP } from './python.ts';
import { printSaid, runBeside, type Step } from './steps.ts';

/** The longest first: the others fill the cores beside it. */
const PROJECTS = ['test', 'ui', 'models', 'host', 'test/plugin', 'models/runtime', 'plugin'];
/** What tsc and prettier need not look at again; an empty folder only costs time. */
const CACHE = 'node_modules/.cache/exemplar';

const types = (project: string): Step => ({
  name: `types of ${project}/`,
  command: [
    ...['npx', 'tsc', '--noEmit', '-p', `${project}/tsconfig.json`, '--incremental'],
    ...['--tsBuildInfoFile', `${CACHE}/${project.replace('/', '-')}.tsbuildinfo`],
  ],
});

const TRAINING = 'models/training';
const python = pythonWith(['torch', 'ruff']);
const pythonChecks: readonly Step[] =
  python === null
    ? []
    : [
        {
          name: 'types of the Python',
          command: ['npx', 'pyright', '-p', TRAINING, '--pythonpath', python],
        },
        { name: 'lint of the Python', command: [python, '-m', 'ruff', 'check', TRAINING] },
        { name: 'format of the Python', command: [python, '-m', 'ruff', 'format', '--check', TRAINING] },
      ];

/** What cannot be checked here, and why. */
export const UNCHECKED =
  python === null ? [`Checks of the Python: no .venv with torch and ruff; ${SET_UP}`] : [];

export const CHECKS: readonly Step[] = [
  { name: 'lint', command: ['npx', 'eslint', '.', '--max-warnings', '0'] },
  ...PROJECTS.map(types),
  {
    name: 'format',
    command: [
      ...['npx', 'prettier', '--check', '--log-level', 'warn', '.'],
      ...['--cache', '--cache-strategy', 'content', '--cache-location', `${CACHE}/prettier`],
    ],
  },
  ...pythonChecks,
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const done = await runBeside(CHECKS, availableParallelism());
  done.forEach(printSaid);
  if (UNCHECKED.length > 0) console.log(`\nSkipped:\n  ${UNCHECKED.join('\n  ')}`);
  const failed = done.filter(({ passed }) => !passed);
  if (failed.length > 0) console.log(`\nFailed: ${failed.map(({ name }) => name).join(', ')}.`);
  process.exit(failed.length === 0 ? 0 : 1);
}

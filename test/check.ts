/** `npm run check`: types of every folder against its own tsconfig, lint, format. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROJECTS = ['plugin', 'ui', 'models/runtime', 'models', 'host', 'test', 'test/plugin'];

export const CHECKS = [
  ...PROJECTS.map((project) => ({
    name: `types of ${project}/`,
    command: ['npx', 'tsc', '--noEmit', '-p', `${project}/tsconfig.json`],
  })),
  { name: 'lint', command: ['npx', 'eslint', '.', '--max-warnings', '0'] },
  { name: 'format', command: ['npx', 'prettier', '--check', '--log-level', 'warn', '.'] },
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const failed = CHECKS.filter(({ name, command: [program, ...args] }) => {
    console.log(`── ${name}`);
    return spawnSync(program, args, { stdio: 'inherit' }).status !== 0;
  });
  if (failed.length > 0) console.log(`Failed: ${failed.map(({ name }) => name).join(', ')}.`);
  process.exit(failed.length === 0 ? 0 : 1);
}

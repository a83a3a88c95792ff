import js from '@eslint/js';
import figma from '@figma/eslint-plugin-figma-plugins';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['dist/', 'out/', '.venv/', 'host/dist/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' },
    },
    rules: {
      'no-console': 'error',
      'no-undef': 'off', // the compiler knows each folder's globals; lint does not
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
  // What a terminal program says to its user goes to the console; nothing that ships into Figma does.
  {
    files: ['build.mjs', 'models/cli/**', 'models/data/**', 'host/**', 'docs/**', 'test/**'],
    rules: { 'no-console': 'off' },
  },
  {
    ...figma.flatConfigs.recommended,
    files: ['plugin/**/*.ts'],
    languageOptions: {
      ...figma.flatConfigs.recommended.languageOptions,
      parserOptions: { project: './plugin/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
  },
);

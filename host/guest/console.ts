import type { HostCall } from './figma-global.ts';

const show = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return `${value.name}: ${value.message}\n${value.stack ?? ''}`;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
};

/** The console of the plugin typings: log, info, warn, error, assert, clear. */
export function makeConsole(call: HostCall) {
  const at =
    (level: string) =>
    (...values: unknown[]): void =>
      void call('log', level, values.map(show).join(' '));
  return {
    log: at('log'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    assert: (condition: unknown, ...values: unknown[]): void => {
      if (!condition) call('log', 'error', ['Assertion failed:', ...values.map(show)].join(' '));
    },
    clear: (): void => undefined,
  };
}

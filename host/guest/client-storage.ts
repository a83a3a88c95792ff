import { encode } from '../api/wire.ts';
import type { HostCall } from './figma-global.ts';

/** `figma.clientStorage`. What cannot be copied is refused here, where it is. */
export function makeClientStorage(call: HostCall) {
  return {
    getAsync: (...args: unknown[]) => call('storageGet', ...args),
    setAsync: (key: string, value: unknown) => {
      encode(value, [], () => null, 'value');
      return call('storageSet', key, value);
    },
    deleteAsync: (...args: unknown[]) => call('storageDelete', ...args),
    keysAsync: (...args: unknown[]) => call('storageKeys', ...args),
  };
}

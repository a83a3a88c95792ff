import { MEMBERS, OTHER_EDITORS } from '../api/members.ts';
import type { HostCall } from './figma-global.ts';

/**
 * `figma` itself over the members that the stand-in has: what the design editor's `figma` has not is refused as Figma does, and what the
 * stand-in has not says so.
 */
export function makeFigmaProxy(call: HostCall, members: Record<string, unknown>): Record<string, unknown> {
  const table = MEMBERS.figma!;
  const known = (name: string) =>
    !OTHER_EDITORS.has(name) &&
    (table.methods.has(name) || table.readOnly.has(name) || table.writable.has(name));
  let skipInvisible = false;
  return new Proxy(members, {
    get(_, name) {
      if (typeof name === 'symbol' || name === 'then' || name === 'toJSON') return undefined;
      if (!known(name))
        throw new TypeError(`figma.${name} no such property '${name}' on the figma global object`);
      call('alive');
      if (name === 'currentPage' || name === 'root') return call(name);
      if (name === 'skipInvisibleInstanceChildren') return skipInvisible;
      if (name === 'currentUser')
        throw new Error('in get_currentUser: "permissions" in manifest.json must include "currentuser"');
      if (name in members) return members[name];
      throw new Error(`figma.${name} exists in Figma, but the stand-in (host/) does not implement it.`);
    },
    set(_, name, value) {
      if (name === 'currentPage')
        throw new Error(
          'in set_currentPage: Cannot call with documentAccess: dynamic-page. Use figma.setCurrentPageAsync instead.',
        );
      if (name === 'skipInvisibleInstanceChildren') {
        skipInvisible = value === true;
        call('skipInvisible', skipInvisible);
        return true;
      }
      throw new TypeError(
        typeof name === 'string' && known(name) ? 'no setter for property' : 'object is not extensible',
      );
    },
    has: (_, name) => typeof name === 'string' && known(name),
  });
}

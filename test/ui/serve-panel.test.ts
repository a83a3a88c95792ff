import { expect, test } from 'vitest';
import type { Call } from '../../plugin/bridge/methods.ts';
import { PANEL_METHODS, uiApiOf, type PanelMethodName } from '../../plugin/bridge/panel-methods.ts';
import { servePanel } from '../../ui/bridge/serve-panel.ts';

/** Right arguments of every method. */
const GIVEN: Record<PanelMethodName, unknown[]> = {
  selectionChanged: [{ source: null, exemplar: null, problem: { name: 'NothingSelected' } }],
  nodesChanged: [['1:2', '1:3']],
  stop: [],
};
const NAMES = Object.keys(PANEL_METHODS) as PanelMethodName[];

/** A served panel, and the calls that reach its session. */
function listening() {
  const heard: unknown[][] = [];
  const served = servePanel(
    uiApiOf(
      (name) =>
        async (...args) =>
          void heard.push([name, ...args]),
    ),
  );
  return {
    heard,
    call: (name: PanelMethodName, ...args: unknown[]) => (served[name] as Call)(...args),
    served,
  };
}

test.each(NAMES)('%s passes on just the arguments that it has', async (name) => {
  const { heard, call } = listening();
  await expect(call(name, ...GIVEN[name], 'more')).resolves.toBeUndefined();
  expect(heard).toEqual([[name, ...GIVEN[name]]]);
});

test.each(NAMES.filter((name) => GIVEN[name].length > 0))(
  '%s with something else is a BadMessage, and nothing acts on it',
  async (name) => {
    const { heard, call } = listening();
    for (const wrong of [[], [null], [7], [['']], [{ source: 'none' }]])
      await expect(call(name, ...wrong)).rejects.toMatchObject({ name: 'BadMessage' });
    expect(heard).toEqual([]);
  },
);

test('the answer does not wait for what the panel does with it', async () => {
  const served = servePanel(uiApiOf(() => () => new Promise(() => undefined)));
  await expect(served.stop()).resolves.toBeUndefined();
});

test('a message finds no other member', () => {
  const { served } = listening();
  expect(() => Reflect.get(served, 'open') as unknown).toThrow(
    expect.objectContaining({ name: 'BadMessage' }),
  );
});

import { asProblem, Problem } from './problem.ts';
import type { PluginApi, ProblemName } from '../protocol.ts';

/** How an unforeseen failure of a method is called, and what Figma "could not" do. */
const FALLBACK: Record<keyof PluginApi, [ProblemName, string]> = {
  hello: ['ExportFailed', 'read the selection'],
  exportFrame: ['ExportFailed', 'export the layer'],
  snapshotLayers: ['ExportFailed', 'read the layers'],
  tellBindings: ['ExportFailed', 'read the styles and variables'],
  place: ['PlaceFailed', 'place the result'],
  placeLayers: ['PlaceFailed', 'place the layers'],
  insertPose: ['PoseFailed', 'draw the stick figure'],
  frameSelection: ['FrameFailed', 'frame the layers'],
  undo: ['PlaceFailed', 'undo'],
  listShelf: ['ShelfFailed', 'read the shelf'],
  putOnShelf: ['ShelfFailed', 'write the shelf'],
  takeFromShelf: ['ShelfFailed', 'read the shelf'],
  removeFromShelf: ['ShelfFailed', 'write the shelf'],
  watchNodes: ['BadMessage', 'watch the layers'],
  facts: ['BadMessage', 'say what it is'],
  report: ['BadMessage', 'show a notification'],
  resize: ['BadMessage', 'resize the panel'],
  close: ['BadMessage', 'close the panel'],
};

/** The same API with every rejection a Problem, so that the panel always finds a ProblemName in `name`; a message finds no other member. */
export function guardApi(api: PluginApi): PluginApi {
  const guard = <Args extends unknown[], Result>(
    method: keyof PluginApi,
    call: (...args: Args) => Promise<Result>,
  ): ((...args: Args) => Promise<Result>) => {
    return async (...args) => {
      try {
        return await call(...args);
      } catch (error) {
        throw asProblem(error, ...FALLBACK[method]);
      }
    };
  };
  const methods: PluginApi = {
    hello: guard('hello', api.hello),
    exportFrame: guard('exportFrame', api.exportFrame),
    snapshotLayers: guard('snapshotLayers', api.snapshotLayers),
    tellBindings: guard('tellBindings', api.tellBindings),
    place: guard('place', api.place),
    placeLayers: guard('placeLayers', api.placeLayers),
    insertPose: guard('insertPose', api.insertPose),
    frameSelection: guard('frameSelection', api.frameSelection),
    undo: guard('undo', api.undo),
    listShelf: guard('listShelf', api.listShelf),
    putOnShelf: guard('putOnShelf', api.putOnShelf),
    takeFromShelf: guard('takeFromShelf', api.takeFromShelf),
    removeFromShelf: guard('removeFromShelf', api.removeFromShelf),
    watchNodes: guard('watchNodes', api.watchNodes),
    facts: guard('facts', api.facts),
    report: guard('report', api.report),
    resize: guard('resize', api.resize),
    close: guard('close', api.close),
  };
  return new Proxy(Object.freeze(methods), {
    get(served, name) {
      if (Object.keys(served).includes(String(name))) return Reflect.get(served, name) as unknown;
      throw new Problem(
        'BadMessage',
        `The panel asked for “${String(name)}”; close the plugin and open it again.`,
      );
    },
  });
}

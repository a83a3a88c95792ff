import { readFile } from 'node:fs/promises';
import { wrap, type Endpoint, type Remote } from 'comlink';
import sharp from 'sharp';
import { readLayers } from '../../models/runtime/layers/read-layers.ts';
import type { Decision } from '../../models/runtime/restyle-layers/decision.ts';
import { decisionsOfPlan } from '../../models/runtime/restyle-layers/decisions-of-plan.ts';
import { toPatches } from '../../models/runtime/restyle-layers/to-patches.ts';
import type { LayerNode, Raster } from '../../models/runtime/types.ts';
import type { PluginApi } from '../../plugin/bridge/methods.ts';
import { createEnvelopeOpener, CHANNEL, type PlacedResult } from '../../plugin/protocol.ts';
import { withBindings } from '../../ui/layers/with-bindings.ts';
import { bundlePlugin } from '../faults/lab/bundle-plugin.ts';
import { planByPlace } from '../runtime/restyle-layers/plans.ts';
import { RECIPE } from '../plugin/fake-figma.ts';
import { toBase64 } from '../../host/graph/base64.ts';
import type { SceneDocument } from '../../host/graph/document.ts';
import { openNodeHost, type NodeHost } from '../../host/node-host.ts';
import { svgOfNode } from '../../host/render/svg-of-node.ts';
import { roughMeasurer } from '../../host/render/text-lines.ts';

const MANIFEST = JSON.parse(
  await readFile(new URL('../../manifest.json', import.meta.url), 'utf8'),
) as object;

export interface Restyler {
  host: NodeHost;
  plugin: Remote<PluginApi>;
  /** As the panel reads them. */
  layers(id: string): Promise<LayerNode>;
  /** What a source's layers become: each takes from what lies in its place in the exemplar. */
  plan(source: string, exemplar: string): Promise<Decision[]>;
  place(source: string, decisions: readonly Decision[], strength?: number): Promise<PlacedResult>;
}

/** The built sandbox in QuickJS on a document, spoken to as the panel does; the network is left out, for places alone decide what matches. */
export async function openRestyler(document: SceneDocument): Promise<Restyler> {
  const heard = new Set<(message: object) => void>();
  const open = createEnvelopeOpener();
  const host = await openNodeHost(document, undefined, {
    ui: {
      show: () => undefined,
      post: (envelope) => {
        const message = open(envelope);
        if (message !== null) setImmediate(() => heard.forEach((hear) => hear(message)));
      },
      resize: () => undefined,
      setVisible: () => undefined,
      close: () => undefined,
    },
  });
  const run = host.run(await bundlePlugin(), { html: '<html>', manifest: MANIFEST });
  const endpoint: Endpoint = {
    postMessage: (message: unknown) => setImmediate(() => run.message({ [CHANNEL]: message })),
    addEventListener: (_type, listener) =>
      heard.add((data) => {
        const event = new MessageEvent('message', { data });
        if (typeof listener === 'function') listener(event);
        else listener.handleEvent(event);
      }),
    removeEventListener: () => undefined,
  };
  const plugin = wrap<PluginApi>(endpoint);
  const layers = async (id: string) => {
    const told: unknown = await plugin.snapshotLayers(id);
    return readLayers(typeof told === 'string' ? JSON.parse(told) : told);
  };
  return {
    host,
    plugin,
    layers,
    async plan(source, exemplar) {
      const [root, like] = [await layers(source), await layers(exemplar)];
      const decisions = decisionsOfPlan({ plan: planByPlace(root, like), root, exemplars: [like] });
      return withBindings(decisions, source, {
        tellBindings: (id, patches) => plugin.tellBindings(id, patches),
      });
    },
    place: async (sourceId, decisions, strength = 1) =>
      plugin.placeLayers({
        sourceId,
        as: 'layers',
        png: null,
        pictures: [],
        // A picture that would have to be cut is the panel's business.
        patches: toPatches(decisions, new Set(), strength).filter(
          (patch) => !JSON.stringify(patch).includes('"cut"'),
        ) as never,
        recipe: { ...RECIPE, sourceId, as: 'layers', strength },
      }),
  };
}

/** A node as PNG, drawn without a browser. scale: pixels per unit */
export async function pngOf(document: SceneDocument, id: string, scale = 1): Promise<Buffer> {
  const imageHref = (hash: string): string | null => {
    const image = document.images.find(hash);
    return image ? `data:${image.type};base64,${toBase64(image.bytes)}` : null;
  };
  const settings = { measure: roughMeasurer, imageHref };
  const sized = ({ width, height }: { width: number; height: number }) => ({
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  });
  const { svg } = svgOfNode(document, id, settings, 'absolute', sized);
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** A node's pixels on white. */
export async function rasterOf(document: SceneDocument, id: string): Promise<Raster> {
  const { data, info } = await sharp(await pngOf(document, id))
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}

import type { Line } from './describe-state.ts';
import { levelsBelowTop } from './message-source.ts';
import { probeGpu } from './probe-gpu.ts';
import { probeStorage } from './probe-storage.ts';
import { probeWorkers } from './probe-workers.ts';

/** What the panel's window is and what works in it. Takes up to two seconds, and leaves nothing behind. */
export async function describeWindow(panel: Window & typeof globalThis): Promise<Line[]> {
  const { document: page, location, navigator: machine } = panel;
  const [workers, gpu] = await Promise.all([probeWorkers(), probeGpu(machine)]);
  return [
    ['page', `${location.protocol} document, ${page.compatMode}, origin ${originText(panel)}`],
    ['levels below the top window', String(levelsBelowTop(panel))],
    ['secure context', yesOrNo(panel.isSecureContext)],
    ['cross-origin isolated', yesOrNo(panel.crossOriginIsolated)],
    ['webassembly', yesOrNo('WebAssembly' in panel)],
    ['shared memory', yesOrNo('SharedArrayBuffer' in panel)],
    ['webgpu', gpu],
    ['workers', workers.join(', ')],
    ['storage', probeStorage(panel).join(', ')],
    ['cores', String(machine.hardwareConcurrency)],
    ['memory', memoryText(panel)],
    ['pixel ratio', String(panel.devicePixelRatio)],
    ['theme', page.documentElement.className || 'none'],
    ['user agent', machine.userAgent],
  ];
}

/** Only whether there is one: a team's own origin may name a company. */
const originText = ({ origin }: Window): string => (origin === 'null' ? 'null' : 'a real one');

/** Chromium alone tells these: gigabytes of the machine, capped at 8, and what a window's heap may grow to. */
function memoryText(panel: Window): string {
  const machine: unknown = Reflect.get(panel.navigator, 'deviceMemory');
  const heap: unknown = Reflect.get(panel.performance, 'memory');
  const limit: unknown = Object(heap).jsHeapSizeLimit;
  const told = [
    typeof machine === 'number' && `${machine} GB`,
    typeof limit === 'number' && `heap at most ${Math.round(limit / 2 ** 20)} MiB`,
  ].filter((part) => typeof part === 'string');
  return told.length === 0 ? 'not told' : told.join(', ');
}

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');

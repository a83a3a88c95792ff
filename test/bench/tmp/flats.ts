import { know } from '../../../models/runtime/prepare/condition.ts';
import { wireframe } from '../pictures.ts';
for (const [w, h] of [[390, 844], [1440, 1024]] as const) {
const im = wireframe(w, h, 0);
const n = im.width * im.height;
const data = new Float32Array(3 * n);
for (let i = 0; i < n; i++) for (let c = 0; c < 3; c++) data[c * n + i] = im.data[4 * i + c]! / 127.5 - 1;
const t = { dims: [1, 3, im.height, im.width], data };
for (let k = 0; k < 4; k++) { const a = performance.now(); const kn = know(t, undefined); const b = performance.now(); kn.elements(); const c = performance.now(); kn.flats(); const d = performance.now(); const f = kn.flats(); f.pixels(); console.log(w, 'ink', (b - a).toFixed(0), 'elements', (c - b).toFixed(0), 'flats', (d - c).toFixed(0), 'pixels', (performance.now() - d).toFixed(0)); }
}

import { estimateInk } from '../../../models/runtime/estimate-ink.ts';
import { wireframe } from '../pictures.ts';
const im = wireframe(1440, 1024, 0);
const n = im.width * im.height;
const data = new Float32Array(3 * n);
for (let i = 0; i < n; i++) for (let c = 0; c < 3; c++) data[c * n + i] = im.data[4 * i + c]! / 127.5 - 1;
const t = { dims: [1, 3, im.height, im.width], data };
let sum = 0;
for (let k = 0; k < 6; k++) { const s = performance.now(); const out = estimateInk(t); console.log((performance.now() - s).toFixed(0)); sum = out.data.reduce((a, v, i) => (a * 31 + v * 1e6 + i) % 2 ** 40, 7); }
console.log(sum);

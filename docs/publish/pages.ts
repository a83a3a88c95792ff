import type { Taken } from './take-results.ts';

/** Sizes that Figma's publishing form recommends, in pixels. */
export const ICON = { width: 128, height: 128 };
export const COVER = { width: 1920, height: 1080 };

const url = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;

/** The square of the sample's page that the icon shows, in canvas units: the picture box of its hero. */
const CUT = { x: 222, y: 186, side: 140, page: 390 };

/** The icon: one place of the page, as a wireframe above the diagonal and restyled below it. Both fit, for the layout is kept. */
export function iconPage({ wireframe, result }: Taken): string {
  const zoom = ICON.width / CUT.side;
  const placed = `left:${-CUT.x * zoom}px;top:${-CUT.y * zoom}px;width:${CUT.page * zoom}px`;
  return `<style>
    body { margin: 0; background: none }
    .icon { position: relative; width: ${ICON.width}px; height: ${ICON.height}px; border-radius: 28px; overflow: hidden }
    .half { position: absolute; inset: 0; overflow: hidden }
    .half img { position: absolute; ${placed} }
    .before { clip-path: polygon(0 0, 100% 0, 0 100%) }
    .after { clip-path: polygon(100% 0, 100% 100%, 0 100%) }
    svg { position: absolute; inset: 0 }
  </style>
  <div class="icon">
    <div class="half after"><img src="${url(result)}"></div>
    <div class="half before"><img src="${url(wireframe)}"></div>
    <svg width="128" height="128"><path d="M-4 132 132 -4" stroke="#fff" stroke-width="5"/></svg>
  </div>`;
}

/** What the cover says; read at a fifth of its size. */
const WORDS = {
  name: 'Exemplar',
  line: 'Your wireframe in the look of a mockup you like',
  foot: 'Editable layers. Runs on your machine, nothing is uploaded.',
};

/** The cover: the two frames that are selected, and what the plugin makes of them. fontFaces: CSS that brings Inter. */
export function coverPage({ wireframe, exemplar, result }: Taken, icon: Buffer, fontFaces: string): string {
  return `<style>${fontFaces}
    body { margin: 0; font-family: Inter; color: #fff }
    .cover { position: relative; width: ${COVER.width}px; height: ${COVER.height}px; overflow: hidden;
      background: radial-gradient(1200px 900px at 82% 40%, #5a2a3a 0, #2a1730 55%, #1b1026 100%) }
    .words { position: absolute; left: 104px; top: 0; bottom: 0; width: 600px; display: flex; flex-direction: column;
      justify-content: center }
    .words img { width: 112px }
    h1 { margin: 40px 0 24px; font-size: 128px; line-height: 1; font-weight: 700; letter-spacing: -0.045em }
    .line { margin: 0; font-size: 52px; line-height: 1.15; font-weight: 600; letter-spacing: -0.025em;
      color: #ffd9c4; text-wrap: balance }
    .foot { margin: 36px 0 0; font-size: 30px; line-height: 1.4; color: #ffffffb8; text-wrap: balance }
    figure { position: absolute; margin: 0 }
    figure img { display: block; width: 100%; border-radius: 36px; box-shadow: 0 24px 80px #0008 }
    .wireframe { left: 760px; top: 96px; width: 300px }
    .exemplar { left: 988px; top: 336px; width: 300px }
    .result { left: 1392px; top: 84px; width: 424px }
    .result img { box-shadow: 0 32px 120px #ff6b2c59, 0 24px 80px #0008 }
    svg { position: absolute; left: 1288px; top: 500px }
  </style>
  <div class="cover">
    <div class="words"><img src="${url(icon)}"><h1>${WORDS.name}</h1><p class="line">${WORDS.line}</p>
      <p class="foot">${WORDS.foot}</p></div>
    <figure class="wireframe"><img src="${url(wireframe)}"></figure>
    <figure class="exemplar"><img src="${url(exemplar)}"></figure>
    <figure class="result"><img src="${url(result)}"></figure>
    <svg width="104" height="80" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" stroke-linejoin="round">
      <path d="M24 40h56M58 16l24 24-24 24"/></svg>
  </div>`;
}

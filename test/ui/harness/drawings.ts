/** The two frames of the tests, drawn with canvas calls: a grey wireframe and a finished page to take the look from. */
type Context = OffscreenCanvasRenderingContext2D;

function box(context: Context, x: number, y: number, w: number, h: number, fill: string, radius = 8): void {
  context.fillStyle = fill;
  context.beginPath();
  context.roundRect(x, y, w, h, radius);
  context.fill();
}

function words(context: Context, text: string, x: number, y: number, size: number, fill: string): void {
  context.font = `600 ${size}px Inter, sans-serif`;
  context.fillStyle = fill;
  context.fillText(text, x, y);
}

interface Look {
  page: string;
  bar: string;
  card: string;
  accent: string;
  ink: string;
  faint: string;
}

function drawPage(context: Context, width: number, height: number, look: Look): void {
  box(context, 0, 0, width, height, look.page, 0);
  if (width < 600) {
    words(context, 'Sign in', 32, 160, 40, look.ink);
    for (const y of [220, 300]) box(context, 32, y, width - 64, 56, look.card);
    box(context, 32, 400, width - 64, 56, look.accent);
    return;
  }
  box(context, 0, 0, 240, height, look.bar, 0);
  for (let i = 0; i < 6; i++) box(context, 32, 120 + i * 56, 140, 16, look.faint, 4);
  words(context, 'Overview', 288, 96, 44, look.ink);
  box(context, width - 220, 56, 172, 56, look.accent);
  const third = (width - 288 - 48 - 48) / 3;
  for (let i = 0; i < 3; i++) {
    const x = 288 + i * (third + 24);
    box(context, x, 152, third, 160, look.card);
    words(context, ['12,840', '98.2 %', '4m 31s'][i], x + 24, 240, 48, look.ink);
    box(context, x + 24, 264, third / 2, 14, look.faint, 4);
  }
  box(context, 288, 336, width - 336, height - 384, look.card);
  const bars = 14;
  for (let i = 0; i < bars; i++) {
    const tall = (0.3 + 0.6 * Math.abs(Math.sin(i * 1.3))) * (height - 500);
    box(context, 328 + i * ((width - 420) / bars), height - 88 - tall, 40, tall, look.accent, 6);
  }
}

export function drawWireframe(context: Context, width: number, height: number): void {
  const look = {
    page: '#fff',
    bar: '#f2f2f2',
    card: '#ededed',
    accent: '#bdbdbd',
    ink: '#333',
    faint: '#cfcfcf',
  };
  drawPage(context, width, height, look);
}

export function drawExemplar(context: Context, width: number, height: number): void {
  const look = {
    page: '#14122b',
    bar: '#1d1a3d',
    card: '#27234f',
    accent: '#ff7a59',
    ink: '#f4f0ff',
    faint: '#5a548f',
  };
  drawPage(context, width, height, look);
}

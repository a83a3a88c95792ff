/** Draws an SVG document in Chromium and reads it back as PNG or JPEG (on white, for JPEG has no alpha). */
export async function rasterise(
  svg: string,
  width: number,
  height: number,
  format: 'PNG' | 'JPG',
  fontFaces: string,
): Promise<Uint8Array> {
  const withFonts = svg.includes('<text') ? svg.replace('<defs>', `<style>${fontFaces}</style><defs>`) : svg;
  const url = URL.createObjectURL(new Blob([withFonts], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser gives no 2D canvas, so nothing can be exported.');
    if (format === 'JPG') {
      context.fillStyle = '#fff';
      context.fillRect(0, 0, width, height);
    }
    context.drawImage(image, 0, 0, width, height);
    const blob = await canvas.convertToBlob({
      type: format === 'JPG' ? 'image/jpeg' : 'image/png',
      quality: 0.92,
    });
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}

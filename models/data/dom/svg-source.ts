/** Px; a larger SVG picture is a picture, not a drawing. */
export const DRAWING = 64;
const DATA = /^data:image\/svg\+xml(;[^,]*)?,/;

/** The source of a picture that is an SVG written out in its address; null for others. */
export function svgSource(url: string): string | null {
  const head = DATA.exec(url);
  if (!head) return null;
  const body = url.slice(head[0].length);
  if (head[1]?.includes('base64')) return atob(body);
  try {
    return decodeURIComponent(body);
  } catch {
    // A lone percent sign is taken as it stands, as browsers do.
    return body;
  }
}

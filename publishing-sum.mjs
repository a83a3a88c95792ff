/** Bytes: a tenth below the 15 MiB above which Figma's client refuses to publish, for what is yet to come. */
export const MOST = 13.5 * 2 ** 20;

/**
 * What Figma's client counts when a plugin is published: its code, behind the page written as a JSON string, escapes included. It refuses more than
 * 15 MiB (observed in Figma's web client).
 */
export function publishingSum(page, code) {
  return Buffer.byteLength(`const __html__ = ${JSON.stringify(page)};`) + Buffer.byteLength(code);
}

/** @throws Error where so many bytes are more than MOST */
export function checkPublishingSum(sum) {
  if (sum <= MOST) return;
  const mebibytes = (bytes) => `${(bytes / 2 ** 20).toFixed(2)} MiB`;
  throw new Error(
    `Published, the plugin would take ${mebibytes(sum)} of the ${mebibytes(MOST)} allowed here; make dist/ui.html smaller, for Figma refuses 15 MiB.`,
  );
}

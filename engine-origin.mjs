import { parseArgs } from 'node:util';

/** The origin of a team's hosted engine; anything but the bare https origin of a named host, or this machine's localhost, is refused. */
export function readEngineOrigin() {
  const { values } = parseArgs({ options: { 'engine-origin': { type: 'string' } } });
  const asked = values['engine-origin'];
  if (asked === undefined) return null;
  const url = URL.canParse(asked) ? new URL(asked) : null;
  const safe = url !== null && !isAddress(url) && (url.protocol === 'https:' || isLocal(url));
  const exact = safe && url.origin === asked.replace(/\/$/, '');
  if (!exact || !isNamed(url)) {
    throw new Error(
      `--engine-origin ${asked} is not an https origin; write for example https://engine.example.com.`,
    );
  }
  return url.origin;
}

export function isLocal(url) {
  return url.protocol === 'http:' && url.hostname === 'localhost';
}

/** Letters, digits, dots and hyphens: Figma reads * as any domain, and a semicolon or a quote would end the domain in the policy that is made of it. */
function isNamed({ hostname }) {
  return /^[a-z\d.-]+$/.test(hostname);
}

function isAddress(url) {
  return url.hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(url.hostname);
}

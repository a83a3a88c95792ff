/** The fields of manifest.json that the stand-in obeys. */
export interface Manifest {
  name: string;
  id: string;
  main: string;
  ui?: string;
  documentAccess?: string;
  networkAccess?: NetworkAccess;
  menu?: { name: string; command: string }[];
  relaunchButtons?: { command: string; name: string }[];
}

export interface NetworkAccess {
  allowedDomains: string[];
  devAllowedDomains?: string[];
  reasoning?: string;
}

export class ManifestError extends Error {
  override name = 'ManifestError';
}

const MAX_REASONING = 1000;
const SCHEMES = ['https:', 'http:', 'wss:', 'ws:'];

/** Domains for the CSP, a development run's included; empty where the manifest says "none". */
export function allowedDomains({ networkAccess }: Manifest): string[] {
  const domains = [...(networkAccess?.allowedDomains ?? ['*']), ...(networkAccess?.devAllowedDomains ?? [])];
  return domains.filter((domain) => domain !== 'none');
}

/** @throws ManifestError naming the field that Figma would refuse. */
export function readManifest(json: unknown): Manifest {
  const manifest = json as Partial<Manifest> & { api?: unknown; editorType?: unknown };
  const missing = (['name', 'id', 'main'] as const).find((key) => typeof manifest[key] !== 'string');
  if (missing) throw new ManifestError(`manifest.json has no "${missing}"; add it as a string.`);
  if (manifest.api !== '1.0.0') throw new ManifestError('manifest.json must say "api": "1.0.0"; correct it.');
  if (!Array.isArray(manifest.editorType) || !manifest.editorType.includes('figma'))
    throw new ManifestError('manifest.json does not name "figma" in "editorType"; add it.');
  if (manifest.documentAccess !== 'dynamic-page')
    throw new ManifestError(
      'The stand-in runs only plugins with "documentAccess": "dynamic-page"; set it in manifest.json.',
    );
  if (manifest.networkAccess !== undefined) checkNetworkAccess(manifest.networkAccess);
  return manifest as Manifest;
}

function checkNetworkAccess({ allowedDomains, devAllowedDomains, reasoning = '' }: NetworkAccess): void {
  checkDomains('allowedDomains', allowedDomains);
  if (devAllowedDomains !== undefined) checkDomains('devAllowedDomains', devAllowedDomains);
  if (typeof reasoning !== 'string' || reasoning.length > MAX_REASONING)
    throw new ManifestError(
      `"reasoning" of networkAccess must be a text of at most ${MAX_REASONING} characters; shorten it.`,
    );
}

function checkDomains(field: string, domains: unknown): void {
  if (!Array.isArray(domains) || domains.length === 0 || !domains.every((one) => typeof one === 'string'))
    throw new ManifestError(`"${field}" must be a list of domains or ["none"]; correct it.`);
  if (domains.includes('none') && domains.length > 1)
    throw new ManifestError(`"none" must stand alone in "${field}"; take it or the other domains out.`);
  for (const domain of domains as string[]) {
    const complaint = complaintAbout(domain);
    if (complaint !== null)
      throw new ManifestError(`"${domain}" in "${field}" ${complaint}; correct it, or say "none".`);
  }
}

/** What Figma's client has against a domain; null where it takes it. Observed in Figma's web client: a scheme is asked for, IP addresses are refused. */
function complaintAbout(domain: string): string | null {
  if (domain === 'none' || domain === '*') return null;
  if (!SCHEMES.some((scheme) => domain.startsWith(`${scheme}//`))) return 'has no scheme such as https://';
  const address = domain.replace('://*.', '://any.');
  // A space, a semicolon or a quote would end the domain in the content policy that is made of it.
  if (/[\s;,'"*]/.test(address) || !URL.canParse(address)) return 'is no domain';
  const { hostname } = new URL(address);
  return hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(hostname) ? 'is an IP address' : null;
}

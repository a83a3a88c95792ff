/** The fields of manifest.json that the stand-in obeys (reference 2). */
export interface Manifest {
  name: string;
  id: string;
  main: string;
  ui?: string;
  documentAccess?: string;
  networkAccess?: { allowedDomains: string[]; devAllowedDomains?: string[]; reasoning?: string };
  menu?: { name: string; command: string }[];
  relaunchButtons?: { command: string; name: string }[];
}

export class ManifestError extends Error {
  override name = 'ManifestError';
}

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
  return manifest as Manifest;
}

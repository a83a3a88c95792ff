import type { Metafile } from 'esbuild';

export declare function bundledPackages(metafiles: readonly Metafile[]): string[];
export declare function thirdPartyNotices(
  root: string,
  held: {
    packages: readonly string[];
    binaries: readonly Buffer[];
    card: { id: string; training: { data: string; licence: string } };
  },
): Promise<string>;

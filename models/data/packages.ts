import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PackagesMissingError } from './render-errors.ts';

/** Where the packages of pages are pinned and installed. */
export const PACKAGES = import.meta.dirname;

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Kits, templates, icon sets and fonts that pages are made of, with the versions that `package.json` of this folder pins. */
export const pinnedPackages = (folder = PACKAGES): Readonly<Record<string, string>> =>
  manifest(folder).dependencies ?? {};

/** The folder of an installed package. @throws PackagesMissingError */
export function packageFolder(name: string, folder = PACKAGES): string {
  const installed = join(folder, 'node_modules', name);
  if (!existsSync(join(installed, 'package.json'))) throw new PackagesMissingError(name);
  return installed;
}

/** Holds every package to the version that is pinned: pages of one seed differ by version. @throws PackagesMissingError */
export function requirePackages(folder = PACKAGES): void {
  for (const [name, pinned] of Object.entries(pinnedPackages(folder))) {
    const version = pinned.replace(/^npm:.+@/, '');
    if (manifest(packageFolder(name, folder)).version !== version)
      throw new PackagesMissingError(`${name} ${version}`);
  }
}

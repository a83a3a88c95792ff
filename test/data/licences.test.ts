import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PACKAGES, packageFolder, pinnedPackages } from '../../models/data/packages.ts';

const ALLOWED = /^(?:MIT|ISC|Apache-2\.0|BSD[ -][23]-Clause|CC0-1\.0|OFL-1\.1)$/;
/** What a licence's own text says in its first lines. */
const TEXTS: readonly (readonly [string, RegExp])[] = [
  ['MIT', /Permission is hereby granted, free of charge, to any person obtaining a copy/],
  ['ISC', /Permission to use, copy, modify, and\/or distribute this software for any purpose/],
  ['Apache-2.0', /Apache License[\s,]+Version 2\.0/],
  ['BSD', /Redistribution and use in source and binary forms/],
  ['OFL-1.1', /SIL Open Font License/i],
];

interface Manifest {
  readonly license?: string;
}

const licenceOf = (name: string): string =>
  (JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8')) as Manifest).license ?? '';

const parts = (licence: string): string[] => licence.replace(/[()]/g, '').split(/ AND /);

/** The text of a package's licence, where it ships one. */
function textOf(name: string): string | null {
  const folder = packageFolder(name);
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8').replace(/\s+/g, ' ');
}

it.each(Object.keys(pinnedPackages()))('%s may be used and handed on', (name) => {
  const licence = licenceOf(name);
  expect(parts(licence).filter((part) => !ALLOWED.test(part))).toEqual([]);
  const text = textOf(name);
  if (text === null) return;
  const said = TEXTS.filter(([, words]) => words.test(text)).map(([id]) => id);
  expect(said, `what the licence file of ${name} says`).not.toEqual([]);
  expect(parts(licence).some((part) => said.some((id) => part.startsWith(id)))).toBe(true);
});

it('names every package and its licence in the README', () => {
  const readme = readFileSync(join(PACKAGES, 'README.md'), 'utf8');
  const missing = Object.keys(pinnedPackages()).filter((name) => !readme.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});

it('keeps out what tests hold', () => {
  const lock = readFileSync(join(PACKAGES, 'package-lock.json'), 'utf8');
  const hidden = ['startbootstrap', 'adminkit', 'mdb-ui-kit', 'bootstrap-italia', 'coreui', 'admin-lte'];
  expect(hidden.filter((name) => lock.includes(name))).toEqual([]);
  expect(hidden.filter((name) => existsSync(join(PACKAGES, 'node_modules', name)))).toEqual([]);
});

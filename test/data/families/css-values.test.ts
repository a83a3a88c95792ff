import { describe, expect, it } from 'vitest';
import { familiesOf, readSheet } from '../../../models/data/families/css-values';
import { fontFaces } from '../../../models/data/families/font-faces';

describe('values of a compiled sheet', () => {
  const declared = readSheet(
    '.a,.b:hover{color:red;margin:0}.b,.a{color:blue!important}@media print{.a{color:black}}.c .a{color:green}',
  );

  it('are what the last rule of that very selector declares, whatever the window', () => {
    expect(declared('.a', 'color')).toBe('blue');
    expect(declared('.b:hover', 'color')).toBe('red');
    expect(declared('.a', 'margin')).toBe('0');
  });

  it('are missing where no rule says them', () => {
    expect(declared('.b', 'margin')).toBeUndefined();
    expect(declared('.d', 'color')).toBeUndefined();
  });
});

describe('fonts of a sheet', () => {
  it('are drawn by installed ones, each once', () => {
    const list = familiesOf('a{font-family:"Lato",Inter}b{font-family:Lato, monospace}');
    const faces = fontFaces(list);
    expect(faces.match(/font-family:"Lato";font-weight:400/g)).toHaveLength(1);
    expect(faces).toContain('@fontsource/inter/files/inter-latin-700-normal.woff2');
    expect(faces).not.toContain('monospace');
  });
});

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { basecoat } from '../../../models/data/families/basecoat/basecoat';
import { presetCss, readPresets, type Preset } from '../../../models/data/families/presets';

const PRESET: Preset = {
  id: 'plum',
  light: {
    primary: '#8e4585',
    radius: '1rem',
    'font-sans': '"DM Sans", sans-serif',
    'letter-spacing': '-0.02em',
    'shadow-color': '#201020',
    'shadow-opacity': '0.3',
    'shadow-offset-x': '2px',
    'shadow-offset-y': '3px',
    'shadow-blur': '0px',
    'shadow-spread': '1px',
  },
  dark: { primary: '#dda0dd', destructive: '#901010' },
};

function folderWith(content: string | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), 'presets-'));
  if (content !== undefined) {
    mkdirSync(join(folder, 'themes'));
    writeFileSync(join(folder, 'themes/tweakcn.json'), content);
  }
  return folder;
}

describe('presets', () => {
  it('are read from the folder of data, none where it has none', () => {
    expect(readPresets(folderWith(JSON.stringify([PRESET])))).toEqual([PRESET]);
    expect(readPresets(folderWith(undefined))).toEqual([]);
  });

  it.each([
    '{"id":"plum"}',
    '[{"id":"plum","light":{}}]',
    '[{"id":1,"light":{},"dark":{}}]',
    '[{"id":"a","light":{"b":1},"dark":{}}]',
  ])('are refused by name of the file when it holds something else: %s', (content) => {
    expect(() => readPresets(folderWith(content))).toThrow(/tweakcn\.json holds no themes/);
  });

  it('say colours, corners, font, spacing of letters and shadow', () => {
    const css = presetCss(PRESET, false);
    expect(css).toContain('--primary:#8e4585;--radius:1rem');
    expect(css).toContain('@font-face{font-family:"DM Sans";font-weight:400');
    expect(css).toContain('body{letter-spacing:-0.02em}');
    expect(css).toContain('--tw-shadow:2px 3px 0px 1px color-mix(in srgb, #201020 30%, transparent)}');
    expect(css).not.toContain('--shadow-');
  });

  it('keep their shapes and font when dark, and change their colours', () => {
    const css = presetCss(PRESET, true);
    expect(css).toContain('--primary:#dda0dd;--radius:1rem');
    expect(css).toContain('--destructive:oklch(from #901010 max(l, .62) c h)');
    expect(css).toContain('@font-face{font-family:"DM Sans"');
  });

  it('give Basecoat every style light and dark beside its own', () => {
    expect(basecoat([]).looks()).toHaveLength(8 * 2);
    const names = basecoat([PRESET])
      .looks()
      .map(({ name }) => name);
    expect(names).toHaveLength(8 * 2 * 2);
    expect(names).toContain('sera-plum-dark');
  });
});

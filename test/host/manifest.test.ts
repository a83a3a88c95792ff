import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allowedDomains, readManifest, type NetworkAccess } from '../../host/manifest.ts';

const repository: unknown = JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'));
const withAccess = (networkAccess: Partial<NetworkAccess>): unknown => ({
  ...(repository as object),
  networkAccess: { allowedDomains: ['none'], ...networkAccess },
});

describe('the manifest is checked as by Figma', () => {
  it("takes the plugin's own", () => {
    expect(allowedDomains(readManifest(repository))).toEqual(['http://localhost:4173']);
  });

  it.each([
    'https://engine.example.com',
    'https://engine.example.com:8443/engine/',
    'https://*.example.com',
    'wss://example.com',
    'http://localhost:3000',
    'http://localhost',
    '*',
  ])('takes %s', (domain) => {
    expect(allowedDomains(readManifest(withAccess({ allowedDomains: [domain] })))).toEqual([domain]);
    expect(allowedDomains(readManifest(withAccess({ devAllowedDomains: [domain] })))).toEqual([domain]);
  });

  it.each([
    ['engine.example.com', 'no scheme'],
    ['*.example.com', 'no scheme'],
    ['localhost:3000', 'no scheme'],
    ['ftp://example.com', 'no scheme'],
    ['http://127.0.0.1:4173', 'an IP address'],
    ['https://10.0.0.7', 'an IP address'],
    ['http://0x7f.1', 'an IP address'],
    ['http://[::1]:80', 'an IP address'],
    ['https://', 'no domain'],
    ['https://a.b; script-src https://c.d', 'no domain'],
    ['', 'no scheme'],
  ])('refuses %s, for it is or has %s, among the allowed and the development domains', (domain, why) => {
    for (const field of ['allowedDomains', 'devAllowedDomains'])
      expect(() => readManifest(withAccess({ [field]: [domain] }))).toThrow(
        new RegExp(`"${field}" .*${why}`),
      );
  });

  it.each(['allowedDomains', 'devAllowedDomains'])('wants "none" to stand alone in %s', (field) => {
    const access = { [field]: ['none', 'https://example.com'] };
    expect(() => readManifest(withAccess(access))).toThrow(`"none" must stand alone in "${field}"`);
    expect(() => readManifest(withAccess({ [field]: [] }))).toThrow(`"${field}" must be a list`);
  });

  it('takes 1,000 characters of reasoning and no more', () => {
    const reasoning = 'x'.repeat(1000);
    expect(() => readManifest(withAccess({ reasoning }))).not.toThrow();
    expect(() => readManifest(withAccess({ reasoning: `${reasoning}x` }))).toThrow('at most 1000 characters');
  });
});

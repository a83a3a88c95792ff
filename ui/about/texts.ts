/** Words about the plugin itself. Sentence case. */
export const texts = {
  about: 'About Exemplar',
  plugin: 'This plugin',
  notices: 'Licences',
  inside: 'Free under the MIT licence, and built from the parts below, each under its own.',
  close: 'Close',
} as const;

export const versionText = (version: string): string => `Exemplar ${version}`;

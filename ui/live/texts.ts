/** Words of a result whose frames have changed. Sentence case. */
export const texts = {
  sourceChanged: 'The wireframe has changed.',
  exemplarChanged: 'The exemplar has changed.',
} as const;

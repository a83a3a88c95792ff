/** Words of the model in use. Sentence case. */
export const texts = {
  loadModel: 'Load model…',
  builtInModel: 'Use the model in this plugin',
  modelSource: 'Made for',
  modelData: 'Trained on',
  modelLicence: 'Licence',
  modelLimits: 'Limits',
} as const;

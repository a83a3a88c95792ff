/** The tabs of the preview, in their order; what each one shows is in views.tsx. */
export const viewNames = {
  result: 'Result',
  warp: 'Warp',
  before: 'Before',
  why: 'Why',
  steer: 'Steer',
} as const;

export type View = keyof typeof viewNames;

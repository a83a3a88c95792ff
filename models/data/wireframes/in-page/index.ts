export { putPaintBack, takePaintAway } from './take-paint-away.ts';
export { shiftThings } from './shift-things.ts';
export { survey } from './survey.ts';

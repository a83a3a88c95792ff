export { putPaintBack, takePaintAway } from './take-paint-away.ts';
export { shiftThings } from './shift-things.ts';
export { survey, surveyOnce } from './survey.ts';

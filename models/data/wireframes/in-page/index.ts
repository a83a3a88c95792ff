export { putPaintBack, takePaintAway } from './take-paint-away.ts';

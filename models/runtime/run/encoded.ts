import type { Encoding } from '../align/align.ts';
import type { Geometry } from '../geometry/plan-geometry.ts';
import type { Prepared } from '../prepare/prepare.ts';

/** The source in the shared domain. */
export interface EncodedSource {
  prepared: Prepared;
  encoding: Encoding;
}

/** An exemplar in the shared domain, without its pixels: several are kept. */
export interface EncodedExemplar {
  geometry: Geometry;
  encoding: Encoding;
}

/** All sides of one run in the shared domain. */
export interface Aligned {
  source: EncodedSource;
  exemplars: readonly EncodedExemplar[];
}

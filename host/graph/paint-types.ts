import type { Matrix } from './types.ts';

export interface Rgb {
  r: number;
  g: number;
  b: number;
}
export interface Rgba extends Rgb {
  a: number;
}

export interface VariableAlias {
  type: 'VARIABLE_ALIAS';
  id: string;
}

interface PaintBase {
  visible?: boolean;
  opacity?: number;
  blendMode?: string;
}
export interface SolidPaint extends PaintBase {
  type: 'SOLID';
  color: Rgb;
  boundVariables?: { color?: VariableAlias };
}
export interface GradientPaint extends PaintBase {
  type: 'GRADIENT_LINEAR' | 'GRADIENT_RADIAL' | 'GRADIENT_ANGULAR' | 'GRADIENT_DIAMOND';
  gradientStops: { position: number; color: Rgba }[];
  /** From the node's unit square to the gradient's own space. */
  gradientTransform: Matrix;
}
export interface ImagePaint extends PaintBase {
  type: 'IMAGE';
  imageHash: string | null;
  scaleMode: 'FILL' | 'FIT' | 'CROP' | 'TILE';
  imageTransform?: Matrix;
  scalingFactor?: number;
  rotation?: number;
  filters?: Record<string, number>;
}
export type Paint = SolidPaint | GradientPaint | ImagePaint;

export interface ShadowEffect {
  type: 'DROP_SHADOW' | 'INNER_SHADOW';
  color: Rgba;
  offset: { x: number; y: number };
  radius: number;
  spread?: number;
  visible: boolean;
  blendMode: string;
  showShadowBehindNode?: boolean;
  boundVariables?: Record<string, VariableAlias>;
}
export interface BlurEffect {
  type: 'LAYER_BLUR' | 'BACKGROUND_BLUR';
  radius: number;
  visible: boolean;
  boundVariables?: Record<string, VariableAlias>;
}
export type Effect = ShadowEffect | BlurEffect;

import type { SceneDocument } from '../graph/document.ts';
import type { TextMeasurer } from '../render/text-lines.ts';
import type { HostServices } from './host-services.ts';

/** What writing a property needs. */
export interface SetterContext {
  document: SceneDocument;
  measure: TextMeasurer;
  /** "family style" of the fonts the plugin has loaded. */
  fonts: ReadonlySet<string>;
}

/** What a method of a node needs. */
export interface MethodContext extends SetterContext {
  services: HostServices;
  /** Commands of the manifest's relaunchButtons. */
  relaunchCommands: readonly string[];
  skipInvisibleInstanceChildren: boolean;
}

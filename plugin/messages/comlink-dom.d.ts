/**
 * The four DOM names in comlink's declarations. The sandbox has no DOM, and `lib: ["dom"]` would hide that from the compiler;
 * nothing here exists at run time. Keep this file out of projects that include lib.dom.
 */
declare interface MessagePort {
  readonly neverInTheSandbox: never;
}
declare type Transferable = never;
declare interface ComlinkMessageEvent {
  data: unknown;
  origin?: string;
}
declare type EventListenerOrEventListenerObject =
  ((event: ComlinkMessageEvent) => void) | { handleEvent(event: ComlinkMessageEvent): void };

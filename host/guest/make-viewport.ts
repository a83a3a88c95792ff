import type { HostCall } from './figma-global.ts';

/** `figma.viewport`: the host knows where the user looks. */
export function makeViewport(call: HostCall) {
  return {
    get center() {
      return (call('viewport') as { center: unknown }).center;
    },
    set center(value) {
      call('setViewport', 'center', value);
    },
    get zoom() {
      return (call('viewport') as { zoom: unknown }).zoom;
    },
    set zoom(value) {
      call('setViewport', 'zoom', value);
    },
    get bounds() {
      return (call('viewport') as { bounds: unknown }).bounds;
    },
    scrollAndZoomIntoView: (chosen: unknown) => call('zoomTo', chosen),
  };
}

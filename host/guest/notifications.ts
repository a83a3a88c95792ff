import type { HostCall } from './figma-global.ts';

interface Listening {
  action?: () => void;
  onDequeue?: (reason: string) => void;
}

interface Options {
  button?: { text: string; action: () => void };
  onDequeue?: () => void;
}

/** `figma.notify`, and what the host calls when a notification's button is pressed or it goes. */
export function makeNotifications(call: HostCall) {
  const shown = new Map<number, Listening>();
  return {
    notify: (message: string, options: Options = {}) => {
      const id = shown.size + 1;
      const { button, onDequeue, ...rest } = options;
      call('notify', id, message, button ? { ...rest, button: button.text } : rest);
      shown.set(id, { ...(button && { action: button.action }), ...(onDequeue && { onDequeue }) });
      return { cancel: () => call('cancelNotification', id) };
    },
    notified: (id: number, reason: string) => {
      const notification = shown.get(id);
      if (reason === 'action') notification?.action?.();
      else notification?.onDequeue?.(reason);
    },
  };
}

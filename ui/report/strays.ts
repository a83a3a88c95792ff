/** Lines kept: the first ones tell how it began. */
const MOST = 5;

/** What went wrong in the panel's window beside all that is caught, and what its policy refused. */
export interface Strays {
  /** Sentences of the machine, unredacted. */
  read(): { errors: string[]; refusals: string[] };
}

/** Listens from now on; an error is named with its place in the script, since its stack would hold the whole `data:` address. */
export function watchStrays(panel: Window): Strays {
  const errors: string[] = [];
  const refusals: string[] = [];
  const keep = (list: string[], line: string): void => {
    if (list.length < MOST && !list.includes(line)) list.push(line);
  };
  panel.addEventListener('error', ({ message, lineno, colno }) =>
    keep(errors, `${message} at line ${lineno}, column ${colno}`),
  );
  panel.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) =>
    keep(errors, `unhandled: ${String(reason)}`),
  );
  panel.document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    keep(refusals, `${effectiveDirective} refused ${kindOf(blockedURI)}`),
  );
  return { read: () => ({ errors: [...errors], refusals: [...refusals] }) };
}

/** `blob:`, or `eval`: of an address only its scheme. */
const kindOf = (uri: string): string => /^[a-z-]+:?/i.exec(uri)?.[0] ?? 'something';

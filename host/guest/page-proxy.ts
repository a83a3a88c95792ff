/**
 * `__html__`, as observed in Figma's web client: not the page's text, megabytes of it, but a proxy that stands for it and that showUI takes
 * as it is. Figma pulls the whole text in at the first string operation; here every operation is `refuse`d.
 */
export function makePageProxy(refuse: (operation: string) => never): object {
  const operations: (keyof ProxyHandler<object>)[] = [
    'get',
    'set',
    'has',
    'ownKeys',
    'getOwnPropertyDescriptor',
    'defineProperty',
    'deleteProperty',
    'getPrototypeOf',
    'setPrototypeOf',
    'isExtensible',
    'preventExtensions',
  ];
  const handler = Object.fromEntries(
    operations.map((operation) => [
      operation,
      (_: object, key?: unknown) =>
        refuse(
          typeof key === 'string' || typeof key === 'symbol' ? `${operation} ${String(key)}` : operation,
        ),
    ]),
  );
  return new Proxy({}, handler as ProxyHandler<object>);
}

import { FigmaError } from './errors.ts';

/** Anything that plugins may write data on. */
export interface DataHolder {
  pluginData: Record<string, string>;
}

const LIMIT = 100 * 1024;

const dataKey = (namespace: string, key: string): string => `${namespace}\u0000${key}`;

function setData(holder: DataHolder, key: string, value: string): void {
  if (typeof value !== 'string')
    throw new FigmaError('in setPluginData: Expected string for argument "value"');
  if (new TextEncoder().encode(key + value).length > LIMIT)
    throw new FigmaError('in setPluginData: The plugin data entry is larger than 100 kB');
  if (value === '') delete holder.pluginData[key];
  else holder.pluginData[key] = value;
}

function dataKeys({ pluginData }: DataHolder, namespace: string): string[] {
  return Object.keys(pluginData).flatMap((key) =>
    key.startsWith(`${namespace}\u0000`) ? [key.slice(namespace.length + 1)] : [],
  );
}

type DataMethod = (holder: DataHolder, ...args: never[]) => unknown;

/** PluginDataMixin of the plugin typings; those of WRITES change the document. */
export const DATA_METHODS: Record<string, DataMethod> = {
  setPluginData: (holder, key: string, value: string) => setData(holder, dataKey('', key), value),
  getPluginData: (holder, key: string) => holder.pluginData[dataKey('', key)] ?? '',
  getPluginDataKeys: (holder) => dataKeys(holder, ''),
  setSharedPluginData: (holder, namespace: string, key: string, value: string) => {
    if (!/^[a-zA-Z0-9_.]{3,}$/.test(namespace))
      throw new FigmaError(
        'in setSharedPluginData: The "namespace" must be at least 3 letters, digits, underscores or dots',
      );
    setData(holder, dataKey(namespace, key), value);
  },
  getSharedPluginData: (holder, namespace: string, key: string) =>
    holder.pluginData[dataKey(namespace, key)] ?? '',
  getSharedPluginDataKeys: (holder, namespace: string) => dataKeys(holder, namespace),
};

export const writesData = (method: string): boolean => method.startsWith('set');

/** Whether one of the keys, or any where none is given, is set. */
export const hasData = (holder: DataHolder, keys: readonly string[] | undefined): boolean =>
  (keys ?? dataKeys(holder, '')).some((key) => dataKey('', key) in holder.pluginData);

export type Platform = 'ios' | 'material';

/** Class of a part, with its twin for Android: `list-item__left list-item--material__left`. */
export type Name = (block: string, element?: string) => string;

export const namer =
  (platform: Platform): Name =>
  (block, element) => {
    const tail = element === undefined ? '' : `__${element}`;
    return platform === 'ios' ? `${block}${tail}` : `${block}${tail} ${block}--material${tail}`;
  };

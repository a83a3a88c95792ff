import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Extent } from '../why/fit-pictures.ts';

/** The size of an element's content box on screen, kept up to date; 0 by 0 before the first layout. */
export function useExtent(): [RefObject<HTMLDivElement | null>, Extent] {
  const element = useRef<HTMLDivElement>(null);
  const [extent, setExtent] = useState<Extent>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      setExtent({ width, height });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, extent];
}

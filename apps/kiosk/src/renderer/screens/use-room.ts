/** How many rows of a height have room: banners, large type and small screens change it, and nothing may be cut. */
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Where to measure, and its height in px; 0 before the first measuring. */
export function useRoom(): readonly [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    setHeight(element.clientHeight);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, height];
}

/** Rows a page, the pager's own place left free when there is more than one page. */
export function rowsPerPage(count: number, height: number, row: number, gap: number, pager: number): number {
  const fit = (room: number): number => Math.max(1, Math.floor((room + gap) / (row + gap)));
  return count <= fit(height) ? count : fit(height - pager - gap);
}

/** A short list has larger rows, within reason. */
export function rowHeight(count: number, height: number, least: number, gap: number): number {
  const share = Math.floor((height + gap) / Math.max(1, count)) - gap;
  return Math.max(least, Math.min(share, MOST));
}

const MOST = 136;

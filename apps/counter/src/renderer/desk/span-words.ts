/** How long something has gone on, as a stopwatch shows it: `0:07`, `12:30`, `1:02:05`. */
import type { Instant } from '@yichuang/domain/ids';
import { secondsBetween } from '@yichuang/domain/time';

export function stopwatch(from: Instant, now: Instant): string {
  const seconds = Math.max(0, Math.floor(secondsBetween(from, now)));
  const two = (part: number): string => String(part).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** The address of an item's questions and answers (转发的链接): item, version and option ids; nothing about a person. */
import type { ServiceId } from '../ids.ts';

/** `/handbook/T06#2,mar_1,hj_1`, behind the hub's public address. What stands behind the # reaches no server's log. */
export function handbookPath(itemId: ServiceId, version: number | null, chosen: readonly string[]): string {
  const parts = version === null ? [] : [String(version), ...chosen];
  const hash = parts.length === 0 ? '' : `#${parts.map(encodeURIComponent).join(',')}`;
  return `/handbook/${encodeURIComponent(itemId)}${hash}`;
}

/** The address on a slip (号票二维码): the key of its ticket stands behind the #, so that no server's log ever holds it. */
import { ProgressKey } from '../ids.ts';

const PAGE = '/phone/#';

export function progressPath(key: ProgressKey): string {
  return PAGE + key;
}

/** What a scanner reads off a slip; null for any other text. */
export function progressKeyIn(scanned: string): ProgressKey | null {
  const at = scanned.indexOf(PAGE);
  if (at < 0) return null;
  const found = ProgressKey.safeParse(scanned.slice(at + PAGE.length).trim());
  return found.success ? found.data : null;
}

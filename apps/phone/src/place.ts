/**
 * Which of the phone's pages is meant (地址): what stands behind the # of the address, where no server's log sees it.
 *
 *     #<key>             排队进度, by the code on the slip
 *     #case/026000173    办件进度, by the code on the 受理通知单; #case alone asks for the short code, too
 *     #rate/<key>        评价, by the code on paper or screen; behind ?pad=30 on a vendor's pad, which asks for 30 seconds
 */

export type Place =
  | { readonly page: 'ticket'; readonly key: string }
  | { readonly page: 'case'; readonly shortCode: string | null }
  | { readonly page: 'rate'; readonly key: string; readonly padSeconds: number | null }
  /** Opened without scanning. */
  | { readonly page: 'none' };

/** What keys and codes must look like is the hub's to judge. */
export function placeOf({ hash, search }: Pick<Location, 'hash' | 'search'>): Place {
  const said = decoded(hash.replace(/^#/, '')).trim();
  if (said === '') return { page: 'none' };
  const [page, rest = ''] = said.split('/');
  if (page === 'case') return { page, shortCode: /^\d{9}$/.test(rest) ? rest : null };
  if (page === 'rate') return { page, key: rest, padSeconds: padSecondsIn(search) };
  return { page: 'ticket', key: said };
}

function padSecondsIn(search: string): number | null {
  const said = /[?&]pad=(\d{1,3})(?:&|$)/.exec(search)?.[1];
  return said === undefined ? null : Math.max(1, Number(said));
}

/** Half an escape, cut off by whatever read the code, is no reason for an empty page. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

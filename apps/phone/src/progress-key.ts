/** The key of the visitor's own ticket (二维码): behind the # of the page's address, where no server's log sees it. */

/** Null: the page was opened without scanning. What the key must look like is the hub's to judge. */
export function progressKeyOf({ hash }: Pick<Location, 'hash'>): string | null {
  const key = decodeURIComponent(hash.replace(/^#/, '')).trim();
  return key === '' ? null : key;
}

/** Whether a page of another site is behind a request: such a page may not act, nor open a socket, in anybody's name. */
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Programs send no Origin and are known by a token that no page has. A page's Origin must be the address that it
 * asks (whatever name the hall's network gives the hub) or the public one.
 */
export function isForeign(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return headers['sec-fetch-site'] === 'cross-site';
  const own = [
    `http://${host}`,
    `https://${host}`,
    ...(publicUrl === null ? [] : [new URL(publicUrl).origin]),
  ];
  return !own.includes(origin.toLowerCase());
}

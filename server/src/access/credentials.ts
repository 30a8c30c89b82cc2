/** What a request brings to be known by: a Bearer token (programs) or cookies (pages), of one seat. */
import type { IncomingHttpHeaders } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import { Seat, SEAT_HEADER } from '@yichuang/protocol/api';

export interface Credentials {
  readonly bearer: string | null;
  readonly session: string | null;
  readonly device: string | null;
}

export type CookieKind = 'session' | 'device';

/** `token` and `seat` are what a socket's handshake says instead of headers. */
export function credentialsOf(
  headers: IncomingHttpHeaders,
  said: { readonly token?: unknown; readonly seat?: unknown } = {},
): Credentials {
  const bearer = typeof said.token === 'string' ? said.token : bearerOf(headers.authorization);
  if (bearer !== null) return { bearer, session: null, device: null };
  const cookies = parseCookie(headers.cookie ?? '');
  const seat = seatOf(said.seat ?? headers[SEAT_HEADER]);
  return {
    bearer,
    session: cookies[cookieName('session', seat)] ?? null,
    device: cookies[cookieName('device', seat)] ?? null,
  };
}

/** The hub decides how long a token lives; a device's cookie must outlive its browser. */
export function setCookie(kind: CookieKind, seat: string | null, token: string, secure: boolean): string {
  const lasting = kind === 'device' ? { maxAge: DEVICE_SECONDS } : {};
  return stringifySetCookie({ ...COOKIE, name: cookieName(kind, seat), value: token, secure, ...lasting });
}

export function clearCookie(kind: CookieKind, seat: string | null): string {
  return stringifySetCookie({ ...COOKIE, name: cookieName(kind, seat), value: '', maxAge: 0 });
}

export function seatOf(text: unknown): string | null {
  const seat = Seat.safeParse(text);
  return seat.success ? seat.data : null;
}

const COOKIE = { httpOnly: true, sameSite: 'strict', path: '/' } as const;
const DEVICE_SECONDS = 400 * 24 * 3_600;

function cookieName(kind: CookieKind, seat: string | null): string {
  return seat === null ? `yichuang_${kind}` : `yichuang_${kind}_${seat}`;
}

function bearerOf(authorization: string | undefined): string | null {
  return /^Bearer +([\w.~+/=-]{1,256})$/i.exec(authorization ?? '')?.[1] ?? null;
}

/** One exchange with the hub (收发): no exception, an end to the waiting, and a proxy's own error is not the hub's. */

export interface Sent {
  readonly method: 'GET' | 'POST';
  readonly body?: unknown;
  /** `same-origin`: the hub must be able to see that a member of staff is signed in here. */
  readonly credentials: 'omit' | 'same-origin';
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const TIMEOUT_MS = 8_000;

/** Null: no network, cut off on the way, or no answer that a hub gives: for the visitor the hall is out of reach. */
export async function exchange(
  path: string,
  { method, body, credentials }: Sent,
  fetch = globalThis.fetch.bind(globalThis),
): Promise<Answer | null> {
  // `AbortSignal.timeout` is younger than the phones that come here.
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(path, {
      method,
      credentials,
      cache: 'no-store',
      signal: giveUp.signal,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (response.status >= 500 || !isHubs(response)) return null;
    return { status: response.status, body: await response.json() };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** A proxy's own 404 says nothing about a ticket. */
function isHubs(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').includes('json');
}

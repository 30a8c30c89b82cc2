/** One question to the hub (问一次): how the ticket stands. No cookie, no exception, an end to the waiting. */
import type { ProgressAnswer } from '@yichuang/protocol/progress';

/** `unknown`: the hub has no ticket with this key. `offline`: no answer, or none that a hub gives. */
export type Asked =
  | { readonly outcome: 'found'; readonly progress: ProgressAnswer }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'offline' };

const TIMEOUT_MS = 8_000;

export async function askHub(key: string, fetch = globalThis.fetch.bind(globalThis)): Promise<Asked> {
  // `AbortSignal.timeout` is younger than the phones that come here.
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(`/api/progress/${encodeURIComponent(key)}`, {
      credentials: 'omit',
      cache: 'no-store',
      signal: giveUp.signal,
    });
    if (response.ok) return { outcome: 'found', progress: (await response.json()) as ProgressAnswer };
    return { outcome: response.status === 404 && isHubs(response) ? 'unknown' : 'offline' };
  } catch {
    // No network, cut off on the way, or not JSON: for the visitor the hall is out of reach.
    return { outcome: 'offline' };
  } finally {
    clearTimeout(timer);
  }
}

/** A proxy's own 404 says nothing about the ticket. */
function isHubs(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').includes('json');
}

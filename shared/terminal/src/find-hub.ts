/**
 * Which computer is the hall's hub (找主机): of those that answer the one with the highest epoch, see the server's fence. An
 * overtaken one says so, and counts as none.
 */
import { randomBytes } from 'node:crypto';

export interface LastHub {
  /** The address that an earlier run found. */
  readonly last: unknown;
  readonly keep: (url: string) => void;
}

/** Where it may be, by a terminal's settings. */
export function hubsOf({
  hubUrl,
  hubs = [],
}: {
  readonly hubUrl: string;
  readonly hubs?: readonly string[] | undefined;
}): readonly string[] {
  return [hubUrl, ...hubs];
}

const ANSWER_MS = 1_500;
const LOOK_MS = 3_000;

/** Where nobody answers: the one of last time, else the first. */
export async function findHub(addresses: readonly string[], { last, keep }: LastHub): Promise<string> {
  const [first = ''] = addresses;
  if (addresses.length === 1) return first;
  const found = (await best(addresses))?.url;
  if (found !== undefined) keep(found);
  return found ?? addresses.find((address) => address === last) ?? first;
}

/** Calls back once, when the hub is at another of the addresses; returns the way to look no more. */
export function watchHub(
  addresses: readonly string[],
  present: string,
  onMoved: (url: string) => void,
  everyMs = LOOK_MS,
): () => void {
  if (addresses.length === 1) return () => undefined;
  let looking = false;
  const look = async (): Promise<void> => {
    const found = await best(addresses);
    looking = false;
    if (found === null || found.url === present) return;
    clearInterval(timer);
    onMoved(found.url);
  };
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void look();
  }, everyMs);
  return () => clearInterval(timer);
}

interface Found {
  readonly url: string;
  readonly epoch: number;
}

/** The earlier in the list where epochs are equal. */
async function best(addresses: readonly string[]): Promise<Found | null> {
  const answers = await Promise.all(addresses.map(async (url) => ({ url, epoch: await epochAt(url) })));
  return answers.reduce<Found | null>(
    (most, { url, epoch }) => (epoch !== null && epoch > (most?.epoch ?? 0) ? { url, epoch } : most),
    null,
  );
}

async function epochAt(url: string): Promise<number | null> {
  try {
    const nonce = randomBytes(16).toString('hex');
    const response = await fetch(`${url}/api/epoch?nonce=${nonce}`, {
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    if (!response.ok) return null;
    const { epoch } = (await response.json()) as { readonly epoch?: unknown };
    return typeof epoch === 'number' ? epoch : null;
  } catch {
    return null;
  }
}

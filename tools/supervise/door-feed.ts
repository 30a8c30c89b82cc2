// What one simulator says of itself through its door, followed for as long as it is there and from when it is there again.
import { setTimeout as sleep } from 'node:timers/promises';

export interface DoorFeed {
  /** Null: it is not there. */
  state(): unknown;
  close(): void;
}

const AGAIN_MS = 300;

/** `onState` hears every new state, and null when the simulator is gone. */
export function followDoor(door: string, onState: (state: unknown) => void): DoorFeed {
  const closing = new AbortController();
  let state: unknown = null;
  const tell = (next: unknown): void => {
    if (closing.signal.aborted || (next === null && state === null)) return;
    state = next;
    onState(next);
  };

  async function follow(): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        const { body } = await fetch(`${door}/events`, { signal: closing.signal });
        let held = '';
        for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
          const messages = (held + chunk).split('\n\n');
          held = messages.pop() ?? '';
          const last = messages.at(-1);
          if (last !== undefined) tell(JSON.parse(last.slice('data: '.length)));
        }
      } catch {
        // Not there yet, or not any more.
      }
      tell(null);
      await sleep(AGAIN_MS, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  }
  void follow();
  return { state: () => state, close: () => closing.abort() };
}

/** Keeps asking how the ticket stands (跟进), at a polite pace, not while the page is hidden, at once when it is seen again. */
import type { ProgressAnswer } from '@yichuang/protocol/progress';
import type { Asked } from './ask-hub.ts';
import { askAgainAfterMs, tryAgainAfterMs } from './pace.ts';

/** What is known now. `offline` keeps what was last seen, if anything. */
export type Known =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'seen'; readonly progress: ProgressAnswer; readonly offline: boolean }
  | { readonly kind: 'noAnswer' };

/** The browser as following needs it; a test brings its own. */
export interface Surroundings {
  readonly ask: (key: string) => Promise<Asked>;
  /** Returns how to call it off. */
  readonly after: (milliseconds: number, then: () => void) => () => void;
  readonly isSeen: () => boolean;
  readonly chance: () => number;
}

export interface Following {
  /** Asks at once: the page is seen again, the network is back, somebody pressed. */
  now(): void;
  stop(): void;
}

export function follow(
  key: string,
  { ask, after, isSeen, chance }: Surroundings,
  show: (known: Known) => void,
): Following {
  let known: Known = { kind: 'loading' };
  let failures = 0;
  let asking = false;
  let stopped = false;
  let callOff: () => void = () => undefined;

  const turn = async (): Promise<void> => {
    if (asking || stopped) return;
    callOff();
    asking = true;
    const asked = await ask(key);
    asking = false;
    if (stopped) return;
    failures = asked.outcome === 'offline' ? failures + 1 : 0;
    known = next(known, asked);
    show(known);
    callOff = after(waitMs(), () => {
      if (isSeen()) void turn();
    });
  };
  const waitMs = (): number => {
    if (failures > 0) return tryAgainAfterMs(failures, chance());
    return known.kind === 'seen' ? askAgainAfterMs(known.progress) : tryAgainAfterMs(4, chance());
  };

  show(known);
  void turn();
  return {
    now: () => void turn(),
    stop() {
      stopped = true;
      callOff();
    },
  };
}

function next(known: Known, asked: Asked): Known {
  switch (asked.outcome) {
    case 'found':
      return { kind: 'seen', progress: asked.progress, offline: false };
    case 'unknown':
      return { kind: 'unknown' };
    case 'offline':
      if (known.kind === 'unknown') return known;
      return known.kind === 'seen' ? { ...known, offline: true } : { kind: 'noAnswer' };
  }
}

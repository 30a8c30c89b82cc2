import { describe, expect, it } from 'vitest';
import type { Asked } from './ask-hub.ts';
import { follow, type Known } from './follow.ts';
import { aProgress } from './testing/a-progress.ts';

const found = (status: 'waiting' | 'called'): Asked => ({
  outcome: 'found',
  progress: aProgress({ status }),
});
const OFFLINE: Asked = { outcome: 'offline' };

/** A page whose time moves by hand. */
function aPage(answers: readonly Asked[]) {
  const shown: Known[] = [];
  const waits: number[] = [];
  const left = [...answers];
  let due: (() => void) | null = null;
  const page = { seen: true };
  const following = follow(
    'key',
    {
      ask: () => Promise.resolve(left.shift() ?? OFFLINE),
      after(milliseconds, then) {
        waits.push(milliseconds);
        due = then;
        return () => (due = null);
      },
      isSeen: () => page.seen,
      chance: () => 0.5,
    },
    (known) => shown.push(known),
  );
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    shown,
    waits,
    page,
    following,
    settle,
    /** The wait is over. */
    passes: async (): Promise<void> => {
      due?.();
      await settle();
    },
  };
}

describe('手机跟进自己的号', () => {
  it('断线时留着看到的情况，接上就是新的', async () => {
    const { shown, passes, settle } = aPage([found('waiting'), OFFLINE, OFFLINE, found('called')]);
    await settle();
    await passes();
    await passes();
    await passes();
    expect(
      shown.map((known) => (known.kind === 'seen' ? [known.progress.status, known.offline] : known.kind)),
    ).toEqual(['loading', ['waiting', false], ['waiting', true], ['waiting', true], ['called', false]]);
  });

  it('连不上就越问越少，接上后恢复', async () => {
    const { waits, passes, settle } = aPage([OFFLINE, OFFLINE, OFFLINE, found('called')]);
    await settle();
    for (let turn = 0; turn < 3; turn += 1) await passes();
    expect(waits).toEqual([2_000, 4_000, 8_000, 3_000]);
  });

  it('看不见时不问，再看见时马上问', async () => {
    const { shown, page, passes, following, settle } = aPage([found('waiting'), found('called')]);
    await settle();
    page.seen = false;
    await passes();
    expect(shown).toHaveLength(2);
    page.seen = true;
    following.now();
    await settle();
    expect(shown.at(-1)).toMatchObject({ progress: { status: 'called' } });
  });

  it('停了就不再画', async () => {
    const { shown, following, settle } = aPage([found('waiting')]);
    following.stop();
    await settle();
    expect(shown).toEqual([{ kind: 'loading' }]);
  });
});

import type { Instant } from '@yichuang/domain/ids';
import { plusSeconds } from '@yichuang/domain/time';
import { USUAL_WATCH } from '@yichuang/protocol/devices';
import { describe, expect, test } from 'vitest';
import { hear, noTrouble, settle, type Trouble } from './trouble.ts';

const START = '2026-11-23T01:00:00.000Z' as Instant;
const PATIENCE = USUAL_WATCH;
const at = (second: number): Instant => plusSeconds(START, second);

/** A part that says at these seconds that it ails (`!`) or is well (`.`), looked at in the end. */
function told(says: readonly (readonly [number, '!' | '.'])[], lookedAt: number): Trouble {
  const last = says.reduce(
    (trouble, [second, word]) => hear(trouble, word === '!', at(second), PATIENCE),
    noTrouble(START),
  );
  return settle(last, at(lookedAt), PATIENCE);
}
const raised = (...given: Parameters<typeof told>): Instant | null => told(...given).raisedAt;

describe('a fault', () => {
  test('that passes within ten seconds is nobody’s business', () => {
    expect(raised([[5, '!']], 14)).toBeNull();
    expect(
      raised(
        [
          [5, '!'],
          [14, '.'],
        ],
        60,
      ),
    ).toBeNull();
  });

  test('that lasts is an alarm since it began, also when it is told again and again', () => {
    expect(raised([[5, '!']], 15)).toBe(at(5));
    expect(
      raised(
        [
          [5, '!'],
          [12, '!'],
        ],
        16,
      ),
    ).toBe(at(5));
  });

  test('ends by itself ten seconds after it is mended', () => {
    const mended = [
      [5, '!'],
      [40, '.'],
    ] as const;
    expect(raised(mended, 49)).toBe(at(5));
    expect(raised(mended, 50)).toBeNull();
  });

  test('that is back before its alarm ended is the same alarm', () => {
    expect(
      raised(
        [
          [5, '!'],
          [40, '.'],
          [45, '!'],
        ],
        70,
      ),
    ).toBe(at(5));
  });
});

test('[case 48] a loose cable: one alarm however often it comes and goes, until it is quiet for two minutes', () => {
  let trouble = noTrouble(START);
  const seen = new Set<string>();
  for (let second = 0; second < 600; second += 4) {
    trouble = hear(trouble, (second / 4) % 2 === 0, at(second), PATIENCE);
    const { raisedAt, unstable } = settle(trouble, at(second + 1), PATIENCE);
    if (second >= 16) seen.add(`${raisedAt} ${String(unstable)}`);
  }
  expect([...seen]).toEqual([`${at(0)} true`]);
  trouble = hear(trouble, false, at(600), PATIENCE);
  const quietSince = trouble.since;
  expect(settle(trouble, plusSeconds(quietSince, 119), PATIENCE).raisedAt).toBe(at(0));
  expect(settle(trouble, plusSeconds(quietSince, 120), PATIENCE)).toMatchObject({
    raisedAt: null,
    unstable: false,
    faults: [],
  });
});

test('a roll changed in three tries is no loose cable; a cover left open is an alarm like any other', () => {
  const tries = [0, 6, 12, 18].reduce((trouble, second) => {
    const open = hear(trouble, true, at(second), PATIENCE, true);
    return hear(open, false, at(second + 4), PATIENCE, false);
  }, noTrouble(START));
  expect(settle(tries, at(24), PATIENCE)).toMatchObject({ raisedAt: null, unstable: false });
  const left = hear(tries, true, at(30), PATIENCE, true);
  expect(settle(left, at(40), PATIENCE)).toMatchObject({ raisedAt: at(30), unstable: false });
});

test('three faults spread over a day are no loose cable', () => {
  const says = [0, 3_600, 7_200].flatMap((second) => [[second, '!'] as const, [second + 3, '.'] as const]);
  expect(told(says, 7_300)).toMatchObject({ raisedAt: null, unstable: false });
});

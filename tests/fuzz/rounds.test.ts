/** Thousands of acts on rounds, seeded: what may never happen, and that everything did happen. */
import type { CommandDefinition } from '@yichuang/domain/command';
import { plusSeconds } from '@yichuang/domain/time';
import { roundCommands } from '@yichuang/domain/registry';
import type { RoundContext } from '@yichuang/domain/rounds/command';
import { isFindingLate, itemsLeft, type Round, type RoundEvent } from '@yichuang/domain/rounds/round';
import { FIRST, ID, OneRound, SECOND } from '@yichuang/domain/rounds/testing/one-round';
import { expect, it } from 'vitest';
import { seeded, type Seeded } from '@yichuang/server/past/seeded';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_126);
const ROUNDS = 300;
const ACTS = 40;

type Name = keyof typeof roundCommands;
type AnyRoundCommand = CommandDefinition<string, Round | null, unknown, RoundEvent, RoundContext>;
const NAMES = Object.keys(roundCommands) as Name[];
const PEOPLE = ['guide', 'cleaner', 'plumber', 'head'];
const NOBODY = '00000000-0000-7000-8000-00000000ffff';

const met = new Set<string>();

function payloadOf(name: Name, round: Round | null, luck: Seeded): object {
  const findingId = luck.pick([...(round?.findings.map((one) => one.findingId) ?? []), NOBODY]);
  const of = { roundId: ID };
  const note = '地上有水';
  const itemId = luck.pick([FIRST, SECOND, 'goods-1']);
  const toAccountId = luck.pick(PEOPLE);
  const payloads: Readonly<Record<Name, object>> = {
    startRound: { part: luck.pick(['morning', 'noon', 'evening', 'free']) },
    checkRoundItem: { ...of, itemId, mark: luck.pick(['fine', 'notApplicable']) },
    openFinding: {
      ...of,
      itemId,
      note,
      zoneId: null,
      counterId: null,
      photoId: null,
      toAccountId,
      by: luck.pick(['today', 'nextWorkday']),
    },
    finishRound: of,
    assignFinding: { ...of, findingId, toAccountId },
    rectifyFinding: { ...of, findingId, note, photoId: null },
    sendBackFinding: { ...of, findingId, note },
    closeFinding: { ...of, findingId },
  };
  return payloads[name];
}

function isPossible(before: Round | null, after: Round | null): void {
  if (after === null) return;
  if (after.finishedAt !== null) expect(itemsLeft(after)).toBe(0);
  for (const finding of after.findings) {
    expect(after.items.find(({ itemId }) => itemId === finding.itemId)?.mark).toBe('problem');
    expect(finding.dueAt > finding.foundAt).toBe(true);
    if (finding.closedAt !== null) {
      expect(finding.rectifiedAt).not.toBeNull();
      // Nothing of what is closed changes any more, and whether it was late least of all.
      expect(isFindingLate(finding, finding.closedAt)).toBe(
        isFindingLate(finding, '9999-12-31T00:00:00.000Z' as never),
      );
      const earlier = before?.findings.find(({ findingId }) => findingId === finding.findingId);
      if (earlier?.closedAt) expect(finding).toEqual(earlier);
    }
  }
}

it(`nothing impossible happens in ${String(ROUNDS)} rounds (seed ${String(SEED)})`, () => {
  for (let index = 0; index < ROUNDS; index += 1) {
    const luck = seeded(SEED + index);
    const self = new OneRound();
    for (let act = 0; act < ACTS; act += 1) {
      self.at = plusSeconds(self.at, luck.below(1_800));
      const name =
        self.round === null && luck.chance(0.8)
          ? 'startRound'
          : (luck.pick(NAMES.filter((one) => one !== 'startRound')) ?? 'finishRound');
      self.responsible = luck.chance(0.8)
        ? { role: 'guide', disabled: false }
        : (luck.pick([null, { role: 'clerk', disabled: true }, { role: 'official', disabled: false }]) ??
          null);
      const before = self.round;
      const command = roundCommands[name] as unknown as AnyRoundCommand;
      const outcome = self.when(luck.pick(PEOPLE) ?? 'guide', command, payloadOf(name, before, luck));
      if (typeof outcome === 'string') expect(self.round).toBe(before);
      for (const one of [outcome].flat()) met.add(typeof outcome === 'string' ? `${name}: ${one}` : one);
      isPossible(before, self.round);
    }
  }
});

it('every rejection that a command declares was met, and every fact', () => {
  const declared = Object.values(roundCommands).flatMap(({ name, rejections }) =>
    rejections.map((code) => `${name}: ${code}`),
  );
  const facts = ['RoundStarted', 'RoundItemChecked', 'RoundFinished', 'FindingOpened', 'FindingAssigned'];
  const more = ['FindingRectified', 'FindingSentBack', 'FindingClosed'];
  expect([...declared, ...facts, ...more].filter((one) => !met.has(one))).toEqual([]);
});

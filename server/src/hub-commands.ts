/** What the hub itself puts on record (本机记事): its start, that its clock jumped, whose page is out of sight. No person may send these. */
import { hallCommand } from '@yichuang/domain/command';
import { AccountId } from '@yichuang/domain/ids';
import type { Actor } from '@yichuang/domain/actor';
import { fact, hallEvents } from '@yichuang/domain/hall/events';
import { restorationOf } from '@yichuang/domain/hall/restoration';
import { commandNamed, type AnyCommand } from '@yichuang/domain/registry';

const own = { roles: ['hub'], patience: '8s', needs: [], rejections: [] } as const;

const recordStart = hallCommand({
  ...own,
  name: 'recordStart',
  payload: hallEvents.HubStarted,
  needs: ['restored'],
  /** The first start after a restore, on an open day: from here on no number is given twice. */
  decide: (hall, payload, { restored }) => [
    fact('HubStarted', payload),
    ...(hall.phase === 'open' ? restorationOf(hall, hall.rules, restored) : []),
  ],
});

const suspectClock = hallCommand({
  ...own,
  name: 'suspectClock',
  payload: hallEvents.ClockSuspected,
  decide: (_, payload) => [fact('ClockSuspected', payload)],
});

const loseCounter = hallCommand({
  ...own,
  name: 'loseCounter',
  payload: hallEvents.CounterUnseen.extend({ accountId: AccountId }),
  /** Only while the same clerk is signed in there. */
  decide: (hall, { accountId, ...unseen }) => {
    const counter = hall.counters.get(unseen.counterId);
    return counter?.accountId === accountId && counter.unseenSince === null
      ? [fact('CounterUnseen', unseen)]
      : [];
  },
});

const findCounter = hallCommand({
  ...own,
  name: 'findCounter',
  payload: hallEvents.CounterSeen,
  decide: (hall, seen) =>
    (hall.counters.get(seen.counterId)?.unseenSince ?? null) === null ? [] : [fact('CounterSeen', seen)],
});

const hubCommands = new Map<string, AnyCommand>(
  [recordStart, suspectClock, loseCounter, findCounter].map((command) => [
    command.name,
    command as AnyCommand,
  ]),
);

export const HUB: Actor = { role: 'hub', account: null, device: null, counter: null, via: 'inside' };
export const CLOCK: Actor = { ...HUB, role: 'clock' };

/** The command of that name, of the hall or of the hub itself. */
export function knownCommand(name: string): AnyCommand | undefined {
  return commandNamed(name) ?? hubCommands.get(name);
}

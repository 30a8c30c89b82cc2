/** What 查号 says of every tenth number of a recorded day: seconds by cause, in order. */
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent } from '@yichuang/domain/hall/events';
import { newHall } from '@yichuang/domain/hall/hall';
import { secondsByCause, waitAccountsOf } from '@yichuang/domain/hall/waiting/wait-account';
import type { LocalDate } from '@yichuang/domain/ids';

export function waitsOfTenth(log: readonly Envelope<HallEvent>[]): Readonly<Record<string, string>> {
  const [first] = log;
  const last = log.at(-1);
  if (!first || !last) throw new Error('an empty day');
  const taken = log.filter(({ type }) => type === 'TicketTaken');
  const tenth = new Set(taken.filter((_, index) => index % 10 === 0).map(({ subject }) => subject));
  const start = newHall(first.hallId, first.stream.slice('hall/'.length) as LocalDate);
  const accounts = waitAccountsOf(log, start, last.at, (ticketId) => tenth.has(ticketId));
  return Object.fromEntries(
    [...accounts.values()].map(({ number, stretches }) => [
      number,
      [...secondsByCause(stretches)].map(([cause, seconds]) => `${cause} ${String(seconds)}`).join(', '),
    ]),
  );
}

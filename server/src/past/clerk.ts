/** A clerk of a played day (窗口人员): 顺呼 from morning to the last visitor, with pauses, a noon, and what comes between. */
import type { CounterId, TicketId, ZoneId } from '@yichuang/domain/ids';
import { isNo, type Floor } from './floor.ts';
import { seeded } from './seeded.ts';

/** How often a clerk without a visitor looks. */
const LOOKS_SECONDS = 20;

export interface Seat {
  readonly counterId: CounterId;
  readonly number: number;
}

/** The clerk of that counter sits down for the first time at `opensMs`. */
export function addClerk(floor: Floor, { counterId, number }: Seat, seed: number, opensMs: number): void {
  const { time, hall, send } = floor;
  const luck = seeded(seed);
  const me = floor.cast('clerk', `clerk${String(number)}`);
  const toResume: TicketId[] = [];
  const served = new Set<TicketId>();
  let untilPause = floor.untilPause + luck.below(40);

  /** False: the hall said no. */
  const does = async (name: string, payload: object = {}): Promise<boolean> =>
    !isNo(await send(me, name, { counterId, ...payload }));
  const looksAgain = (): void => time.in(LOOKS_SECONDS, () => goesOn(false));

  async function sitsDown(): Promise<void> {
    await does('openCounter');
    await goesOn(false);
  }

  /** What comes next; `isDone`: whoever sits at the window is. */
  async function goesOn(isDone: boolean): Promise<void> {
    untilPause -= isDone ? 1 : 0;
    if (floor.isNoon() && !floor.noonDuty.includes(counterId)) await goesToLunch(isDone);
    else if (untilPause < 0) await pauses(isDone);
    else if (toResume.length > 0) await resumes(isDone);
    else await calls(isDone);
  }

  async function calls(isDone: boolean): Promise<void> {
    const happened = await send(me, 'callNext', { counterId, ...(isDone && { current: 'finish' }) });
    if (isNo(happened) && happened.code !== 'QueueEmpty') throw new Error(JSON.stringify(happened));
    const called = isNo(happened) ? undefined : happened.find(({ type }) => type === 'TicketCalled');
    if (called) return waitsFor(called.subject as TicketId);
    if (floor.isOver()) await does('closeCounter', { confirmed: true });
    else looksAgain();
  }

  function waitsFor(ticketId: TicketId): void {
    const walk = floor.walkOf(ticketId);
    if (walk !== null) return time.in(walk, () => serves(ticketId));
    time.in(30, () => does('recallTicket').then(() => undefined));
    time.in(180, misses);
  }

  /** 过号. Too early when the hub was started again: every wait begins anew there. */
  async function misses(): Promise<void> {
    if (await does('markNoShow')) await goesOn(false);
    else time.in(30, misses);
  }

  async function serves(ticketId: TicketId): Promise<void> {
    const { seconds, movesTo, fetches } = floor.holderOf(ticketId);
    // One in five forgets 开始.
    if (!luck.chance(0.2)) await does('startService', { ticketId });
    const isFirst = !served.has(ticketId);
    served.add(ticketId);
    if (isFirst && fetches !== null) time.in(30, () => letsFetch(ticketId, fetches));
    else if (isFirst && movesTo !== null) time.in(seconds, () => passesOn(ticketId, movesTo));
    else time.in(seconds, () => goesOn(true));
  }

  /** 挂起: something is copied meanwhile. */
  async function letsFetch(ticketId: TicketId, seconds: number): Promise<void> {
    await does('holdTicket');
    time.in(seconds, () => void toResume.push(ticketId));
    await goesOn(false);
  }

  /** 转窗: to another zone; where it is there already, it is done. */
  async function passesOn(ticketId: TicketId, toZoneId: ZoneId): Promise<void> {
    const passed = hall().tickets.get(ticketId)?.zoneId !== toZoneId;
    if (passed) await send(me, 'transferTicket', { ticketId, toZoneId });
    await goesOn(!passed);
  }

  async function resumes(isDone: boolean): Promise<void> {
    await settles(isDone);
    const ticketId = toResume.shift() as TicketId;
    await does('resumeTicket', { ticketId });
    time.in(5, () => serves(ticketId));
  }

  async function pauses(isDone: boolean): Promise<void> {
    untilPause = 5 + floor.untilPause + luck.below(40);
    await settles(isDone);
    await does('pauseCounter', { reasonId: luck.pick(['toilet', 'copying', 'equipment']), confirmed: true });
    time.in(180 + luck.below(420), async () => {
      await does('resumeCounter');
      await goesOn(false);
    });
  }

  async function goesToLunch(isDone: boolean): Promise<void> {
    await settles(isDone);
    await does('closeCounter', { confirmed: true });
    const comesBack = (): void => time.in(60, () => (floor.isNoon() ? comesBack() : sitsDown()));
    comesBack();
  }

  async function settles(isDone: boolean): Promise<void> {
    if (isDone) await does('finishService');
  }

  time.at(opensMs, sitsDown);
}

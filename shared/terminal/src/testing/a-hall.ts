/** The county's hall as the seed has it, folded from facts: what slips and owners are tested on. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hallCatalogue, type HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import { rulesFor } from '@yichuang/domain/catalogue/rules';
import { validateCatalogue } from '@yichuang/domain/catalogue/validate';
import type { Envelope, Fact } from '@yichuang/domain/event';
import { fact, type HallEvent, type HallPayload } from '@yichuang/domain/hall/events';
import { evolve } from '@yichuang/domain/hall/evolve';
import { newHall, type Hall } from '@yichuang/domain/hall/hall';
import type { Rules } from '@yichuang/domain/hall/settings';
import {
  CommandId,
  HallId,
  Instant,
  JobId,
  LocalDate,
  PrinterId,
  ProgressKey,
  ServiceId,
  TicketId,
  TicketNumber,
  ZoneId,
} from '@yichuang/domain/ids';

const SEED = fileURLToPath(new URL('../../../../server/seed/', import.meta.url));
const COUNTY = HallId.parse('H00');
const DATE = LocalDate.parse('2026-11-23');

export const AT = Instant.parse('2026-11-23T00:01:02.345Z');
export const PRINTER = PrinterId.parse('kiosk-1');
export const COMMAND = CommandId.parse('019ab000-0000-7000-8000-000000000001');

export function countyCatalogue(): { readonly words: HallCatalogue; readonly rules: Rules } {
  const names = readdirSync(SEED, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  const files = names.map((name) => [
    name.replaceAll('\\', '/'),
    JSON.parse(readFileSync(SEED + name, 'utf8')) as unknown,
  ]);
  const checked = validateCatalogue(Object.fromEntries(files) as Record<string, unknown>);
  const words = checked.ok ? hallCatalogue(checked.catalogue, COUNTY) : null;
  if (!checked.ok || words === null) throw new Error('the seed has no county hall');
  return { words, rules: rulesFor(checked.catalogue, COUNTY, { alwaysOpen: true }) };
}

export function envelopeOf(event: Fact, seq: number, at: Instant = AT): Envelope {
  return {
    seq,
    hallId: COUNTY,
    stream: `hall/${DATE}`,
    version: seq,
    type: event.type,
    schema: 1,
    subject: null,
    at,
    by: { role: 'hub', account: null, device: null, counter: null, via: 'inside' },
    commandId: COMMAND,
    cause: null,
    payload: event.payload,
  };
}

/** The hall after these facts, the day open. */
export function hallAfter(rules: Rules, facts: readonly HallEvent[]): Hall {
  let hall = newHall(COUNTY, DATE);
  const all = [fact('DayOpened', { date: DATE }), fact('SettingsApplied', { rules }), ...facts];
  for (const [index, event] of all.entries())
    hall = evolve(hall, envelopeOf(event, index + 1) as Envelope<HallEvent>);
  return hall;
}

export function ticketIdOf(serial: number): TicketId {
  return TicketId.parse(`00000000-0000-4000-8000-${serial.toString(16).padStart(12, '0')}`);
}

export function jobIdOf(serial: number): JobId {
  return JobId.parse(`00000000-0000-4000-9000-${serial.toString(16).padStart(12, '0')}`);
}

export function taken(serial: number, change: Partial<HallPayload<'TicketTaken'>> = {}) {
  return fact('TicketTaken', {
    ticketId: ticketIdOf(serial),
    number: TicketNumber.parse(`A${serial.toString().padStart(3, '0')}`),
    zoneId: ZoneId.parse('A'),
    services: [ServiceId.parse('general-A')],
    takenAt: AT,
    channel: 'kiosk',
    takenOn: null,
    visitorId: null,
    priority: null,
    progressKey: ProgressKey.parse('0123456789abcdefghij'),
    promise: { ahead: 6, low: 20, high: 30, model: 'median-1' },
    limitExceeded: false,
    noteId: null,
    ...change,
  });
}

export function asked(serial: number, copy = 1, printerId = PRINTER) {
  return fact('SlipRequested', {
    jobId: jobIdOf(serial * 10 + copy),
    ticketId: ticketIdOf(serial),
    printerId,
    copy,
  });
}

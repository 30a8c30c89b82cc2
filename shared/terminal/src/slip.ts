/** The number slip (号票) as a document: what stands on it, from top to bottom, and in which size. */
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import { promiseOf, type WaitPromise } from '@yichuang/domain/hall/estimate';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Ticket } from '@yichuang/domain/hall/ticket';
import { kioskMenuOf } from '@yichuang/domain/hall/views/kiosk-menu';
import type { Instant } from '@yichuang/domain/ids';
import { clockAt, dateAt } from '@yichuang/domain/time';
import type { SlipDocument, SlipLine, SlipRun, SlipSize } from '@yichuang/hardware/codec/escpos/document';
import { countersNear, inRanges } from './counters-near.ts';

export interface SlipContent {
  readonly ticket: Ticket;
  readonly hall: Hall;
  readonly catalogue: HallCatalogue;
  /** 1 = the first slip; from 2 on it says 补打. */
  readonly copy: number;
  /** When this slip is made, by the hub's clock. */
  readonly at: Instant;
  /** 长辈版: double type. */
  readonly large: boolean;
  readonly demo: boolean;
  /** What the QR code opens; null = no QR code. */
  readonly progressUrl: string | null;
}

/** Sizes of the slip's voices; 1 = a hanzi of 3 mm. */
interface Type {
  readonly body: SlipSize;
  readonly strong: SlipSize;
  readonly number: SlipSize;
  /** Hanzi of the strong size that stand in one line of the paper. */
  readonly strongInLine: number;
}

const NORMAL: Type = { body: 1, strong: 2, number: 6, strongInLine: 12 };
const LARGE: Type = { body: 2, strong: 3, number: 7, strongInLine: 8 };
/** Beside the number, whatever the type: with four digits there is no room for more. */
const TAG: SlipSize = 2;

const GAP: SlipLine = { kind: 'feed', dots: 16 };
/** Paper between the head and the knife. */
const TO_THE_KNIFE: SlipLine = { kind: 'feed', dots: 96 };

/** A number of a kiosk that was cut off: it looks unlike the others, and is called like them. */
const OFFLINE = '断网取号 按取号时间叫号';
const OFFLINE_AHEAD = '要等多久暂时看不到，请留意叫号';

export function slipDocument(content: SlipContent): SlipDocument {
  const { ticket, hall, catalogue, at, demo, copy, progressUrl } = content;
  const type = content.large ? LARGE : NORMAL;
  const texts = catalogue.texts.slip;
  const { zoneOffsetMinutes } = hall.rules;
  const line = (text: string | readonly SlipRun[], size = type.body, bold = false): SlipLine => ({
    kind: 'text',
    text,
    size,
    bold,
    align: 'center',
  });
  const mark = (text: string, size: SlipSize): SlipLine => ({
    kind: 'text',
    text: ` ${text} `,
    size,
    inverse: true,
    align: 'center',
  });

  const lines: SlipLine[] = [line(catalogue.hall.name, type.body, true)];
  if (demo) lines.push(mark('演示 不作凭证', type.body));
  if (copy > 1) lines.push(mark(`补打 ${copy - 1}`, type.strong));
  lines.push(GAP, numberLine(content, type), GAP);
  lines.push(...mattersOf(content, type).map((text) => line(text, type.strong, true)), GAP);
  const near = countersNear(hall, ticket.zoneId);
  const seats = inRanges(near.map((counter) => counter.number));
  if (seats !== '') lines.push(line(filled(texts.seats.value.zh, { counters: seats }, type), type.body));
  const where = placeOf(
    near.map(({ counterId }) => counterId),
    catalogue,
  );
  if (where !== null) lines.push(line(where, type.body));
  const isOffline = ticket.placed === 'offline';
  if (isOffline) lines.push(line(OFFLINE, type.body, true));
  const promise = promiseOn(content);
  if (promise === null && isOffline) lines.push(line(OFFLINE_AHEAD));
  if (promise !== null) lines.push(...waitOf(promise, type).map((runs) => line(runs)));
  const kept = appointmentOn(content);
  if (kept !== null) lines.push(line(kept, type.body, true));
  const { hours } = kioskMenuOf(hall, ticket.takenAt);
  if (hours.state === 'early') {
    const from = clockAt(hours.callingFrom, zoneOffsetMinutes);
    lines.push(line(filled(texts.beforeOpening.value.zh, { from }, type)));
  }
  lines.push(
    line(`${dateAt(ticket.takenAt, zoneOffsetMinutes)} ${clockAt(ticket.takenAt, zoneOffsetMinutes)}`),
  );
  if (copy > 1) lines.push(line(`补打于 ${clockAt(at, zoneOffsetMinutes)}`));
  if (progressUrl !== null) {
    lines.push(GAP, { kind: 'qr', data: progressUrl, size: 6, align: 'center' });
    lines.push(line(isOffline && copy === 1 ? '联网后扫码看进度' : '扫码看进度'));
  }
  lines.push(GAP, { kind: 'rule', pattern: 'dashed' }, GAP);
  const [listen = '', ...rest] = wordsAtTheEnd(catalogue, hall);
  lines.push(line(listen, type.body, true), ...rest.map((words) => line(words)));
  return { lines: [...lines, TO_THE_KNIFE, { kind: 'cut' }] };
}

/** The hall's own words below the dashes (号票最后的话): listen, what happens to who misses the call, whom to ask. */
export function wordsAtTheEnd(catalogue: HallCatalogue, { rules }: Pick<Hall, 'rules'>): readonly string[] {
  const { listen, missed, footer } = catalogue.texts.slip;
  return [
    listen.value.zh,
    fill(missed.value.zh, rules.reinstatement),
    fill(footer.value.zh, { phone: catalogue.hall.phone.value }),
  ];
}

/** A012, and behind it why it may be called out of turn. */
function numberLine({ ticket, catalogue }: SlipContent, type: Type): SlipLine {
  const number: SlipRun = { text: ticket.number, size: type.number, bold: true };
  const tag = catalogue.priorityClasses.find(({ id }) => id === ticket.priority?.classId)?.tag;
  const runs: readonly SlipRun[] =
    tag === undefined ? [number] : [number, { text: ' ' }, { text: ` ${tag} `, size: TAG, inverse: true }];
  return { kind: 'text', text: runs, align: 'center' };
}

/** 一楼东侧, where all of these counters are in one place; null: nobody has said, or they are apart. */
function placeOf(counterIds: readonly string[], { counters }: HallCatalogue): string | null {
  const places = new Set(counters.flatMap(({ id, place }) => (counterIds.includes(id) ? [place ?? ''] : [])));
  const [only = ''] = places;
  return places.size === 1 && only !== '' ? only : null;
}

/** The slot of an appointment; who came after it reads why the number is an ordinary one. */
function appointmentOn({ ticket: { appointment }, hall }: SlipContent): string | null {
  if (appointment === null) return null;
  const { slotFrom, slotTo, late } = appointment;
  const [from, to] = [slotFrom, slotTo].map((at) => clockAt(at, hall.rules.zoneOffsetMinutes));
  return late ? `预约 ${from}–${to} 已过，按普通号排队` : `预约 ${from}–${to} 已签到`;
}

/** 社会事务·高龄补贴, on two lines where one is too short; further services of the number each on its own. */
function mattersOf({ ticket, catalogue }: SlipContent, { strongInLine }: Type): readonly string[] {
  const zone = catalogue.zones.find(({ id }) => id === ticket.zoneId)?.shortName ?? '';
  const [first = '', ...others] = ticket.services.map(
    (serviceId) => catalogue.services.find((service) => service.serviceId === serviceId)?.zh ?? serviceId,
  );
  if (first.includes(zone)) return [first, ...others];
  const together = `${zone}·${first}`;
  return [...(together.length > strongInLine ? [zone, first] : [together]), ...others];
}

/** The first slip says what was promised; a reprint says how it stands now, and nothing once the number was called. */
function promiseOn({ ticket, hall, copy }: SlipContent): WaitPromise | null {
  // What was in front at the last word with the hub has changed since: nothing is said rather than something old.
  if (copy === 1) return ticket.placed === 'offline' ? null : ticket.promise;
  return ticket.status === 'waiting' ? promiseOf(hall, ticket) : null;
}

/** One line where it fits; in double type one for the people and one for the time. */
function waitOf({ ahead, low, high }: WaitPromise, type: Type): readonly (readonly SlipRun[])[] {
  const people: readonly SlipRun[] =
    ahead === 0
      ? [{ text: '前面没有人等候' }]
      : [{ text: '前面还有 ' }, { text: `${ahead}`, size: type.strong, bold: true }, { text: ' 人' }];
  const time: SlipRun = { text: timeOf(low, high) };
  return type === LARGE ? [people, [time]] : [[...people, { text: ' · ' }, time]];
}

function timeOf(low: number | null, high: number | null): string {
  if (low === null || high === null) return '等候时间暂无法预计';
  return low === 0 ? `预计 ${high} 分钟以内（仅供参考）` : `预计 ${low}–${high} 分钟（仅供参考）`;
}

/** A sentence of the catalogue with its places filled in, these in strong type. */
function filled(sentence: string, values: Readonly<Record<string, string>>, type: Type): readonly SlipRun[] {
  return sentence
    .split(/\{(\w+)\}/u)
    .map((part, index) =>
      index % 2 === 0 ? { text: part } : { text: values[part] ?? '', size: type.strong, bold: true },
    );
}

function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/gu, (_, name: string) => `${values[name] ?? ''}`);
}

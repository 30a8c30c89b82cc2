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
}

const NORMAL: Type = { body: 1, strong: 2, number: 6 };
const LARGE: Type = { body: 2, strong: 3, number: 8 };

const GAP: SlipLine = { kind: 'feed', dots: 16 };
/** Paper between the head and the knife. */
const TO_THE_KNIFE: SlipLine = { kind: 'feed', dots: 96 };

export function slipDocument(content: SlipContent): SlipDocument {
  const { ticket, hall, catalogue, at, demo, copy, progressUrl } = content;
  const type = content.large ? LARGE : NORMAL;
  const texts = catalogue.texts.slip;
  const { reinstatement, zoneOffsetMinutes } = hall.rules;
  const line = (text: string | readonly SlipRun[], size = type.body, bold = false): SlipLine => ({
    kind: 'text',
    text,
    size,
    bold,
    align: 'center',
  });
  const mark = (text: string): SlipLine => ({
    kind: 'text',
    text: ` ${text} `,
    size: type.strong,
    inverse: true,
    align: 'center',
  });

  const lines: SlipLine[] = [line(catalogue.hall.name, type.body, true)];
  if (demo) lines.push(mark('演示 不作凭证'));
  if (copy > 1) lines.push(mark(`补打 ${copy - 1}`));
  lines.push(GAP, numberLine(content, type), GAP);
  lines.push(...mattersOf(content).map((text) => line(text, type.strong, true)), GAP);
  const seats = inRanges(countersNear(hall, ticket.zoneId).map((counter) => counter.number));
  if (seats !== '') lines.push(line(filled(texts.seats.value.zh, { counters: seats }, type), type.body));
  const promise = promiseOn(content);
  if (promise !== null) lines.push(...waitOf(promise, type).map((runs) => line(runs)));
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
    lines.push(GAP, { kind: 'qr', data: progressUrl, size: 6, align: 'center' }, line('扫码看进度'));
  }
  lines.push(GAP, { kind: 'rule', pattern: 'dashed' }, GAP);
  lines.push(line(texts.listen.value.zh, type.body, true));
  lines.push(line(fill(texts.missed.value.zh, reinstatement)));
  lines.push(line(fill(texts.footer.value.zh, { phone: catalogue.hall.phone.value })));
  return { lines: [...lines, TO_THE_KNIFE, { kind: 'cut' }] };
}

/** A012, and behind it why it may be called out of turn. */
function numberLine({ ticket, catalogue }: SlipContent, type: Type): SlipLine {
  const number: SlipRun = { text: ticket.number, size: type.number, bold: true };
  const tag = catalogue.priorityClasses.find(({ id }) => id === ticket.priority?.classId)?.tag;
  const runs: readonly SlipRun[] =
    tag === undefined
      ? [number]
      : [number, { text: ' ' }, { text: ` ${tag} `, size: type.strong, inverse: true }];
  return { kind: 'text', text: runs, align: 'center' };
}

/** 社会事务·高龄补贴; further services of the same number each on a line of their own. */
function mattersOf({ ticket, catalogue }: SlipContent): readonly string[] {
  const zone = catalogue.zones.find(({ id }) => id === ticket.zoneId)?.shortName ?? '';
  const names = ticket.services.map(
    (serviceId) => catalogue.services.find((service) => service.serviceId === serviceId)?.zh ?? serviceId,
  );
  const [first = '', ...others] = names;
  return [first.includes(zone) ? first : `${zone}·${first}`, ...others];
}

/** The first slip says what was promised; a reprint says how it stands now, and nothing once the number was called. */
function promiseOn({ ticket, hall, copy }: SlipContent): WaitPromise | null {
  if (copy === 1) return ticket.promise;
  return ticket.status === 'waiting' ? promiseOf(hall, ticket) : null;
}

function waitOf({ ahead, low, high }: WaitPromise, type: Type): readonly (readonly SlipRun[])[] {
  const people: SlipRun[] =
    ahead === 0
      ? [{ text: '前面没有人等候' }]
      : [{ text: '前面还有 ' }, { text: `${ahead}`, size: type.strong, bold: true }, { text: ' 人' }];
  if (low === null || high === null) return [people, [{ text: '等候时间暂无法预计' }]];
  const range = low === 0 ? `${high} 分钟以内` : `${low}–${high} 分钟`;
  return [people, [{ text: `预计 ${range}(仅供参考)` }]];
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

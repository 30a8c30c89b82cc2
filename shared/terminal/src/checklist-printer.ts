/**
 * Prints 一次性告知单 on this terminal's printer: for the page before it, and for colleagues who ask through the hub, as do
 * clerks for 受理回执. Such a paper is no number: nothing is journalled, one that was lost is asked for again.
 */
import type { HubHttp } from '@yichuang/client/http';
import type { Instant, ServiceId } from '@yichuang/domain/ids';
import type { PrinterPort } from '@yichuang/hardware/ports';
import type { SlipDocument } from '@yichuang/hardware/codec/escpos/document';
import type { ChecklistOutcome, ItemGuide } from '@yichuang/protocol/guidance';
import type { PrintOrder, ReceiptSlip } from '@yichuang/protocol/prints';
import { randomUUID } from 'node:crypto';
import { checklistSlip } from './checklist-slip.ts';
import type { HeldGuidance } from './guidance-book.ts';
import type { Papers } from './hall-papers.ts';
import { wordOf } from './print-report.ts';
import { receiptSlipDocument } from './receipt-slip.ts';

export interface ChecklistWish {
  readonly itemId: ServiceId;
  /** the version that was answered */
  readonly version: number;
  readonly chosen: readonly string[];
  readonly large: boolean;
}

export interface ChecklistPrinter {
  print(wish: ChecklistWish): Promise<ChecklistOutcome>;
  close(): void;
}

export interface ChecklistPrinterOptions {
  readonly http: Pick<HubHttp, 'get' | 'post'>;
  readonly guidance: Pick<HeldGuidance, 'current'>;
  readonly papers: () => Papers | null;
  readonly printer: Pick<PrinterPort, 'print'>;
  readonly bytesOf: (document: SlipDocument) => Uint8Array;
  readonly now: () => { readonly at: Instant; readonly zoneOffsetMinutes: number };
}

/** After an answer of the hub that was none. */
const AGAIN_MS = 3_000;

export function openChecklistPrinter(options: ChecklistPrinterOptions): ChecklistPrinter {
  const { http, guidance, papers, printer, bytesOf, now } = options;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const print = async ({ itemId, version, chosen, large }: ChecklistWish): Promise<ChecklistOutcome> => {
    const book = guidance.current();
    const held = book?.guides.find(({ item }) => item.id === itemId);
    const known = papers();
    if (!book || !held || known === null) return { outcome: 'unknownItem' };
    // Answers are worth what they were given to: another version asks other things.
    const guide = held.tree?.version === version ? held : await ofVersion(itemId, version);
    if (guide === null) return { outcome: 'unknownItem' };
    const { demo } = known;
    const document = checklistSlip({ guide, hall: book.hall, chosen, large, demo, ...now() });
    return document === null ? { outcome: 'unfinished' } : printed(document);
  };

  const printReceipt = async (slip: ReceiptSlip): Promise<ChecklistOutcome> => {
    const demo = papers()?.demo ?? false;
    return printed(receiptSlipDocument({ slip, demo, ...now() }));
  };

  const printed = async (document: SlipDocument): Promise<ChecklistOutcome> => {
    const { report, conditionNumber } = wordOf(
      await printer.print({ jobId: randomUUID(), bytes: bytesOf(document) }),
    );
    return { outcome: report.outcome, condition: report.condition, conditionNumber };
  };

  const ofVersion = async (itemId: ServiceId, version: number): Promise<ItemGuide | null> => {
    const answer = await http.get<{ readonly guide: ItemGuide }>(
      `/api/guidance/items/${encodeURIComponent(itemId)}?version=${version}`,
    );
    return answer.outcome === 'ok' ? answer.value.guide : null;
  };

  /** The hub answers when a colleague asks for a paper, or after a while with nothing. */
  const listen = async (): Promise<void> => {
    const asked = await http.get<readonly PrintOrder[]>('/api/guidance/prints');
    if (closed) return;
    if (asked.outcome !== 'ok') {
      timer = setTimeout(() => void listen(), AGAIN_MS);
      return;
    }
    for (const order of asked.value) {
      const outcome = order.paper === 'checklist' ? await print(order) : await printReceipt(order.slip);
      await http.post(`/api/guidance/prints/${order.printId}`, outcome);
    }
    timer = setTimeout(() => void listen(), 0);
  };
  void listen();

  return {
    print,
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

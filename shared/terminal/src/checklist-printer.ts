/**
 * Prints 一次性告知单 on this terminal's printer, for the page before it and for colleagues elsewhere, and 受理回执 for
 * clerks. Such a paper is no number: nothing is journalled, one that was lost is asked for again.
 */
import type { HubHttp } from '@yichuang/client/http';
import type { Instant, ServiceId } from '@yichuang/domain/ids';
import type { PrinterPort } from '@yichuang/hardware/ports/slip-printer';
import type { SlipDocument } from '@yichuang/hardware/codec/escpos/document';
import type { ChecklistOutcome, ItemGuide } from '@yichuang/protocol/guidance';
import type { ReceiptSlip } from '@yichuang/protocol/prints';
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
  printReceipt(slip: ReceiptSlip): Promise<ChecklistOutcome>;
}

export interface ChecklistPrinterOptions {
  readonly http: Pick<HubHttp, 'get'>;
  readonly guidance: Pick<HeldGuidance, 'current'>;
  readonly papers: () => Papers | null;
  readonly printer: Pick<PrinterPort, 'print'>;
  readonly bytesOf: (document: SlipDocument) => Uint8Array;
  readonly now: () => { readonly at: Instant; readonly zoneOffsetMinutes: number };
}

export function openChecklistPrinter(options: ChecklistPrinterOptions): ChecklistPrinter {
  const { http, guidance, papers, printer, bytesOf, now } = options;
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

  return { print, printReceipt };
}

/**
 * The A4 printer of a window (文书打印机): fetches what the clerk's page asked for and prints it silently. A paper is fetched
 * once; what is not known to have come out is said to be so, and never printed again without a person's word.
 */
import type { CounterId } from '@yichuang/domain/ids';
import { sheetConditionNumbers } from '@yichuang/hardware/conditions';
import type { SheetPrinterPort, SheetResult } from '@yichuang/hardware/ports/sheet-printer';
import type { HubHttp } from '@yichuang/client/http';
import type { SheetOrder, SheetOutcome } from '@yichuang/protocol/sheets';

export interface SheetsOptions {
  readonly counterId: CounterId;
  readonly printer: SheetPrinterPort;
  /** The paper source, as the printer names it; absent: its own choice. */
  readonly tray: string | undefined;
  readonly http: Pick<HubHttp, 'get' | 'post'>;
  /** The bytes of a paper; null: the hub did not give it. */
  readonly pdfOf: (sheetId: string) => Promise<Uint8Array | null>;
  readonly onPrinted: (sheetId: string, outcome: SheetOutcome['outcome']) => void;
  readonly againMs?: number;
}

const AGAIN_MS = 3_000;

/** Returns the way to print no more. */
export function followSheets(options: SheetsOptions): () => void {
  const { counterId, printer, tray, http, pdfOf, onPrinted, againMs = AGAIN_MS } = options;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const listen = async (): Promise<void> => {
    const { ready, condition } = printer.health();
    const state = new URLSearchParams({ ready: ready ? 'yes' : 'no' });
    if (condition !== null) state.set('condition', sheetConditionNumbers[condition]);
    const path = `/api/counters/${encodeURIComponent(counterId)}/sheets?${state.toString()}`;
    const asked = await http.get<readonly SheetOrder[]>(path);
    if (closed) return;
    // Side by side: a printer that waits for paper must not keep the window's next question from the hub.
    if (asked.outcome === 'ok') for (const order of asked.value) void print(order);
    timer = setTimeout(() => void listen(), asked.outcome === 'ok' ? 0 : againMs);
  };

  const print = async ({ sheetId, title, copies }: SheetOrder): Promise<void> => {
    const pdf = await pdfOf(sheetId);
    const outcome: SheetOutcome =
      pdf === null
        ? { outcome: 'failed', condition: null }
        : outcomeOf(
            await printer.print({
              jobId: sheetId,
              pdf,
              copies,
              title,
              ...(tray === undefined ? {} : { tray }),
            }),
          );
    onPrinted(sheetId, outcome.outcome);
    await tell(sheetId, outcome);
  };

  const tell = async (sheetId: string, outcome: SheetOutcome): Promise<void> => {
    const { outcome: told } = await http.post(`/api/sheets/${sheetId}`, outcome);
    if (told === 'offline' && !closed) setTimeout(() => void tell(sheetId, outcome), againMs);
  };
  void listen();

  return () => {
    closed = true;
    clearTimeout(timer);
  };
}

function outcomeOf(result: SheetResult): SheetOutcome {
  if (!('condition' in result)) return { outcome: result.outcome };
  return { outcome: result.outcome, condition: sheetConditionNumbers[result.condition] };
}

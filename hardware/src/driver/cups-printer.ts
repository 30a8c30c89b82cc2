/**
 * An A4 printer behind CUPS, spoken to in IPP: hands the paper over silently and follows the job to its end.
 *
 *   ready? ──no──► failed (nothing handed over)
 *     │yes
 *   handed over ──► completed ──► printed, or spooled where the queue only knows that the bytes left
 *     ├──► aborted, cancelled ──► unknown; failed when not one sheet came out
 *     └──► held up for too long ──► taken back: failed, or unknown when sheets came out or it cannot be taken back
 */
import { request } from 'node:http';

import {
  decodeIpp,
  encodeIpp,
  ippOperation,
  ippTag,
  type IppAnswer,
  type IppAttribute,
} from '../codec/ipp.ts';
import type { SheetCondition } from '../conditions.ts';
import type { SheetJob, SheetPrinterPort, SheetResult } from '../ports/sheet-printer.ts';
import { sheetQueue } from './sheet-queue.ts';
import { conditionOfQueue } from './sheet-reasons.ts';

export interface CupsPrinterOptions {
  /** The queue's name in CUPS. */
  readonly queue: string;
  /** CUPS's own socket where nothing is said. */
  readonly server?: { readonly host: string; readonly port: number } | { readonly socketPath: string };
  readonly timing?: Partial<CupsTiming>;
}

/** Milliseconds. */
export interface CupsTiming {
  /** Between two looks at a job, and for one answer of CUPS. */
  readonly pollMs: number;
  readonly answerMs: number;
  /** For a job to end, a printer without paper included. */
  readonly followMs: number;
  /** Between two looks at an idle queue. */
  readonly healthMs: number;
}

const usualTiming: CupsTiming = { pollMs: 500, answerMs: 5_000, followMs: 180_000, healthMs: 10_000 };
const cupsSocket = { socketPath: '/run/cups/cups.sock' };

/** Back ends that wait for the printer's own word about the job; all others only know that the bytes left. */
const waitsForPrinter = /^(ipps?|dnssd|implicitclass):/;

const processing = 5;
const stoppedOnTheWay = 6;
const completed = 9;

interface Queue {
  readonly condition: SheetCondition | null;
  readonly ready: boolean;
  readonly tellsTheEnd: boolean;
  readonly trays: readonly string[];
}

export function openCupsPrinter(options: CupsPrinterOptions): SheetPrinterPort {
  const timing = { ...usualTiming, ...options.timing };
  const server = options.server ?? cupsSocket;
  const path = `/printers/${encodeURIComponent(options.queue)}`;
  const uri: IppAttribute = { tag: ippTag.uri, name: 'printer-uri', values: [`ipp://localhost${path}`] };
  const user: IppAttribute = { tag: ippTag.name, name: 'requesting-user-name', values: ['yichuang'] };
  const { ending, tell, pause, port } = sheetQueue(timing.healthMs);

  function ask(operation: number, more: Pick<Parameters<typeof encodeIpp>[0], 'about' | 'job' | 'document'>) {
    return post(encodeIpp({ ...more, operation, about: [uri, ...more.about, user] }));
  }

  /** Null: CUPS is not there, or what it said is no answer. */
  function post(body: Buffer): Promise<IppAnswer | null> {
    return new Promise((resolve) => {
      const asked = request(
        {
          ...server,
          path,
          method: 'POST',
          headers: { host: 'localhost', 'content-type': 'application/ipp', 'content-length': body.length },
          signal: ending,
          timeout: timing.answerMs,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', () => resolve(null));
          response.on('end', () => {
            resolve(response.statusCode === 200 ? answerIn(Buffer.concat(chunks)) : null);
          });
        },
      );
      asked.on('timeout', () => asked.destroy());
      asked.on('error', () => resolve(null));
      asked.end(body);
    });
  }

  async function look(): Promise<Queue> {
    const answer = await ask(ippOperation.getPrinter, { about: [] });
    const queue = queueOf(answer);
    tell({ ready: queue.ready, condition: queue.condition });
    return queue;
  }

  async function printNow(job: SheetJob): Promise<SheetResult> {
    const queue = await look();
    if (!queue.ready) return { outcome: 'failed', condition: queue.condition ?? 'Faulted' };
    const answer = await ask(ippOperation.printJob, {
      about: [
        { tag: ippTag.name, name: 'job-name', values: [job.title] },
        { tag: ippTag.mime, name: 'document-format', values: ['application/pdf'] },
      ],
      job: wishes(job),
      document: job.pdf,
    });
    // Whether it arrived before the line broke only a person at the printer can tell.
    if (answer === null) return { outcome: 'unknown', condition: 'Missing' };
    const jobId = answer.attributes.get('job-id')?.[0];
    if (answer.status >= 0x100 || typeof jobId !== 'number')
      return { outcome: 'failed', condition: 'Stopped' };
    return follow(jobId, queue.tellsTheEnd);
  }

  async function follow(id: number, tellsTheEnd: boolean): Promise<SheetResult> {
    const jobId: IppAttribute = { tag: ippTag.integer, name: 'job-id', values: [id] };
    const deadline = performance.now() + timing.followMs;
    let condition: SheetCondition | null = null;
    let sheets = 0;
    while (performance.now() < deadline && !ending.aborted) {
      const answer = await ask(ippOperation.getJob, { about: [jobId] });
      const state = answer?.attributes.get('job-state')?.[0];
      sheets = Math.max(sheets, sheetsOf(answer));
      if (state === completed) return { outcome: tellsTheEnd ? 'printed' : 'spooled' };
      if (typeof state === 'number' && state > stoppedOnTheWay) {
        const { condition: why } = await look();
        return { outcome: sheets > 0 || state !== 8 ? 'unknown' : 'failed', condition: why ?? 'Faulted' };
      }
      condition = answer === null ? 'Missing' : (await look()).condition;
      if (state === processing && condition === null) condition = 'Unconfirmed';
      await pause(timing.pollMs);
    }
    const back = await ask(ippOperation.cancelJob, { about: [jobId] });
    const tookBack = back !== null && back.status < 0x100 && sheets === 0 && condition !== 'Unconfirmed';
    return { outcome: tookBack ? 'failed' : 'unknown', condition: condition ?? 'Unconfirmed' };
  }

  return port({ look, print: printNow, trays: async () => (await look()).trays });
}

/** Null: cut off on its way. */
function answerIn(bytes: Buffer): IppAnswer | null {
  try {
    return decodeIpp(bytes);
  } catch {
    return null;
  }
}

function queueOf(answer: IppAnswer | null): Queue {
  if (answer === null || answer.status >= 0x100) {
    return { condition: 'Missing', ready: false, tellsTheEnd: false, trays: [] };
  }
  const words = (name: string): string[] => (answer.attributes.get(name) ?? []).map(String);
  const [state] = answer.attributes.get('printer-state') ?? [];
  const [accepting] = answer.attributes.get('printer-is-accepting-jobs') ?? [];
  const [device = ''] = words('device-uri');
  return {
    ...conditionOfQueue(Number(state), accepting === true, words('printer-state-reasons')),
    tellsTheEnd: waitsForPrinter.test(device),
    trays: words('media-source-supported').filter((tray) => tray !== 'auto'),
  };
}

function sheetsOf(answer: IppAnswer | null): number {
  return Number(answer?.attributes.get('job-media-sheets-completed')?.[0] ?? 0) || 0;
}

function wishes({ copies, tray, duplex }: SheetJob): IppAttribute[] {
  const source = { tag: ippTag.keyword, name: 'media-source', values: [tray ?? ''] };
  return [
    { tag: ippTag.integer, name: 'copies', values: [copies] },
    ...(duplex === undefined
      ? []
      : [
          {
            tag: ippTag.keyword,
            name: 'sides',
            values: [duplex ? 'two-sided-long-edge' : 'one-sided'],
          },
        ]),
    ...(tray === undefined ? [] : [{ tag: ippTag.collection, name: 'media-col', values: [[source]] }]),
  ];
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventBatch, HallView } from '@yichuang/client/hall-client';
import type { OutboxEntry } from '@yichuang/client/outbox-store';
import { newCommandId } from '@yichuang/client/command-id';
import type { HallEvent } from '@yichuang/domain/hall/events';
import type { Hall } from '@yichuang/domain/hall/hall';
import { PrinterId, type Instant } from '@yichuang/domain/ids';
import { plusSeconds } from '@yichuang/domain/time';
import { encode } from '@yichuang/hardware/codec/escpos/encoder';
import { epsonTm } from '@yichuang/hardware/codec/escpos/profile';
import { openEscPosPrinter } from '@yichuang/hardware/driver/escpos-printer';
import { canvasRasterise } from '@yichuang/hardware/raster/canvas-rasterise';
import {
  openVirtualPrinter,
  type VirtualPrinter,
} from '@yichuang/hardware/simulator/virtual-printer/virtual-printer';
import { tcpTransport } from '@yichuang/hardware/transport/tcp';
import type { SlipProgress } from '@yichuang/protocol/bridge';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownPrinter, type PrintOwner } from './print-owner.ts';
import { slipDocument } from './slip.ts';
import { openStateStore, type StateStore } from './state-store.ts';
import {
  asked,
  AT,
  countyCatalogue,
  envelopeOf,
  hallAfter,
  jobIdOf,
  PRINTER,
  taken,
  ticketIdOf,
} from './testing/a-hall.ts';

const { words, rules } = countyCatalogue();

let folder: string;
let paper: VirtualPrinter;
let undo: (() => Promise<void> | void)[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'print-owner-'));
  paper = await openVirtualPrinter();
});
afterEach(async () => {
  for (const each of undo.toReversed()) await each();
  undo = [];
  await paper.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The hub as the owner sees it: batches go in, reports come out. */
function fakeHub(asOf: Instant = AT) {
  const reports: OutboxEntry[] = [];
  const listeners = new Set<(batch: EventBatch) => void>();
  const answerListeners = new Set<(events: EventBatch['events']) => void>();
  let view: HallView = { hall: null, live: 'live', asOf, hubTimeOffsetMs: 0 };
  return {
    reports,
    client: {
      getSnapshot: () => view,
      newCommandId: () => newCommandId(Date.now()),
      onEvents(listener: (batch: EventBatch) => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onAnswered(listener: (events: EventBatch['events']) => void) {
        answerListeners.add(listener);
        return () => answerListeners.delete(listener);
      },
      send(name: string, payload: unknown, { commandId = newCommandId(0) } = {}) {
        reports.push({ commandId, name, payload });
        return new Promise<never>(() => undefined);
      },
    },
    push(batch: Pick<EventBatch, 'kind' | 'hall'> & { readonly events?: readonly HallEvent[] }) {
      view = { ...view, hall: batch.hall };
      const events = (batch.events ?? []).map((event, index) => envelopeOf(event, index + 3));
      for (const listener of listeners) listener({ kind: batch.kind, hall: batch.hall, events });
    },
    /** The hub's answer to a command of this terminal. */
    answer(events: readonly HallEvent[]) {
      for (const listener of answerListeners)
        listener(events.map((event, index) => envelopeOf(event, index + 3)));
    },
  };
}

function own(hub: ReturnType<typeof fakeHub>, store: StateStore = openStateStore(folder)) {
  const progress: SlipProgress[] = [];
  const owner: PrintOwner = ownPrinter({
    printerId: PRINTER,
    client: hub.client,
    jobs: store.jobs,
    openPrinter: (journal) =>
      openEscPosPrinter({
        transport: tcpTransport({ host: '127.0.0.1', port: paper.port }),
        profile: epsonTm,
        journal,
        timing: { holdMs: 300, pollMs: 20 },
      }),
    async bytesOf({ copy, requestedAt }, ticket, hall: Hall) {
      const content = {
        ticket,
        hall,
        catalogue: words,
        copy,
        at: requestedAt,
        large: false,
        demo: false,
        progressUrl: null,
      };
      return encode(slipDocument(content), epsonTm, canvasRasterise);
    },
    onFault: (fault) => {
      throw fault;
    },
  });
  owner.onProgress((each) => progress.push(each));
  const close = async (): Promise<void> => {
    await owner.close();
    store.close();
  };
  undo.push(close);
  return { owner, store, progress, close };
}

const settled = (progress: readonly SlipProgress[]) => () =>
  progress.some((each) => each.state !== 'printing');

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('never came');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const facts = [taken(12), asked(12)];
const hall = hallAfter(rules, facts);

describe('号票打印', () => {
  it('看到请求就打印，并报告打印机真正说的话', async () => {
    const hub = fakeHub();
    const { progress, store } = own(hub);
    hub.push({ kind: 'live', hall, events: facts });
    await until(settled(progress));
    expect(paper.slips().map((slip) => slip.lines[1]?.text)).toEqual(['A012']);
    expect(progress.map(({ state, condition }) => `${state} ${condition}`)).toEqual([
      'printing none',
      'printed none',
    ]);
    expect(hub.reports.map(({ name, payload }) => [name, payload])).toEqual([
      [
        'reportPrint',
        {
          jobId: jobIdOf(121),
          ticketId: ticketIdOf(12),
          outcome: 'printed',
          condition: 'none',
          evidence: 'processId',
        },
      ],
    ]);
    expect(store.outbox.load()).toEqual(hub.reports);
  });

  it('同一请求再来几次也只有一张', async () => {
    const hub = fakeHub();
    const { progress } = own(hub);
    hub.push({ kind: 'live', hall, events: facts });
    hub.push({ kind: 'replayed', hall, events: facts });
    hub.push({ kind: 'snapshot', hall });
    await until(settled(progress));
    expect(paper.slips()).toHaveLength(1);
    expect(hub.reports).toHaveLength(1);
  });

  it('给了号、推送没到线就断了：票当场打出来；推送后来再到，也只有一张', async () => {
    const hub = fakeHub();
    const { progress } = own(hub);
    hub.push({ kind: 'snapshot', hall: hallAfter(rules, []) });
    hub.answer(facts);
    await until(settled(progress));
    expect(paper.slips().map((slip) => slip.lines[1]?.text)).toEqual(['A012']);
    hub.push({ kind: 'replayed', hall, events: facts });
    hub.push({ kind: 'snapshot', hall });
    const later = [taken(13), asked(13)];
    hub.push({ kind: 'live', hall: hallAfter(rules, [...facts, ...later]), events: later });
    await until(() => hub.reports.length === 2);
    expect(paper.slips().map((slip) => slip.lines[1]?.text)).toEqual(['A012', 'A013']);
  });

  it('推送先到、回话后到：只有一张', async () => {
    const hub = fakeHub();
    const { progress } = own(hub);
    hub.push({ kind: 'live', hall, events: facts });
    hub.answer(facts);
    await until(settled(progress));
    expect(paper.slips()).toHaveLength(1);
    expect(hub.reports).toHaveLength(1);
  });

  it('别的打印机的请求不理', async () => {
    const hub = fakeHub();
    const { progress } = own(hub);
    const other = [taken(12), asked(12, 1, PrinterId.parse('desk'))];
    hub.push({ kind: 'live', hall: hallAfter(rules, other), events: other });
    hub.push({ kind: 'live', hall, events: facts });
    await until(settled(progress));
    expect(progress.every((each) => each.number === 'A012')).toBe(true);
    expect(paper.slips()).toHaveLength(1);
  });

  it('缺纸：一个字节也不发，报告失败', async () => {
    await paper.apply({ paper: 'out' });
    const hub = fakeHub();
    const { progress } = own(hub);
    hub.push({ kind: 'live', hall, events: facts });
    await until(settled(progress));
    expect(progress.at(-1)).toMatchObject({
      state: 'failed',
      condition: 'paperOut',
      conditionNumber: 'P-02',
    });
    expect(hub.reports[0]?.payload).toMatchObject({ outcome: 'failed', condition: 'paperOut' });
    expect(paper.slips()).toEqual([]);
  });

  it('用纸的计数在重启后还在', () => {
    const first = openStateStore(folder);
    expect(first.roll.load()).toBeNull();
    first.roll.save({ rows: 12_000, slips: 14 });
    first.roll.save({ rows: 12_900, slips: 15 });
    first.close();
    const second = openStateStore(folder);
    expect(second.roll.load()).toEqual({ rows: 12_900, slips: 15 });
    second.close();
  });

  it('打到一半断电源：结果未知，不悄悄重打', async () => {
    const hub = fakeHub();
    const { progress, owner } = own(hub);
    await owner.printer.check();
    await paper.apply({ resetAfterBytes: 300 });
    hub.push({ kind: 'live', hall, events: facts });
    await until(settled(progress));
    expect(progress.at(-1)).toMatchObject({ state: 'unknown' });
    expect(hub.reports[0]?.payload).toMatchObject({ outcome: 'unknown' });
  });

  it('终端在打印途中被杀：启动后报告未知，不重打', async () => {
    const store = openStateStore(folder);
    store.jobs.accept(jobIdOf(121), ticketIdOf(12));
    store.jobs.move(jobIdOf(121), 'sending', 'ab');
    store.close();
    const hub = fakeHub();
    own(hub);
    hub.push({ kind: 'snapshot', hall });
    await until(() => hub.reports.length > 0);
    expect(hub.reports[0]?.payload).toMatchObject({
      jobId: jobIdOf(121),
      outcome: 'unknown',
      condition: 'none',
    });
    expect(paper.slips()).toEqual([]);
  });

  it('[case 18] 取号后、打印前取号机被杀：启动后补上，群众拿到一张票', async () => {
    const store = openStateStore(folder);
    store.jobs.accept(jobIdOf(121), ticketIdOf(12));
    store.close();
    const hub = fakeHub();
    const { progress } = own(hub);
    hub.push({ kind: 'snapshot', hall });
    await until(settled(progress));
    expect(progress.at(-1)?.state).toBe('printed');
  });

  it('打到一半没纸：马上告诉群众，不等换纸；换上纸打完了再说', async () => {
    const hub = fakeHub();
    const { owner } = own(hub);
    const told: (readonly [state: string, condition: string, reportsBefore: number])[] = [];
    owner.onProgress(({ state, condition }) => told.push([state, condition, hub.reports.length]));
    await paper.apply({ rowsLeft: 300 });
    hub.push({ kind: 'live', hall, events: facts });
    await until(() => told.length > 1);
    expect(told[1]).toEqual(['failed', 'paperOut', 0]);
  });

  it('两分钟以前要的票不再打给空气，报告失败', async () => {
    const hub = fakeHub(plusSeconds(AT, 121));
    const { progress } = own(hub);
    hub.push({ kind: 'snapshot', hall });
    await until(settled(progress));
    expect(hub.reports[0]?.payload).toMatchObject({
      outcome: 'failed',
      condition: 'unreachable',
      evidence: 'none',
    });
    expect(paper.slips()).toEqual([]);
  });
});

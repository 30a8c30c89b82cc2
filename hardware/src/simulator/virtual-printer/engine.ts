/** The virtual printer without its network: bytes in, answers out, paper, parts that fail. */

import { paperAnswer, realTimeAnswer, statusReport } from './answers.ts';
import type { Faults } from './faults.ts';
import { interpret } from './interpreter.ts';
import { fullRoll, isOnline, newMechanism, paperNearEnd, paperOut } from './mechanism.ts';
import { powerUpModes, type VirtualPrinterModel } from './modes.ts';
import type { Press } from './press.ts';
import { realTimeScanner } from './real-time.ts';
import { createSheet } from './sheet.ts';
import type { Slip } from './slip.ts';

export interface EngineState {
  readonly online: boolean;
  readonly paper: 'ok' | 'near' | 'out';
  readonly rowsLeft: number;
  readonly cover: 'open' | 'closed';
  readonly cutter: 'ok' | 'jam';
  readonly head: 'hot' | 'ok';
  /** A real one takes about 0.8. */
  readonly msPerRow: number;
  readonly buffered: number;
  /** Numbers of slips that nobody took out of the presenter. */
  readonly untaken: readonly number[];
  /** The slip that hangs in the presenter now. */
  readonly presented: number | null;
}

export interface Engine {
  receive(chunk: Uint8Array): void;
  apply(faults: Faults): void;
  /** Loses everything in memory: buffer, half a line, modes. */
  powerCycle(): void;
  state(): EngineState;
  slips(): readonly Slip[];
  /** Ends a timed row that is under way. */
  stop(): void;
}

export interface EngineSurroundings {
  answer(bytes: readonly number[]): void;
  /** Something changed that a watcher may want to see. */
  changed(): void;
}

const slipsKept = 200;
const traceBytes = 24;

export function createEngine(model: VirtualPrinterModel, around: EngineSurroundings): Engine {
  const mechanism = newMechanism();
  const slips: Slip[] = [];
  let slipCount = 0;
  let buffer: number[] = [];
  let read = 0;
  let consumed = 0;
  let commandAt = 0;
  let trace: number[] = [];
  let rowsMoved = 0;
  let msPerRow = 0;
  const untaken: number[] = [];
  let afterReload: 'continue' | 'discard' = 'continue';
  let reporting = 0;
  let lastReport = '';
  let scanner = realTimeScanner();
  let busy: NodeJS.Timeout | null = null;

  const sheet = createSheet(
    model.dots,
    () => press.modes,
    (rows) => {
      rowsMoved += rows;
      mechanism.rowsLeft = Math.max(0, mechanism.rowsLeft - rows);
    },
  );
  const press: Press = {
    model,
    modes: powerUpModes(model),
    sheet,
    storedPicture: null,
    storedQr: new Uint8Array(),
    commandBegins() {
      commandAt = consumed;
      trace = [];
    },
    object: (what) => sheet.report({ what, offset: commandAt, hex: Buffer.from(trace).toString('hex') }),
    cut() {
      if (mechanism.blade === 'stuck') mechanism.cutterError = true;
      else endPiece('cut');
    },
    removeSlip() {
      if (mechanism.presented !== null) untaken.push(mechanism.presented);
      mechanism.presented = null;
    },
    reply: (...bytes) => around.answer(bytes),
    paperByte: () => paperAnswer(mechanism),
    reportChanges(which) {
      reporting = which;
      if (which !== 0) reportNow();
    },
  };
  let reader = startReading();

  function startReading(): Iterator<undefined, never, number> {
    const fresh = interpret(press);
    fresh.next();
    return fresh;
  }

  function endPiece(ending: Slip['ending']): void {
    const slip = sheet.end(ending, slipCount + 1);
    if (slip === null) return;
    slipCount += 1;
    if (model.presenter && ending === 'cut') mechanism.presented = slip.number;
    slips.push(slip);
    if (slips.length > slipsKept) slips.shift();
  }

  function reportNow(): void {
    const report = statusReport(mechanism);
    lastReport = report.join();
    around.answer(report);
  }

  function settle(): void {
    if (reporting !== 0 && statusReport(mechanism).join() !== lastReport) reportNow();
    around.changed();
  }

  function dropBuffer(): void {
    buffer = [];
    read = 0;
    sheet.dropLine();
    reader = startReading();
  }

  /** Takes bytes while it can print; a row under way, missing paper or an open cover make it stop where it is. */
  function work(): void {
    const endedBefore = slipCount;
    while (busy === null && read < buffer.length && isOnline(mechanism)) {
      const next = buffer[read++] ?? 0;
      consumed += 1;
      if (trace.length < traceBytes) trace.push(next);
      reader.next(next);
      if (paperOut(mechanism)) endPiece('paperOut');
      if (rowsMoved > 0 && msPerRow > 0) {
        busy = setTimeout(() => {
          busy = null;
          work();
        }, rowsMoved * msPerRow);
      }
      rowsMoved = 0;
    }
    if (read === buffer.length || read > 65_536) {
      buffer = buffer.slice(read);
      read = 0;
    }
    if (endedBefore !== slipCount || !isOnline(mechanism) || buffer.length === 0) settle();
  }

  function recover(clear: boolean): void {
    if (mechanism.blade === 'free') mechanism.cutterError = false;
    if (clear) dropBuffer();
  }

  function obey(byte: number): void {
    const command = scanner(byte);
    if (command?.kind === 'status') {
      const known = command.question <= 4 || model.presenter;
      const answer = known ? realTimeAnswer(command.question, mechanism) : null;
      if (answer !== null) around.answer([answer]);
    } else if (command?.kind === 'recover') {
      recover(command.clear);
    } else if (command?.kind === 'clear' && model.clearsBuffer) {
      dropBuffer();
      around.answer([0x37, 0x25, 0x00]);
    }
  }

  function setPaper(faults: Faults): void {
    const wasOut = paperOut(mechanism);
    if (faults.paper === 'out') mechanism.rowsLeft = 0;
    if (faults.paper === 'near') mechanism.rowsLeft = 40_000;
    if (faults.paper === 'reload') mechanism.rowsLeft = fullRoll;
    if (faults.rowsLeft !== undefined) mechanism.rowsLeft = faults.rowsLeft;
    if (!wasOut && paperOut(mechanism)) endPiece('paperOut');
    if (wasOut && !paperOut(mechanism) && afterReload === 'discard') dropBuffer();
  }

  return {
    receive(chunk) {
      for (const byte of chunk) {
        buffer.push(byte);
        obey(byte);
      }
      work();
    },
    apply(faults) {
      msPerRow = faults.msPerRow ?? msPerRow;
      afterReload = faults.afterReload ?? afterReload;
      setPaper(faults);
      if (faults.slip) mechanism.presented = null;
      if (faults.cutter) mechanism.blade = faults.cutter === 'jam' ? 'stuck' : 'free';
      if (faults.cover === 'closed' && mechanism.cover === 'open') recover(false);
      mechanism.cover = faults.cover ?? mechanism.cover;
      if (faults.head) mechanism.headHot = faults.head === 'hot';
      if (faults.board) mechanism.broken = faults.board === 'broken';
      settle();
      work();
    },
    powerCycle() {
      endPiece('powerOff');
      dropBuffer();
      press.modes = powerUpModes(model);
      press.storedQr = new Uint8Array();
      press.storedPicture = null;
      reporting = 0;
      consumed = 0;
      scanner = realTimeScanner();
      recover(false);
      settle();
    },
    state: () => ({
      online: isOnline(mechanism),
      paper: paperOut(mechanism) ? 'out' : paperNearEnd(mechanism) ? 'near' : 'ok',
      rowsLeft: mechanism.rowsLeft,
      cover: mechanism.cover,
      cutter: mechanism.cutterError ? 'jam' : 'ok',
      head: mechanism.headHot ? 'hot' : 'ok',
      msPerRow,
      buffered: buffer.length - read,
      untaken: [...untaken],
      presented: mechanism.presented,
    }),
    slips: () => slips,
    stop() {
      if (busy) clearTimeout(busy);
      busy = null;
    },
  };
}

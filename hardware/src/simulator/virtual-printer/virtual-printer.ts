/** A slip printer that exists only on this computer: listens like one on port 9100, prints pictures instead of paper. */

import { connect, createServer, type Server, type Socket } from 'node:net';

import { createEngine, type EngineState } from './engine.ts';
import type { Faults } from './faults.ts';
import { standardModel, type VirtualPrinterModel } from './modes.ts';
import type { Slip } from './slip.ts';

export interface VirtualPrinterState extends EngineState {
  readonly power: 'on' | 'off';
  readonly connected: boolean;
  readonly mute: boolean;
  /** Bytes received since the start, over all connections. */
  readonly received: number;
  /** Connections that were turned away because somebody else had the printer. */
  readonly refused: number;
  /** Another computer's program has it. */
  readonly guest: boolean;
}

export interface VirtualPrinter {
  readonly port: number;
  state(): VirtualPrinterState;
  slips(): readonly Slip[];
  apply(faults: Faults): Promise<void>;
  /** Hears that something changed; returns the way to stop hearing. */
  onChange(listener: () => void): () => void;
  /** Resolves when the condition holds, now or after a change. */
  until(condition: (printer: VirtualPrinter) => boolean): Promise<void>;
  close(): Promise<void>;
}

export async function openVirtualPrinter(
  options: Partial<VirtualPrinterModel> & { readonly port?: number } = {},
): Promise<VirtualPrinter> {
  const { port: wishedPort = 0, ...differences } = options;
  const model = { ...standardModel, ...differences };
  const listeners = new Set<() => void>();
  let server: Server | null = null;
  let client: Socket | null = null;
  let mute = false;
  let split = false;
  let resetIn = Infinity;
  let received = 0;
  let refused = 0;
  let guest: Socket | null = null;

  const engine = createEngine(model, {
    answer(bytes) {
      if (mute || client === null || client.destroyed) return;
      if (split) for (const one of bytes) client.write(Uint8Array.of(one));
      else client.write(Uint8Array.from(bytes));
    },
    changed() {
      if (client?.isPaused() && engine.state().buffered < model.bufferBytes) client.resume();
      for (const listener of listeners) listener();
    },
  });
  function changed(): void {
    for (const listener of listeners) listener();
  }

  function accept(socket: Socket): void {
    socket.on('error', () => socket.destroy());
    if (client !== null) {
      refused += 1;
      socket.destroy();
      return changed();
    }
    client = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => take(socket, chunk));
    socket.on('close', () => {
      if (client === socket) client = null;
      changed();
    });
    changed();
  }

  function take(socket: Socket, chunk: Buffer): void {
    const part = chunk.subarray(0, Math.min(chunk.length, resetIn));
    received += part.length;
    resetIn -= part.length;
    engine.receive(part);
    if (resetIn === 0) {
      resetIn = Infinity;
      socket.resetAndDestroy();
    } else if (engine.state().buffered >= model.bufferBytes) {
      socket.pause();
    }
    changed();
  }

  /** Whoever has the printer is thrown out, and a program of another computer is quicker to come back. */
  async function letGuestIn(): Promise<void> {
    if (guest !== null || server === null) return;
    client?.destroy();
    client = null;
    const coming = connect(port, '127.0.0.1');
    guest = coming;
    coming.on('error', () => coming.destroy());
    coming.on('close', () => {
      if (guest === coming) guest = null;
      changed();
    });
    await new Promise((resolve) => coming.once('connect', resolve).once('close', resolve));
  }

  async function switchOn(port: number): Promise<number> {
    const listening = createServer(accept);
    await new Promise<void>((resolve, reject) => {
      listening.once('error', reject);
      listening.listen(port, '127.0.0.1', resolve);
    });
    server = listening;
    const address = listening.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  }

  async function switchOff(): Promise<void> {
    engine.stop();
    client?.destroy();
    client = null;
    const closing = server;
    server = null;
    if (closing) await new Promise((resolve) => closing.close(resolve));
  }

  const port = await switchOn(wishedPort);
  const printer: VirtualPrinter = {
    port,
    state: () => ({
      ...engine.state(),
      power: server === null ? 'off' : 'on',
      connected: client !== null,
      mute,
      received,
      refused,
      guest: guest !== null,
    }),
    slips: () => engine.slips(),
    async apply(faults) {
      mute = faults.mute ?? mute;
      split = faults.answers === undefined ? split : faults.answers === 'split';
      resetIn = faults.resetAfterBytes ?? resetIn;
      if (faults.power === 'off' && server !== null) {
        await switchOff();
        engine.powerCycle();
      }
      if (faults.power === 'on' && server === null) await switchOn(port);
      if (faults.guest === 'in') await letGuestIn();
      if (faults.guest === 'out') guest?.destroy();
      engine.apply(faults);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    until(condition) {
      if (condition(printer)) return Promise.resolve();
      return new Promise((resolve) => {
        const stop = printer.onChange(() => {
          if (!condition(printer)) return;
          stop();
          resolve();
        });
      });
    },
    async close() {
      guest?.destroy();
      await switchOff();
      listeners.clear();
    },
  };
  return printer;
}

/** The line to the demo's supervisor (演示台): how every machine is, now and after each change; what a hand does goes back. */
import type { MachineKind } from './machine-states.ts';

export interface Machine {
  readonly id: string;
  readonly kind: MachineKind;
  readonly label: string;
  /** Where it is plugged in. */
  readonly at: string;
}

export interface PlayedWindow {
  readonly number: number;
  /** On the bus with keypad and pad, or a pad alone on its own line. */
  readonly on: 'bus' | 'ownLine';
}

export interface HallOfMachines {
  readonly hallId: string;
  readonly pages: readonly { readonly name: string; readonly url: string }[];
  readonly windows: readonly PlayedWindow[];
  readonly hasSheetPrinter: boolean;
  readonly machines: readonly Machine[];
}

export interface Program {
  readonly name: string;
  readonly label: string;
  /** Null while it is not running. */
  readonly pid: number | null;
  readonly restarts: number;
  /** Its devices are in a process of their own, which can be ended alone. */
  readonly hasDevices: boolean;
}

export interface DeskView {
  /** The supervisor is there. */
  readonly live: boolean;
  /** Null before anything came. */
  readonly hall: HallOfMachines | null;
  readonly programs: readonly Program[];
  /** By id; null: its program is not running. */
  readonly states: Readonly<Record<string, unknown>>;
}

/** `refused`: the machine knows no such act; `gone`: it is not there. */
export type Outcome = 'done' | 'refused' | 'gone';

/** One thing that a hand does; slip printers take theirs at `faults`. */
export interface Act {
  readonly to: string;
  readonly door?: 'act' | 'faults';
  readonly body: unknown;
}

export interface Desk {
  subscribe(this: void, listener: () => void): () => void;
  getSnapshot(this: void): DeskView;
  /** One after the other, up to the first that fails. */
  play(acts: readonly Act[]): Promise<Outcome>;
  kill(name: string, onlyDevices: boolean): Promise<Outcome>;
}

type Message =
  | { readonly kind: 'hall'; readonly hall: HallOfMachines }
  | { readonly kind: 'programs'; readonly programs: readonly Program[] }
  | { readonly kind: 'machine'; readonly id: string; readonly state: unknown };

export function openDesk(): Desk {
  const listeners = new Set<() => void>();
  let view: DeskView = { live: false, hall: null, programs: [], states: {} };
  const change = (part: Partial<DeskView>): void => {
    view = { ...view, ...part };
    for (const listener of listeners) listener();
  };

  const source = new EventSource('events');
  source.addEventListener('open', () => change({ live: true }));
  source.addEventListener('error', () => change({ live: false }));
  source.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    switch (message.kind) {
      case 'hall':
        return change({ live: true, hall: message.hall });
      case 'programs':
        return change({ programs: message.programs });
      case 'machine':
        return change({ states: { ...view.states, [message.id]: message.state } });
    }
  });

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => view,
    async play(acts) {
      for (const { to, door = 'act', body } of acts) {
        const outcome = await post(`machines/${to}/${door}`, body);
        if (outcome !== 'done') return outcome;
      }
      return 'done';
    },
    kill: (name, onlyDevices) => post(`programs/${name}/${onlyDevices ? 'kill-devices' : 'kill'}`, {}),
  };
}

async function post(address: string, body: unknown): Promise<Outcome> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (answer.ok) return 'done';
    return answer.status === 400 ? 'refused' : 'gone';
  } catch {
    return 'gone';
  }
}

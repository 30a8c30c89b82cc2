/** What a kind of device must not forget over a crash of its driver, and must not say twice. */
import type { SheetCondition } from '../conditions.ts';
import type { CardEvent } from '../ports/card-reader.ts';
import type { KeyPress } from '../ports/keypad.ts';
import type { Rated } from '../ports/rating-pad.ts';
import type { SheetJob, SheetResult } from '../ports/sheet-printer.ts';
import type { DeviceSettings } from './device-settings.ts';

/** The way to the driver. */
export interface ProxyLine {
  tell(method: string, args: readonly unknown[]): void;
  /** Rejects with `crashed` when the process is gone before it answered, or is not there. */
  ask(method: string, args: readonly unknown[]): Promise<unknown>;
  close(): Promise<void>;
}

export class DriverCrashed extends Error {
  /** Whether the driver had been asked. */
  readonly asked: boolean;

  constructor(asked: boolean) {
    super('the device process is gone');
    this.name = 'DriverCrashed';
    this.asked = asked;
  }
}

export interface ProxyTiming {
  /** When its line is back after a restart: a key pressed before the crash may be repeated by a keypad that was not answered. */
  readonly repeatMs: number;
  /** The same: a card that is not told again by then has been taken away. */
  readonly cardMs: number;
}

export const usualProxyTiming: ProxyTiming = { repeatMs: 3_000, cardMs: 3_000 };

export interface Memory {
  told(method: string, args: readonly unknown[]): void;
  asked(method: string, args: readonly unknown[]): Promise<unknown>;
  heard(value: unknown): void;
  crashed(): void;
  restarted(): void;
  /** After a restart: the driver has its device again, from now on it hears what there is. */
  ready(): void;
  end(): void;
}

type Say = (value: unknown) => void;

export function memoryOf(
  kind: DeviceSettings['kind'],
  line: ProxyLine,
  say: Say,
  timing: ProxyTiming,
): Memory {
  switch (kind) {
    case 'keypad':
      return keypadMemory(line, say, timing);
    case 'ratingPad':
      return padMemory(line, say);
    case 'windowStrip':
      return { ...nothing(line, say), ...latest(line, () => true) };
    case 'cardReader':
      return cardMemory(line, say, timing);
    case 'sheetPrinter':
      return sheetMemory(line, say);
    case 'scanner':
      return nothing(line, say);
  }
}

function nothing(line: ProxyLine, say: Say): Memory {
  return {
    told: () => undefined,
    asked: (method, args) => line.ask(method, args),
    heard: say,
    crashed: () => undefined,
    restarted: () => undefined,
    ready: () => undefined,
    end: () => undefined,
  };
}

/** The latest that was told of each address, told again to a new driver. */
function latest(line: ProxyLine, isKept: (method: string) => boolean): Pick<Memory, 'told' | 'restarted'> {
  const kept = new Map<number, { readonly method: string; readonly args: readonly unknown[] }>();
  return {
    told(method, args) {
      if (isKept(method)) kept.set(Number(args[0]), { method, args });
    },
    restarted() {
      for (const { method, args } of kept.values()) line.tell(method, args);
    },
  };
}

function keypadMemory(line: ProxyLine, say: Say, { repeatMs }: ProxyTiming): Memory {
  let last: { readonly press: KeyPress; readonly at: number } | null = null;
  /** Heard just before the crash and perhaps never answered: the keypad goes on repeating it. */
  let unanswered: KeyPress | null = null;
  let readyAt = Infinity;
  const shown = latest(line, (method) => method === 'showWaiting');
  return {
    ...nothing(line, say),
    told: shown.told,
    heard(value) {
      const press = value as KeyPress;
      const now = performance.now();
      const isRepeat = unanswered !== null && same(unanswered, press) && now - readyAt < repeatMs;
      if (isRepeat) {
        unanswered = null;
        return;
      }
      last = { press, at: now };
      say(value);
    },
    crashed() {
      readyAt = Infinity;
      unanswered = last !== null && performance.now() - last.at < repeatMs ? last.press : null;
    },
    restarted: shown.restarted,
    ready() {
      readyAt = performance.now();
    },
  };
}

function same(one: KeyPress, other: KeyPress): boolean {
  return one.address === other.address && one.action === other.action && one.digits === other.digits;
}

function padMemory(line: ProxyLine, say: Say): Memory {
  const armed = new Map<number, { readonly serviceId: string; readonly until: number }>();
  return {
    ...nothing(line, say),
    told(method, [address, serviceId, forMs]) {
      if (method === 'arm')
        armed.set(Number(address), {
          serviceId: String(serviceId),
          until: performance.now() + Number(forMs),
        });
      else armed.delete(Number(address));
    },
    heard(value) {
      const { address, serviceId } = value as Rated;
      // Once, whatever a driver that was started anew makes of it.
      if (armed.get(address)?.serviceId !== serviceId) return;
      armed.delete(address);
      say(value);
    },
    restarted() {
      const now = performance.now();
      for (const [address, { serviceId, until }] of armed)
        if (until > now) line.tell('arm', [address, serviceId, until - now]);
        else armed.delete(address);
    },
  };
}

function cardMemory(line: ProxyLine, say: Say, { cardMs }: ProxyTiming): Memory {
  let lying: string | null = null;
  let unsure = false;
  let timer: NodeJS.Timeout | undefined;
  const removed = (): void => {
    lying = null;
    say({ kind: 'removed' } satisfies CardEvent);
  };
  return {
    ...nothing(line, say),
    heard(value) {
      const event = value as CardEvent;
      clearTimeout(timer);
      const wasUnsure = unsure;
      unsure = false;
      const number = event.kind === 'card' ? event.card.number : null;
      if (wasUnsure && lying !== null && event.kind !== 'removed') {
        // The same card, which has lain there all the time.
        if (number === lying) return;
        removed();
      }
      lying = number;
      say(value);
    },
    crashed() {
      clearTimeout(timer);
      unsure = true;
    },
    ready() {
      if (unsure && lying !== null) timer = setTimeout(removed, cardMs);
    },
    end: () => clearTimeout(timer),
  };
}

function sheetMemory(line: ProxyLine, say: Say): Memory {
  const underWay = new Map<string, Promise<SheetResult>>();
  const print = async (job: SheetJob): Promise<SheetResult> => {
    try {
      return (await line.ask('print', [job])) as SheetResult;
    } catch (fault) {
      if (!(fault instanceof DriverCrashed)) throw fault;
      const condition: SheetCondition = 'Crashed';
      // Asked and never answered: only a person can tell whether it lies in the tray.
      return { outcome: fault.asked ? 'unknown' : 'failed', condition };
    }
  };
  return {
    ...nothing(line, say),
    asked(method, args) {
      if (method !== 'print') return line.ask(method, args).catch(unlessCrashed);
      const job = args[0] as SheetJob;
      const known = underWay.get(job.jobId);
      if (known) return known;
      const result = print(job).finally(() => underWay.delete(job.jobId));
      underWay.set(job.jobId, result);
      return result;
    },
  };
}

/** The trays of a printer that nobody can ask now. */
function unlessCrashed(fault: unknown): readonly string[] {
  if (fault instanceof DriverCrashed) return [];
  throw fault;
}

/** The call keypads of one FF 68 bus behind the KeypadPort: which key means what is a map (key-map.ts). */

import { pressOf, usualKeypad, type KeypadMap } from '../codec/keybus/key-map.ts';
import { beepAt, waitingOn } from '../codec/keybus/messages.ts';
import type { KeypadPort, KeyPress } from '../ports/keypad.ts';
import type { Keybus } from './keybus.ts';

export function keypadsOn(bus: Keybus, map: KeypadMap = usualKeypad): KeypadPort {
  const listeners = new Set<(press: KeyPress) => void>();
  const waitingAt = new Map<number, number>();
  const letGo = bus.hold();

  const beep = (address: number): void => bus.say(`beep ${address}`, beepAt(address));
  const show = (address: number, waiting: number): void =>
    bus.say(`waiting ${address}`, waitingOn(address, waiting));

  const stops = [
    bus.onPress(({ kind, address, data }) => {
      if (kind !== 'keypad') return;
      const press = pressOf(address, data, map);
      if (press === null) return beep(address);
      for (const listener of listeners) listener(press);
    }),
    // Displays forget at a power dip.
    bus.onOpen(() => {
      for (const [address, waiting] of waitingAt) show(address, waiting);
    }),
  ];

  return {
    health: bus.health,
    onHealth(listener) {
      const stop = bus.onHealth(listener);
      stops.push(stop);
      return stop;
    },
    onKey(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    showWaiting(address, waiting) {
      waitingAt.set(address, waiting);
      show(address, waiting);
    },
    beep,
    async close() {
      for (const stop of stops.splice(0)) stop();
      listeners.clear();
      await letGo();
    },
  };
}

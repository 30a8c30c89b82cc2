/** How a device is (设备状态), told the same way by every kind of device but the slip printer, which knows more. */
import type { LineCondition } from '../conditions.ts';

export interface DeviceHealth<Condition extends string = LineCondition> {
  /** Whether it can be used now. */
  readonly ready: boolean;
  /** What is wrong, or null. A device may be ready and have a condition, a loose cable for instance. */
  readonly condition: Condition | null;
  /** What a technician does about it, word for word, where one thing is known to help: an udev rule. */
  readonly remedy?: string;
  /** Of several on one line, which the condition is about; absent: all. */
  readonly addresses?: readonly number[];
}

/** Every device port is one: it says how it is, and whenever that changes. */
export interface Watched<Condition extends string = LineCondition> {
  health(): DeviceHealth<Condition>;
  /** Hears every change; returns the way to stop hearing. */
  onHealth(listener: (health: DeviceHealth<Condition>) => void): () => void;
  /** Gives the device back; nothing is heard afterwards. */
  close(): Promise<void>;
}

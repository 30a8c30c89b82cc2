/** What a terminal and its device process (设备进程) say to each other; structured clones over the channel of a fork. */
import type { KeypadCondition, ReaderCondition, SheetCondition } from '../conditions.ts';
import type { DeviceHealth } from '../ports/health.ts';
import type { DeviceSettings } from './device-settings.ts';

export type AnyHealth = DeviceHealth<KeypadCondition | ReaderCondition | SheetCondition>;

export type ToDevices =
  /** First of all. */
  | { readonly say: 'open'; readonly devices: readonly DeviceSettings[] }
  | {
      readonly say: 'tell';
      readonly partId: string;
      readonly method: string;
      readonly args: readonly unknown[];
    }
  | {
      readonly say: 'ask';
      readonly partId: string;
      readonly method: string;
      readonly args: readonly unknown[];
      /** Comes back with the answer. */
      readonly ask: number;
    }
  | { readonly say: 'ping' }
  /** Gives all devices back and ends. */
  | { readonly say: 'close' };

export type FromDevices =
  | { readonly say: 'health'; readonly partId: string; readonly health: AnyHealth }
  | { readonly say: 'heard'; readonly partId: string; readonly value: unknown }
  | { readonly say: 'answer'; readonly ask: number; readonly value: unknown }
  /** The driver threw: a bug, its text is for the log. */
  | { readonly say: 'broken'; readonly ask: number; readonly reason: string }
  | { readonly say: 'pong' };

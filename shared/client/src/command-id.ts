/** The identity of a command: a UUID version 7, whose time is the hub's, because the hub judges lateness by it. */
import type { CommandId } from '@yichuang/domain/ids';
import { v7 } from 'uuid';

/** `hubNow` = the local clock plus the measured offset, ms. */
export function newCommandId(hubNow: number): CommandId {
  return v7({ msecs: Math.max(0, Math.round(hubNow)) }) as CommandId;
}

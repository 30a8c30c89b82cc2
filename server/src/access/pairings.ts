/**
 * Pairing (配对): a device shows a code, somebody at the console types it, the device claims its credential once.
 *
 *   ask ──► waiting ──(approve by code, within 10 min)──► approved ──(claim with the secret)──► a device
 *
 * Kept in memory: after a restart of the hub the device asks again.
 */
import type { DeviceKind } from '@yichuang/domain/actor';
import type { Instant } from '@yichuang/domain/ids';
import { plusMs } from '@yichuang/domain/time';
import type { PairingOffer } from '@yichuang/protocol/api';
import type { Admission, Devices } from './devices.ts';
import { newCode, newToken, normalCode, sameSecret } from './secret.ts';

export const PAIRING_MS = 10 * 60_000;
const CODE_LENGTH = 6;
/** More than so many at once are not devices that somebody is setting up. */
const MOST_WAITING = 64;

export type ClaimOutcome =
  | { readonly state: 'waiting'; readonly expiresAt: Instant }
  | ({ readonly state: 'paired'; readonly kind: DeviceKind } & Admission)
  | { readonly state: 'unknown' };

export interface Pairings {
  /** Undefined when too many wait already. */
  ask(kind: DeviceKind, name: string): PairingOffer | undefined;
  /** The device that will be admitted; undefined when no such code waits (any more). */
  approve(
    code: string,
    name?: string,
    place?: string,
  ): { readonly kind: DeviceKind; readonly name: string } | undefined;
  claim(pairingSecret: string): ClaimOutcome;
}

interface Pairing {
  readonly code: string;
  readonly secret: string;
  readonly kind: DeviceKind;
  name: string;
  place: string;
  approved: boolean;
  readonly expiresAt: Instant;
}

export function openPairings(devices: Devices, now: () => Instant, approvesAtOnce: ApprovesAtOnce): Pairings {
  let waiting: readonly Pairing[] = [];
  const forgetOld = (): void => {
    const at = now();
    waiting = waiting.filter(({ expiresAt }) => expiresAt > at);
  };

  return {
    ask: (kind, name) => {
      forgetOld();
      if (waiting.length >= MOST_WAITING) return undefined;
      const pairing: Pairing = {
        code: newCode(CODE_LENGTH),
        secret: newToken(),
        kind,
        name,
        place: '',
        approved: approvesAtOnce(kind),
        expiresAt: plusMs(now(), PAIRING_MS),
      };
      waiting = [...waiting, pairing];
      return { code: pairing.code, pairingSecret: pairing.secret, expiresAt: pairing.expiresAt };
    },
    approve: (code, name, place) => {
      forgetOld();
      const typed = normalCode(code);
      const pairing = waiting.find((one) => one.code === typed);
      if (!pairing) return undefined;
      pairing.approved = true;
      pairing.name = name ?? pairing.name;
      pairing.place = place ?? '';
      return { kind: pairing.kind, name: pairing.name };
    },
    claim: (pairingSecret) => {
      forgetOld();
      const pairing = waiting.find((one) => sameSecret(one.secret, pairingSecret));
      if (!pairing) return { state: 'unknown' };
      if (!pairing.approved) return { state: 'waiting', expiresAt: pairing.expiresAt };
      waiting = waiting.filter((one) => one !== pairing);
      return {
        state: 'paired',
        kind: pairing.kind,
        ...devices.admit(pairing.kind, pairing.name, pairing.place),
      };
    },
  };
}

/** Whether a device of that kind needs nobody's approval: pages of a demo on its own machine. */
export type ApprovesAtOnce = (kind: DeviceKind) => boolean;

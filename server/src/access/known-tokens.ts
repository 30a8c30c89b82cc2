/**
 * Tokens that were looked up before (已识别的凭据): a hall's few hundred sessions and devices send thousands of requests a
 * minute, and each commit of the write path makes the next look-up in the tables a cold one. Everything is forgotten
 * whenever anybody's access ends, so that nothing outlives its revocation.
 */
import type { Instant } from '@yichuang/domain/ids';
import type { AccountIdentity, DeviceIdentity } from './asker.ts';
import { digestOfToken } from './secret.ts';

export type Known =
  | { readonly account: AccountIdentity; readonly device: null; readonly expiresAt: Instant }
  | { readonly account: null; readonly device: DeviceIdentity };

export interface KnownTokens {
  identityOf(token: string): Known | null;
  forget(): void;
}

const MOST = 4_096;

/** `lookUp` reads the tables; what it does not find is looked up again each time. */
export function openKnownTokens(lookUp: (digest: Buffer) => Known | null, now: () => Instant): KnownTokens {
  const known = new Map<string, Known>();
  return {
    identityOf: (token) => {
      const digest = digestOfToken(token);
      const key = digest.toString('base64');
      const found = known.get(key) ?? lookUp(digest);
      if (found === null) return null;
      if (found.account !== null && found.expiresAt <= now()) {
        known.delete(key);
        return null;
      }
      if (known.size >= MOST) known.clear();
      known.set(key, found);
      return found;
    },
    forget: () => known.clear(),
  };
}

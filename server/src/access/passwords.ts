/** Passwords: argon2id on the thread pool, so that no call of the hall waits for one. */
import { hash, parseOptions, verify } from '@node-rs/argon2';

export interface Passwords {
  hash(password: string): Promise<string>;
  /** `kept` null = there is no such account: the same time passes, so that nobody learns which names exist. */
  matches(kept: string | null, password: string): Promise<boolean>;
}

export interface Strength {
  /** KiB. */
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** OWASP's figures for argon2id: 19 MiB, 2 passes, 1 lane. */
export const STRONG: Strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** For passwords that are no secret: the demo's. */
export const LIGHT: Strength = { memoryCost: 64, timeCost: 1, parallelism: 1 };

export function openPasswords(strength: Strength): Passwords {
  const nobody = hash('nobody has this password', strength);
  return {
    hash: (password) => hash(password.normalize('NFC'), strength),
    matches: async (kept, password) => {
      const right = await verify(kept ?? (await nobody), password.normalize('NFC'));
      return right && kept !== null;
    },
  };
}

export function isLighter(kept: string, strength: Strength): boolean {
  return parseOptions(kept).memoryCost < strength.memoryCost;
}

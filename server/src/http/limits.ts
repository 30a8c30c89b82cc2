/** How often one may ask (限流): by credential where there is one, else by address. */
import rateLimit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import type { RateLimitOptions } from '@fastify/rate-limit';
import type { App } from './parts.ts';
import { ProblemError } from './problem.ts';

/** Bodies of commands; the largest is the closing of a day with hundreds of decisions. */
export const BODY_BYTES = 64 * 1024;

const MINUTE = 60_000;

/** A whole hall may sit behind one address; a guesser gets nowhere even so, see the lock-out. */
export const SIGN_INS: RateLimitOptions = { max: 300, timeWindow: MINUTE };
export const PAIRINGS: RateLimitOptions = { max: 60, timeWindow: MINUTE };
export const CLAIMS: RateLimitOptions = { max: 600, timeWindow: MINUTE };
/** Phones of one mobile network share an address, too. */
export const PROGRESS: RateLimitOptions = { max: 600, timeWindow: MINUTE };
/** 办事指南 on phones, which share an address, too. */
export const GUIDANCE: RateLimitOptions = { max: 1_200, timeWindow: MINUTE };
/** A visitor rates once; whoever tries keys finds none. */
export const EVALUATIONS: RateLimitOptions = { max: 300, timeWindow: MINUTE };
/** Kiosks and guides ask for somebody who stands there. */
export const COLLECT: RateLimitOptions = { max: 60, timeWindow: MINUTE, keyGenerator: keyOf };
/** Whoever guesses is stopped by the code's own limit long before. */
export const PHONE_CASES: RateLimitOptions = { max: 120, timeWindow: MINUTE };
/** A clerk enters a few people a minute; whole cards are looked at one by one, never listed. */
export const PEOPLE: RateLimitOptions = { max: 120, timeWindow: MINUTE, keyGenerator: keyOf };
export const PEOPLE_SHOWN: RateLimitOptions = { max: 30, timeWindow: MINUTE, keyGenerator: keyOf };
/** Kiosks ask when they come back and now and then. */
export const LEASES: RateLimitOptions = { max: 60, timeWindow: MINUTE, keyGenerator: keyOf };
export const IDENTITIES: RateLimitOptions = { max: 120, timeWindow: MINUTE, keyGenerator: keyOf };

export function commandsOf(perSecond: number): RateLimitOptions {
  return { max: perSecond, timeWindow: 1_000, keyGenerator: keyOf };
}

export async function limit(app: App): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
      'retry-after': true,
    },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    errorResponseBuilder: () => new ProblemError('TooMany'),
  });
}

function keyOf(request: FastifyRequest): string {
  const { account, device } = request.asker;
  return account?.accountId ?? device?.deviceId ?? request.ip;
}

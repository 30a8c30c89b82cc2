/**
 * POST /api/counters/:counterId/keys: a hardware key (呼叫器按键) acts as the account signed in at that counter. The hub turns
 * it into the one command that the desk would send, `by` account, device and counter together.
 */
import { wishOfKey } from '@yichuang/domain/hall/keypad';
import { CounterId, type AccountId, type CommandId, type DeviceId } from '@yichuang/domain/ids';
import { isRejection, reject } from '@yichuang/domain/rejection';
import type { RejectionCode } from '@yichuang/domain/rejections';
import { KeyPressed, type KeyAnswer } from '@yichuang/protocol/keys';
import { z } from 'zod';
import { only } from './guard.ts';
import { commandsOf } from './limits.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

/** What became of the latest presses, so that one that is sent again means what it meant at first. */
const REMEMBERED = 500;

export function counterKeyRoutes(app: App, { core, access, gateway, config, metrics }: Parts): void {
  const pressed = new Map<string, Promise<KeyAnswer>>();

  app.route({
    method: 'POST',
    url: '/api/counters/:counterId/keys',
    schema: {
      tags: ['commands'],
      summary: 'A key of a call keypad: carried out for whoever is signed in at that counter, or refused',
      params: z.strictObject({ counterId: CounterId }),
      body: KeyPressed,
    },
    config: { rateLimit: commandsOf(config.commandsPerSecond) },
    onRequest: only('pressKeys'),
    handler: (request): Promise<KeyAnswer> => {
      const { device } = request.asker;
      // A key is nobody's but the one's who sits there: a person with a token has the desk.
      if (device === null || request.asker.account !== null) throw new ProblemError('NotAllowed');
      const { deviceId } = device;
      const { counterId } = request.params;
      const { pressId } = request.body;
      const once = `${deviceId}/${pressId}`;
      const known = pressed.get(once);
      if (known) return known;
      const answer = press(counterId, request.body, deviceId, pressId);
      pressed.set(once, answer);
      // What is no answer (a full disk) may be tried again.
      answer.catch(() => pressed.delete(once));
      const oldest = pressed.keys().next();
      if (pressed.size > REMEMBERED && !oldest.done) pressed.delete(oldest.value);
      return answer;
    },
  });

  async function press(
    counterId: CounterId,
    { action, digits }: KeyPressed,
    deviceId: DeviceId,
    commandId: CommandId,
  ): Promise<KeyAnswer> {
    const account = signedInAt(counterId);
    const wish =
      account === null && core.hall().counters.has(counterId)
        ? reject('CounterNotOpen', { counterId })
        : wishOfKey(core.hall(), counterId, { action, digits }, core.now());
    if (isRejection(wish)) return refused(wish);
    const by = { role: 'clerk', account, device: deviceId, counter: counterId, via: 'http' } as const;
    const answer = await core.execute({ name: wish.name, commandId, payload: wish.payload, by });
    metrics.command(answer.outcome === 'failed' ? answer.problem.code : answer.outcome);
    switch (answer.outcome) {
      case 'accepted':
        return { outcome: 'done', name: wish.name };
      case 'rejected':
        return refused(answer.rejection);
      case 'failed':
        throw new ProblemError(answer.problem.code, answer.problem.detail);
    }

    function refused({
      code,
      details,
    }: {
      readonly code: RejectionCode;
      readonly details: object;
    }): KeyAnswer {
      const rejection = { code, details: { ...details } };
      const there = core.hall().counters.get(counterId)?.accountId;
      if (there !== undefined) gateway()?.tellKeyRefused(there, { counterId, action, rejection });
      return { outcome: 'refused', rejection };
    }
  }

  /** Whoever opened the counter, while that person is signed in somewhere and may work. */
  function signedInAt(counterId: CounterId): AccountId | null {
    const accountId = core.hall().counters.get(counterId)?.accountId ?? null;
    return accountId !== null && access.sessions.isSignedIn(accountId) ? accountId : null;
  }
}

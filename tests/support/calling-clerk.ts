/**
 * A clerk in a process of their own, who presses 顺呼 at every word of the parent: by HTTP, or by a socket. Started by
 * simultaneous-pairs.ts with its line to the hub as arguments.
 */
import { createHallClient } from '@yichuang/client/hall-client';
import type { CommandAnswer } from '@yichuang/protocol/socket';
import { caller } from './hub-api.ts';

export interface ClerkReport {
  /** The ticket that was called, or the code of the refusal. */
  readonly called: string | null;
  readonly refused: string | null;
}

const [url = '', token = '', counterId = '', how = 'http'] = process.argv.slice(2);
const payload = { counterId, current: 'finish' };
const press = how === 'http' ? byHttp() : await bySocket();

process.on('message', (word) => {
  if (word === 'stop') process.exit(0);
  void press().then((answer) => process.send?.(reportOf(answer)));
});
process.send?.('ready');

function byHttp(): () => Promise<CommandAnswer> {
  const { send } = caller(url, token);
  return async () => (await send('callNext', payload)).body;
}

async function bySocket(): Promise<() => Promise<CommandAnswer>> {
  const client = createHallClient({ url, token, kinds: ['hall'] });
  await new Promise<void>((resolve) => {
    const stop = client.subscribe(() => {
      if (client.getSnapshot().live !== 'live') return;
      stop();
      resolve();
    });
  });
  return async () => {
    const answer = await client.send('callNext', payload);
    if (answer.outcome === 'late' || answer.outcome === 'offline')
      throw new Error(`the call was ${answer.outcome}`);
    return answer;
  };
}

function reportOf(answer: CommandAnswer): ClerkReport {
  if (answer.outcome === 'rejected') return { called: null, refused: answer.rejection.code };
  if (answer.outcome === 'failed') return { called: null, refused: answer.problem.code };
  const call = answer.events.find((event) => event.type === 'TicketCalled');
  return { called: call?.subject ?? null, refused: null };
}

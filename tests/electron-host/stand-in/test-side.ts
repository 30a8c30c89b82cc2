/** The test's hand in the stand-in: functions sent as text are run with the module, as Playwright's `evaluate` does it. */
import { app } from './app.ts';

interface Asked {
  readonly id: number;
  readonly source: string;
  readonly arg: unknown;
}

export function answerTest(electron: object): void {
  if (!process.send) return;
  const send = (message: object): void => void process.send?.(message);
  process.on('message', (asked: Asked) => void answer(asked, electron, send));
  process.on('disconnect', () => process.exit(71));
  void app.chromium.then(({ endpoint }) => send({ ready: endpoint }));
}

async function answer(
  { id, source, arg }: Asked,
  electron: object,
  send: (message: object) => void,
): Promise<void> {
  try {
    // oxlint-disable-next-line no-eval -- this is what `evaluate` is
    const act = (0, eval)(`(${source})`) as (electron: object, arg: unknown) => unknown;
    send({ id, value: (await act(electron, arg)) ?? null });
  } catch (fault) {
    send({ id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
  }
}

/** When a program shall stop: its supervisor says so over IPC or is gone, or, on its own, somebody presses Ctrl-C. */

/** Sent by the supervisor; the program ends by itself when it has put everything away. */
export const STOP_MESSAGE = 'stop';

/** Calls once. A supervised program leaves Ctrl-C to its supervisor, which tells everybody in order. */
export function onStop(stop: () => void): void {
  let told = false;
  const once = (): void => {
    if (told) return;
    told = true;
    stop();
  };
  if (process.connected) {
    process.on('SIGINT', () => undefined);
    process.on('message', (message) => {
      if (message === STOP_MESSAGE) once();
    });
    process.on('disconnect', once);
  } else {
    process.on('SIGINT', once);
  }
  process.on('SIGTERM', once);
}

export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

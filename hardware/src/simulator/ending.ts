/** When a simulator's program shall end: `stop` on stdin, its end, or `stop` as a message from the parent (SIGTERM too, where it exists). */

/** Calls once; then the program ends. */
export function onEnding(putAway: () => Promise<void>): void {
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    await putAway();
    // Node's own tidying up at a natural end was seen to spin for ever under load; there is nothing left to tidy.
    process.exit();
  };
  process.stdin.on('data', (chunk) => {
    if (String(chunk).trim() === 'stop') void end();
  });
  process.stdin.on('end', () => void end());
  process.on('message', (message) => {
    if (message === 'stop') void end();
  });
  // Whoever started it is gone.
  process.on('disconnect', () => void end());
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
}

/** One line of JSON on stdout says that it is ready, and where. */
export function sayReady(where: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify({ ready: true, ...where })}\n`);
}

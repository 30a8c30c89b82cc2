/** The other end of program.ts: says that it is ready, answers one question after the other, ends when nobody asks. */

/** `answer` knows what its parent asks. */
export function answering(answer: (question: never) => unknown): void {
  process.on('message', (question) => {
    void reply(() => answer(question as never));
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.('ready');
}

async function reply(answer: () => unknown): Promise<void> {
  try {
    process.send?.({ answer: await answer() });
  } catch (fault) {
    process.send?.({ fault: String(fault) });
  }
}

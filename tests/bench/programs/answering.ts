/** The other end of program.ts: says that it is ready, answers one question after the other, ends when nobody asks. */

export function answering<Question>(answer: (question: Question) => unknown): void {
  process.on('message', (question: Question) => {
    void reply(answer, question);
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.('ready');
}

async function reply<Question>(answer: (question: Question) => unknown, question: Question): Promise<void> {
  try {
    process.send?.({ answer: await answer(question) });
  } catch (fault) {
    process.send?.({ fault: String(fault) });
  }
}

/** A program of the bench in a process of its own: started, asked, stopped by its handle. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Program {
  ask<Answer>(question: object): Promise<Answer>;
  stop(): Promise<void>;
}

/** `file` answers with programs/answering.ts. */
export async function startProgram(file: URL, args: readonly string[] = []): Promise<Program> {
  const child = fork(fileURLToPath(file), args);
  const gone = once(child, 'exit');
  const ended = gone.then(() => Promise.reject(new Error(`${file.pathname} ended`)));
  // Only a question that waits for an answer wants to hear of it.
  ended.catch(() => undefined);
  await Promise.race([once(child, 'message'), ended]);
  return {
    async ask<Answer>(question: object) {
      const answer = once(child, 'message');
      child.send(question);
      const [said] = (await Promise.race([answer, ended])) as [{ answer: Answer } | { fault: string }];
      if ('fault' in said) throw new Error(said.fault);
      return said.answer;
    },
    async stop() {
      child.disconnect();
      await gone;
    },
  };
}

/** A second thread for slow work (后台线程): started at the first task, so that no call of the hall waits for a report. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Task, TaskResults } from './tasks.ts';

export interface HubWorker {
  run<T extends Task>(task: T): Promise<TaskResults[T['kind']]>;
  close(): Promise<void>;
}

export interface TaskRequest {
  readonly number: number;
  readonly task: Task;
}

/** The last thing that a thread is told. */
export const END = 'end';

/** For the work that it has in its hand. */
const END_MS = 1_000;

export interface TaskAnswer {
  readonly number: number;
  readonly result?: unknown;
  readonly error?: string;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

export function openWorker(): HubWorker {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let lastNumber = 0;

  function failAll(error: Error): void {
    thread = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function start(): Worker {
    const started = new Worker(new URL('thread.ts', import.meta.url));
    started.on('message', ({ number, result, error }: TaskAnswer) => {
      const task = waiting.get(number);
      waiting.delete(number);
      if (error === undefined) task?.resolve(result as never);
      else task?.reject(new Error(error));
    });
    started.on('error', failAll);
    started.on('exit', () => failAll(new Error('the worker ended')));
    started.unref();
    return started;
  }

  return {
    run: (task) => {
      thread ??= start();
      lastNumber += 1;
      const number = lastNumber;
      const answer = new Promise<never>((resolve, reject) => waiting.set(number, { resolve, reject }));
      thread.postMessage({ number, task } satisfies TaskRequest, []);
      return answer;
    },
    close: async () => {
      if (thread === null) return;
      const ending = thread;
      ending.ref();
      const ended = once(ending, 'exit');
      // A thread that is stopped while it loads SQLite takes the whole process with it: it is asked to go first.
      ending.postMessage(END, []);
      const patience = setTimeout(() => void ending.terminate(), END_MS);
      await ended;
      clearTimeout(patience);
    },
  };
}

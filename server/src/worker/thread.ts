/** The worker's thread: takes tasks one after the other and answers by number. */
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { END, type TaskAnswer, type TaskRequest } from './worker.ts';
import { carryOut, type Task } from './tasks.ts';
import { openTools } from './tools.ts';

// A call of a number goes before a paper. Only Linux gives a thread a priority of its own; elsewhere the hub would be slowed.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const tools = openTools();

parentPort?.on('message', (told: TaskRequest | typeof END) => {
  if (told === END) process.exit();
  void answered(told.number, told.task);
});

async function answered(number: number, task: Task): Promise<void> {
  const answer = (outcome: Omit<TaskAnswer, 'number'>): void =>
    parentPort?.postMessage({ number, ...outcome }, []);
  try {
    answer({ result: await carryOut(task, tools) });
  } catch (error) {
    answer({ error: error instanceof Error ? error.message : String(error) });
  }
}

/** The worker's thread: takes tasks one after the other and answers by number. */
import { parentPort } from 'node:worker_threads';
import type { TaskAnswer, TaskRequest } from './worker.ts';
import { carryOut, type Task } from './tasks.ts';
import { openTools } from './tools.ts';

const tools = openTools();

parentPort?.on('message', ({ number, task }: TaskRequest) => void answered(number, task));

async function answered(number: number, task: Task): Promise<void> {
  const answer = (outcome: Omit<TaskAnswer, 'number'>): void =>
    parentPort?.postMessage({ number, ...outcome }, []);
  try {
    answer({ result: await carryOut(task, tools) });
  } catch (error) {
    answer({ error: error instanceof Error ? error.message : String(error) });
  }
}

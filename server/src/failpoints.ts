/** Points at which a test may have the hub killed (断点): between what is stored and what is said. */
import { ConfigFault } from './config-fault.ts';

export const FAILPOINTS = [
  'beforeCommit',
  'betweenCommitAndAnswer',
  'afterAnswer',
  /** In the transaction of one batch of a rotation. */
  'rotatingKeys',
] as const;
export type FailpointName = (typeof FAILPOINTS)[number];

/** Called at each point of each group of commands that has something to commit, and of each batch of a rotation. */
export type Failpoint = (name: FailpointName) => void;

export const NO_FAILPOINT: Failpoint = () => {};

/** `HUB_FAILPOINT=beforeCommit@37`: dies like in a power cut at the 37th passing. Never in a production folder. */
export function failpointFrom(text: string | undefined, mode: 'demo' | 'production'): Failpoint {
  if (text === undefined || text === '') return NO_FAILPOINT;
  const [name, passing] = text.split('@');
  const wanted = FAILPOINTS.find((known) => known === name);
  const count = Number(passing ?? '1');
  if (mode !== 'demo' || wanted === undefined || !Number.isInteger(count) || count < 1) {
    throw new ConfigFault([
      {
        zh: 'HUB_FAILPOINT 仅供演示数据目录中的崩溃测试使用，格式为 beforeCommit@37',
        en: 'HUB_FAILPOINT is for crash tests in demo folders only, such as beforeCommit@37',
      },
    ]);
  }
  let left = count;
  return (passed) => {
    if (passed !== wanted) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };
}

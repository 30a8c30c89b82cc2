import { expect, it } from 'vitest';
import { logTo } from '../log.ts';
import { takeAddress } from './take-address.ts';

const lines: string[] = [];
const log = logTo({ write: (line) => void lines.push(line) }, 'error');

it('runs the command of the machine, and says how it went', async () => {
  expect(await takeAddress(null, log)).toBe('notWanted');
  expect(await takeAddress('exit 0', log)).toBe('taken');
  expect(lines).toEqual([]);
  expect(await takeAddress('echo no such interface && exit 3', log)).toBe('failed');
  expect(lines.join('')).toContain('no such interface');
});

/** Which part belongs to which window: what whoever installs it is told of a slip of the pen. */
import { expect, it } from 'vitest';
import { CounterConfig } from './config.ts';

const connection = { kind: 'serial', path: '/dev/ttyS1' };
const window = { counterId: 'H00-05', keypad: { partId: 'keypads', address: 5 } };
const config = {
  hubUrl: 'http://192.168.1.10:7300',
  token: 'a token',
  stateFolder: '/var/lib/yichuang',
  devices: [{ partId: 'keypads', kind: 'keypad', model: 'ff68', connection }],
  windows: [window],
};
const faults = (change: object): readonly string[] => {
  const parsed = CounterConfig.safeParse({ ...config, ...change });
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
};

it('a window with a keypad', () => {
  expect(faults({})).toEqual([]);
});

it('a device that is none, or of another kind', () => {
  expect(faults({ windows: [{ ...window, keypad: { partId: 'keys', address: 5 } }] })).toEqual([
    '没有这个设备 no keypad is named "keys"',
  ]);
  expect(faults({ windows: [{ counterId: 'H00-05', strip: { partId: 'keypads' } }] })).toEqual([
    '没有这个设备 no windowStrip is named "keypads"',
  ]);
});

it('two windows at one address', () => {
  expect(faults({ windows: [window, { ...window, counterId: 'H00-06' }] })).toEqual([
    "地址重复 address 5 is another window's",
  ]);
});

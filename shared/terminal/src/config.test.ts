/** What whoever installs a terminal may write, and what they are told of a slip of the pen. */
import { expect, it } from 'vitest';
import { readTerminalConfig } from './config.ts';

const OLD = {
  hubUrl: 'http://192.168.1.10:7300',
  token: 'a token',
  printer: { connection: { kind: 'tcp', host: '192.168.1.50', port: 9100 } },
  stateFolder: '/var/lib/yichuang',
};
const KEYPADS = {
  partId: 'keypads',
  kind: 'keypad',
  model: 'ff68',
  connection: { kind: 'serial', path: '/dev/serial/by-path/bus' },
};
const read = (config: object) => readTerminalConfig({ TERMINAL_CONFIG: JSON.stringify(config) }, []);
const fault = (config: object): string => {
  try {
    read(config);
    return 'no fault';
  } catch (error) {
    return (error as Error).message;
  }
};

it('settings from before there were devices are valid', () => {
  expect(read(OLD)).toEqual({ ...OLD, printer: { ...OLD.printer, profile: 'epson-tm' }, devices: [] });
});

it('lines that begin with // are remarks; an address keeps its own', () => {
  const text = JSON.stringify(OLD, null, 2).replace('{', '{\n  // 中枢的地址');
  expect(readTerminalConfig({ TERMINAL_CONFIG: `\uFEFF// 说明\r\n${text}` }, [])).toEqual(read(OLD));
});

it.each([
  { kind: 'serial', path: '/dev/serial/by-path/slip', baudRate: 115_200, flow: 'xonXoff' },
  { kind: 'lp', path: '/dev/usb/lp0' },
  { kind: 'usb', vendorId: 0x04b8, productId: 0x0202, serialNumber: 'A1' },
])('a slip printer is on any line: $kind', (connection) => {
  expect(read({ ...OLD, printer: { connection } }).printer).toEqual({ connection, profile: 'epson-tm' });
  expect(fault({ ...OLD, printer: { connection: { kind: 'queue', name: 'slips' } } })).toContain(
    'printer.connection',
  );
});

it('devices are data, with the differences of their model', () => {
  const options = { keys: { '2a': 'callNext' } };
  const strip = {
    partId: 'strips',
    kind: 'windowStrip',
    model: 'aa',
    connection: { kind: 'tcp', host: 'h', port: 1 },
  };
  const { devices } = read({ ...OLD, devices: [{ ...KEYPADS, options }, strip] });
  expect(devices).toEqual([{ ...KEYPADS, options }, strip]);
});

it.each([
  ['a model that there is not', [{ ...KEYPADS, model: 'ff69' }], '没有型号 no keypad model "ff69"'],
  [
    'a connection that the model does not know',
    [{ ...KEYPADS, connection: { kind: 'hid', vendorId: '0c2e', productId: 1 } }],
    'cannot be on "hid"',
  ],
  ['one name twice', [KEYPADS, KEYPADS], '重复的 partId'],
  ['a word too many', [{ ...KEYPADS, speed: 9600 }], 'devices.0'],
  ['an option of another kind', [{ ...KEYPADS, options: { columns: 16 } }], 'devices.0.options'],
  ['a keypad whose keys nobody has learnt', [{ ...KEYPADS, model: 'bytes' }], 'npm run device -- learn'],
  [
    'a key that no keypad has',
    [{ ...KEYPADS, options: { keys: { '0c': 'fly' } } }],
    'devices.0.options.keys.0c',
  ],
])('%s is told by its place', (_, devices, words) => {
  expect(fault({ ...OLD, devices })).toContain(words);
  expect(fault({ ...OLD, devices })).toContain('终端设置有误');
});

it('what is no JSON, and no settings at all, are told as such', () => {
  expect(() => readTerminalConfig({ TERMINAL_CONFIG: '{' }, [])).toThrow('设置不是 JSON');
  expect(() => readTerminalConfig({}, [])).toThrow('终端需要设置');
  expect(() => readTerminalConfig({}, ['/nowhere.json'])).toThrow('读不到设置文件');
});

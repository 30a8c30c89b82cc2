/** The examples that a package ships (设置样例) are what its programs read, and every setting in them is explained in words. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CounterConfig } from '@yichuang/counter/terminal/config';
import { readShellConfig } from '@yichuang/electron/config';
import { hashPin } from '@yichuang/electron/pin/pin-hash';
import { readSettings, readTerminalConfig } from '@yichuang/terminal/config';
import { expect, it } from 'vitest';

const FILES = fileURLToPath(new URL('../../tools/package/files/', import.meta.url));
const example = (name: string): string => join(FILES, `${name}.example.json`);

it.each(['kiosk', 'counter', 'display'] as const)(
  'the window of a %s reads its example, once its PIN is made',
  (role) => {
    const folder = mkdtempSync(join(tmpdir(), 'example-settings-'));
    const file = join(folder, `${role}.json`);
    const pin = hashPin('135790', 1);
    writeFileSync(
      file,
      readFileSync(example(role), 'utf8').replace(/"yichuang-\w+ --hash-pin < PIN"/, JSON.stringify(pin)),
    );
    expect(readShellConfig(role, [`--config=${file}`])).toMatchObject({ role });
    // As shipped it is refused: nobody's screen is closed by a word that stands in a package.
    const asShipped = (): unknown => readShellConfig(role, [`--config=${example(role)}`]);
    if (role === 'counter') expect(asShipped()).toMatchObject({ windowScreen: 2 });
    else expect(asShipped).toThrow('pin: made by --hash-pin');
    rmSync(folder, { recursive: true });
  },
);

it('the terminal of a kiosk reads its example', () => {
  const { devices, printer } = readTerminalConfig({}, [example('kiosk-terminal')]);
  expect([printer.profile, ...devices.map(({ kind }) => kind)]).toEqual([
    'epson-tm',
    'cardReader',
    'scanner',
  ]);
});

it('the terminal of a counter reads its example, with every kind of device at a window', () => {
  const { windows } = readSettings(CounterConfig, {}, [example('counter-terminal')]);
  expect(Object.keys(windows[0] ?? {})).toEqual(['counterId', 'keypad', 'ratingPad', 'strip', 'sheets']);
});

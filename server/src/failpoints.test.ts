import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { failpointFrom, NO_FAILPOINT } from './failpoints.ts';

it('nothing asked for, nothing happens', () => {
  expect(failpointFrom(undefined, 'production')).toBe(NO_FAILPOINT);
  expect(failpointFrom('', 'demo')).toBe(NO_FAILPOINT);
});

it.each([
  ['beforeCommit', 'production'],
  ['beforeCommit@1', 'production'],
  ['whenever@1', 'demo'],
  ['beforeCommit@0', 'demo'],
  ['beforeCommit@x', 'demo'],
] as const)('%s in a %s folder is refused', (text, mode) => {
  expect(() => failpointFrom(text, mode)).toThrow('HUB_FAILPOINT');
});

it('kills the process like a power cut, at the passing that was asked for', () => {
  const program = `
    import { failpointFrom } from '${new URL('failpoints.ts', import.meta.url).href}';
    const failpoint = failpointFrom('afterAnswer@2', 'demo');
    failpoint('afterAnswer');
    failpoint('beforeCommit');
    process.stdout.write('alive');
    failpoint('afterAnswer');
    process.stdout.write(' and well');`;
  const { stdout, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  expect({ stdout, signal }).toEqual({ stdout: 'alive', signal: 'SIGKILL' });
});

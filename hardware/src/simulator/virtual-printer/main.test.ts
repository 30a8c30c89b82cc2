import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('main.ts', import.meta.url));

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  readonly page: string;
}

async function start(): Promise<Running> {
  const child = spawn(process.execPath, [program, '--port', '0', '--http', '0'], {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  });
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  const { port, http } = JSON.parse(line.toString()) as { port: number; http: number };
  return { child, port, page: `http://127.0.0.1:${http}` };
}

test('prints, shows the slip as data and as a picture, fails when told to, ends on a word', async () => {
  const { child, port, page } = await start();
  const ended = once(child, 'exit');
  const host = connect(port, '127.0.0.1');
  const answered = once(host, 'data');
  host.write(Buffer.from('1b401c26bac5c2eb0a1d5642001d7201', 'hex'));
  await answered;

  const slips = (await (await fetch(`${page}/slips`)).json()) as {
    number: number;
    lines: { text: string }[];
  }[];
  expect(slips.map(({ lines }) => lines.map(({ text }) => text))).toEqual([['号码']]);
  const picture = Buffer.from(await (await fetch(`${page}/slips/1.png`)).arrayBuffer());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.readUInt32BE(16)).toBe(576);
  expect((await fetch(`${page}/slips/2.png`)).status).toBe(404);
  expect(await (await fetch(page)).text()).toContain('虚拟打印机');

  const post = (body: string): Promise<Response> => fetch(`${page}/faults`, { method: 'POST', body });
  expect(await (await post('{"paper":"out"}')).json()).toMatchObject({ paper: 'out', online: false });
  for (const nonsense of ['{"paper":"wet"}', '{"colour":"red"}', '[]', 'null', '{']) {
    expect([nonsense, (await post(nonsense)).status]).toEqual([nonsense, 400]);
  }
  host.destroy();
  child.stdin!.write('stop\n');
  expect(await ended).toEqual([0, null]);
});

test.each([
  ['a message', (child: ChildProcess) => child.send('stop')],
  ['its stdin closed', (child: ChildProcess) => child.stdin!.end()],
])('ends cleanly on %s', async (_, tell) => {
  const { child, page } = await start();
  const watching = await fetch(`${page}/events`);
  const ended = once(child, 'exit');
  tell(child);
  expect(await ended).toEqual([0, null]);
  await watching.body?.cancel().catch(() => undefined);
});

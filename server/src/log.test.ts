/** What must never be in a log is taken out of it, wherever somebody put it. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { logTo, openLog } from './log.ts';

it('secrets and numbers are removed, ids and counts stay', () => {
  const lines: string[] = [];
  const log = logTo({ write: (line) => void lines.push(line) }, 'info');
  log.info({ token: 's3cret', request: { headers: { cookie: 's3cret', authorization: 's3cret' } } }, 'one');
  log.warn({ body: { number: '11010519491231002X' }, password: 's3cret' }, 'two');
  log.error({ err: new Error('no such person: 11010519491231002X') }, 'asked for 110105194912310021');
  log.info({ accountId: '018f2b1e-0000-7000-8000-123456789012', seq: 12 }, 'kept');
  const text = lines.join('');
  expect(text).not.toMatch(/s3cret|11010519491231/);
  expect(JSON.parse(lines[3] ?? '')).toMatchObject({
    level: 'info',
    accountId: '018f2b1e-0000-7000-8000-123456789012',
    seq: 12,
    msg: 'kept',
  });
});

it('a file a day; closing it leaves everything on disk', async () => {
  const data = mkdtempSync(join(tmpdir(), 'log-'));
  const log = openLog(data, 'info');
  log.info({ seq: 7 }, 'the hub is up');
  await log.close();
  const [file = ''] = readdirSync(join(data, 'log'));
  expect(file).toMatch(/^hub\.\d{4}-\d{2}-\d{2}\.1\.log$/);
  expect(readFileSync(join(data, 'log', file), 'utf8')).toContain('"the hub is up"');
});

/** 换密钥时断电: the program that seals everything anew dies in the middle of a batch; nothing is lost, the next run ends it. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Instant, LocalDate, PersonId } from '@yichuang/domain/ids';
import { PersonInput } from '@yichuang/protocol/people';
import { USUAL_RETENTION } from '@yichuang/server/people/retention';
import { openPeopleRoom } from '@yichuang/server/people/room';
import { makeBackup } from '@yichuang/server/store/backup';
import { openStore } from '@yichuang/server/store/open';
import { afterEach, beforeEach, expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../server/src/rotate-keys.ts', import.meta.url));
const NOW = '2026-11-23T01:00:00.000Z' as Instant;
const PEOPLE = 700;

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'yichuang-rotation-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

function run(failpoint: string, ...task: readonly string[]): { code: number | null; said: string } {
  const env = { ...process.env, HUB_DATA: data, HUB_FAILPOINT: failpoint };
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...task], {
    env,
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

function inStore<Result>(work: (room: ReturnType<typeof openPeopleRoom>, file: string) => Result): Result {
  const store = openStore(data);
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const database = store.tables;
  try {
    return work(openPeopleRoom({ database, data, retention: USUAL_RETENTION, at: NOW, log }), store.file);
  } finally {
    store.close();
  }
}

const namesOf = (ids: readonly PersonId[]): readonly (string | null)[] =>
  inStore(({ people }) =>
    people.find(ids).map((person) => (person.state === 'open' ? person.details.name : null)),
  );

it('换密钥中途断电两次：资料一条不少，接着换完；旧备份过期前旧密钥不销毁', () => {
  const names = Array.from({ length: PEOPLE }, (_, index) => `王小${index}`);
  const ids = inStore(({ people }, file) => {
    const kept = names.map((name) => {
      const input = PersonInput.parse({ kind: 'natural', name, identity: null });
      const person = people.add(input, { at: NOW, today: '2026-11-23' as LocalDate });
      if (!person.ok) throw new Error(person.code);
      return person.personId;
    });
    makeBackup(file, data, NOW, 14);
    return kept;
  });

  for (const passing of [3, 2]) {
    expect(run(`rotatingKeys@${passing}`).code).toBeNull();
    expect(namesOf(ids)).toEqual(names);
  }
  const last = run('');
  expect(last.said).toContain('接着上次未完成的换密钥');
  expect(last.code).toBe(0);
  expect(namesOf(ids)).toEqual(names);

  expect(run('', 'retire').said).toContain('1 份旧备份还要用');
  expect(existsSync(join(data, 'keys', 'people-1.key'))).toBe(true);
  rmSync(join(data, 'backups'), { recursive: true });
  expect(run('', 'retire').said).toContain('已销毁');
  expect(existsSync(join(data, 'keys', 'people-1.key'))).toBe(false);
  expect(namesOf(ids)).toEqual(names);
});

it('不会在别处造出一个空的大厅；中枢在运行时不换', () => {
  expect(run('').said).toContain('没有数据库');
  expect(existsSync(join(data, 'hub.db'))).toBe(false);
  const store = openStore(data);
  expect(run('').said).toContain('another hub works');
  store.close();
});

/** The machine's settings: where they come from, and that every mistake is named in words. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HallId, Instant } from '@yichuang/domain/ids';
import { describe, expect, it } from 'vitest';
import { bearOrCheck, readBirth } from './birth.ts';
import { ConfigFault } from './config-fault.ts';
import { isLoopback, readConfig } from './config.ts';

const fresh = (): string => mkdtempSync(join(tmpdir(), 'config-'));
const born = (mode: 'demo' | 'production', hallId = 'H00') => ({
  mode,
  hallId: HallId.parse(hallId),
  bornAt: Instant.parse('2026-11-23T01:00:00.000Z'),
});
const complaint = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigFault) return error.message;
    throw error;
  }
  return 'no complaint';
};

describe('where a setting comes from', () => {
  it('nothing said: the demo of the county hall at 127.0.0.1:7300', () => {
    const data = fresh();
    expect(readConfig({ HUB_DATA: data })).toMatchObject({
      mode: 'demo',
      hallId: 'H00',
      host: '127.0.0.1',
      port: 7300,
      data,
      publicUrl: null,
    });
  });

  it('the environment stands over config.json, config.json over the defaults', () => {
    const data = fresh();
    writeFileSync(join(data, 'config.json'), JSON.stringify({ hallId: 'H03', port: 8000, logLevel: 'warn' }));
    const config = readConfig({ HUB_DATA: data, HUB_PORT: '9000', HUB_PUBLIC_URL: 'https://hall.example/' });
    expect(config).toMatchObject({
      hallId: 'H03',
      port: 9000,
      logLevel: 'warn',
      publicUrl: 'https://hall.example',
    });
  });

  it('a production folder needs nothing said twice', () => {
    const data = fresh();
    bearOrCheck(data, born('production', 'H05'));
    expect(readConfig({ HUB_DATA: data })).toMatchObject({
      mode: 'production',
      hallId: 'H05',
      host: '0.0.0.0',
    });
  });
});

describe('mistakes', () => {
  it('are named all at once, in Chinese and English', () => {
    const text = complaint(() =>
      readConfig({ HUB_DATA: fresh(), HUB_PORT: 'many', HUB_PUBLIC_URL: 'hall', HUB_PRINTERS: 'lp0' }),
    );
    expect(text).toContain('环境变量 HUB_PORT 应为0 到 65535 之间的端口号');
    expect(text).toContain('HUB_PUBLIC_URL must be an http(s) address');
    expect(text).toContain('HUB_PRINTERS');
  });

  it('in config.json name the field', () => {
    const data = fresh();
    writeFileSync(join(data, 'config.json'), JSON.stringify({ port: 70_000 }));
    expect(complaint(() => readConfig({ HUB_DATA: data }))).toMatch(/config\.json 中 port 有误/);
    writeFileSync(join(data, 'config.json'), '{');
    expect(complaint(() => readConfig({ HUB_DATA: data }))).toContain('不是有效的 JSON');
  });

  it('a demo does not listen to the network', () => {
    const text = complaint(() => readConfig({ HUB_DATA: fresh(), HUB_HOST: '0.0.0.0' }));
    expect(text).toContain('演示模式只在本机开放');
  });
});

describe('a data folder is demo or production from birth', () => {
  it('the first start writes it down, later ones only check', () => {
    const data = join(fresh(), 'not', 'there', 'yet');
    expect(readBirth(data)).toBeNull();
    bearOrCheck(data, born('demo'));
    expect(bearOrCheck(data, { ...born('demo'), bornAt: Instant.parse('2027-01-01T00:00:00.000Z') })).toEqual(
      born('demo'),
    );
  });

  it('refuses another mode and another hall', () => {
    const data = fresh();
    bearOrCheck(data, born('demo'));
    expect(complaint(() => bearOrCheck(data, born('production')))).toContain('属于演示，不能用于正式运行');
    expect(complaint(() => bearOrCheck(data, born('demo', 'H01')))).toContain('属于大厅 H00，不是 H01');
  });

  it('a damaged marker is not taken for none', () => {
    const data = fresh();
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'birth.json'), '{"mode":"both"}');
    expect(complaint(() => readBirth(data))).toContain('已损坏');
  });
});

it.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['localhost', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['192.168.1.10', false],
  ['127.0.0.1.evil.example', false],
  ['0.0.0.0', false],
])('%s is this machine: %s', (host, own) => {
  expect(isLoopback(host)).toBe(own);
});

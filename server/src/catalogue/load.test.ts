import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { searchServices } from '@yichuang/domain/catalogue/search';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CatalogueFault, loadCatalogue, readCatalogue, SEED_FOLDER } from './load.ts';

const CHECK = fileURLToPath(new URL('check.ts', import.meta.url));

let own: string;
beforeEach(() => {
  own = mkdtempSync(join(tmpdir(), 'catalogue-'));
});
afterEach(() => {
  rmSync(own, { recursive: true, force: true });
});

/** Puts a changed copy of a seed file into the hall's own folder. */
function overrule(file: string, change: (text: string) => string): void {
  mkdirSync(join(own, file, '..'), { recursive: true });
  writeFileSync(join(own, file), change(readFileSync(join(SEED_FOLDER, file), 'utf8')));
}

describe('读取事项库', () => {
  it('publishes one hall with a revision that changes with a word', () => {
    const shipped = loadCatalogue('H00').published;
    expect(shipped.hall.id).toBe('H00');
    expect(loadCatalogue('H00').published.revision).toBe(shipped.revision);
    expect(loadCatalogue('H01').published.revision).not.toBe(shipped.revision);
    overrule('kiosk.json', (text) => text.replace('请点击您要办的事', '您要办什么'));
    const changed = loadCatalogue('H00', own).published;
    expect(changed.prompt.zh).toBe('您要办什么');
    expect(changed.revision).not.toBe(shipped.revision);
  });

  it('without an own folder the shipped catalogue stands', () => {
    expect(readCatalogue(join(own, 'nothing')).halls).toHaveLength(10);
  });

  it('names an unknown hall, a broken reference and unreadable JSON', () => {
    expect(() => loadCatalogue('H77')).toThrow(/halls\.json · there is no hall "H77" \(there are H00, H01/u);
    overrule('counters.json', (text) => text.replace('"zoneId": "Z"', '"zoneId": "Q"'));
    expect(() => loadCatalogue('H00', own)).toThrow('counters.json · H00-12 · zoneId names "Q"');
    overrule('counters.json', () => '[{');
    expect(() => loadCatalogue('H00', own)).toThrow(CatalogueFault);
  });

  it.each([
    ['营业执照', 'B02'],
    ['yyzz', 'B02'],
    ['yingyezhizhao', 'B02'],
    ['低保', 'T01'],
    ['db', 'T01'],
    ['高龄', 'T05'],
    ['残疾证', 'T14'],
    ['gjj', 'D04'],
    ['生孩子', 'T06'],
    ['公司', 'B01'],
    ['盖房子', 'T10'],
    ['身份证', 'R01'],
    ['结婚', 'C15'],
    ['办不成事', 'CS05'],
    ['我要给老人办高龄补贴', 'T05'],
    ['canjizen', 'T14'],
  ])('%s → %s', (query, serviceId) => {
    expect(searchServices(loadCatalogue('H00').published.searchIndex, query)[0]?.serviceId).toBe(serviceId);
  });
});

describe('node check.ts', () => {
  it('says what is there and what its owner has yet to confirm', () => {
    const output = execFileSync(process.execPath, [CHECK], { encoding: 'utf8' });
    expect(output).toContain('The catalogue is sound: 10 halls, 21 counters, 80 items');
    expect(output).toMatch(/counters\.H00-01 · 本区优先/u);
    expect(output).toMatch(/queueDefaults\.week · 未查到公开的办公时间/u);
  });

  it('prints the problems by name and exits 1', () => {
    overrule('items/T.json', (text) => text.replace('"zoneIds": ["T"]', '"zoneIds": ["Q"]'));
    const { status, stderr } = spawnSync(process.execPath, [CHECK, own], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('items/T.json · T01 · zoneIds names "Q", which zones.json does not have');
  });
});

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readPack, type VoicePack } from '@yichuang/ui/voice/pack';
import { planAnnouncement } from '@yichuang/ui/voice/plan';
import { describe, expect, it } from 'vitest';

const SHIPPED = path.join(import.meta.dirname, '../../apps/display/public/voice');
const folderOf = (language: string): string => path.join(SHIPPED, language);
const packOf = (language: string): VoicePack =>
  readPack(JSON.parse(readFileSync(path.join(folderOf(language), 'pack.json'), 'utf8')));

/** Seconds from the end of the chime's pause to the last word, said once. */
function speech(language: string, number: string, counter: number): number {
  const pack = packOf(language);
  return planAnnouncement(pack, { number, counter, repeats: 1, oneAs: '一', chime: false }).seconds;
}

describe.each(readdirSync(SHIPPED))('语音包 %s', (language) => {
  it('能读出所有号码和窗口', () => {
    expect(packOf(language).id).toBe(language);
  });

  it('写明由谁合成、以什么条件使用', () => {
    expect(packOf(language)).toMatchObject({
      engine: expect.stringMatching(/\S/),
      license: expect.stringMatching(/\S/),
    });
  });

  it('文件与清单一致，不超过 400 KB', () => {
    const files = readdirSync(folderOf(language)).filter((name) => name !== 'pack.json');
    const listed = Object.values(packOf(language).clips).map(({ file }) => file);
    expect(files.toSorted()).toEqual([...new Set(listed)].toSorted());
    const bytes = files.reduce((sum, name) => sum + statSync(path.join(folderOf(language), name)).size, 0);
    expect(bytes).toBeLessThan(400 * 1024);
  });
});

describe('普通话语速', () => {
  // 请 A 零一二 号 到 三 号窗口 办理 = 13 字; 窗口 12 reads 十二, one more.
  it.each([
    ['A012', 3, 13],
    ['A012', 12, 14],
    ['B888', 8, 13],
  ])('%s 到 %i 号窗口：每秒不超过 4 字，也不拖沓', (number, counter, characters) => {
    const rate = characters / speech('zh-CN', number, counter);
    expect(rate).toBeLessThanOrEqual(4);
    expect(rate).toBeGreaterThan(2);
  });
});

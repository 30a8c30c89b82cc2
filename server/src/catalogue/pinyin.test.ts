import { describe, expect, it } from 'vitest';
import { spellingOf } from './pinyin.ts';

describe('拼音和首字母', () => {
  it.each([
    ['营业执照', 'ying ye zhi zhao', 'yyzz'],
    ['银行对公开户', 'yin hang dui gong kai hu', 'yhdgkh'],
    ['行动不便', 'xing dong bu bian', 'xdbb'],
    ['长寿补贴', 'chang shou bu tie', 'csbt'],
    ['危房重建', 'wei fang chong jian', 'wfcj'],
    ['参保', 'can bao', 'cb'],
    ['KTV、娱乐场所许可', 'ktv yu le chang suo xu ke', 'ktvylcsxk'],
    ['80岁补贴', '80 sui bu tie', '80sbt'],
    ['女', 'nv', 'n'],
  ])('%s', (text, pinyin, initials) => {
    expect(spellingOf(text)).toEqual({ pinyin, initials });
  });
});

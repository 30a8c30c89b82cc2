import { describe, expect, it } from 'vitest';
import { ServiceId } from '../ids.ts';
import { searchServices, type SearchEntry } from './search.ts';

const entry = (id: string, text: string, pinyin: string): SearchEntry => ({
  serviceId: ServiceId.parse(id),
  text,
  pinyin,
  initials: pinyin
    .split(' ')
    .map((syllable) => syllable.charAt(0))
    .join(''),
});

const index: readonly SearchEntry[] = [
  entry('B02', '办个体户执照', 'ban ge ti hu zhi zhao'),
  entry('B02', '营业执照', 'ying ye zhi zhao'),
  entry('B03', '营业执照变更', 'ying ye zhi zhao bian geng'),
  entry('T01', '低保', 'di bao'),
  entry('T05', '高龄补贴', 'gao ling bu tie'),
  entry('T14', '残疾证', 'can ji zheng'),
  entry('T06', '生孩子', 'sheng hai zi'),
  entry('D04', '公积金', 'gong ji jin'),
  entry('D05', '公积金贷款', 'gong ji jin dai kuan'),
  entry('C23', 'KTV', 'ktv'),
  entry('R03', 'Passport and travel permits', ''),
  entry('N01', '女儿', 'nv er'),
];
const found = (query: string) => searchServices(index, query).map(({ serviceId }) => serviceId as string);

describe('找事项', () => {
  it.each([
    ['营业执照', ['B02', 'B03']],
    ['yyzz', ['B02', 'B03']],
    ['yingyezhizhao', ['B02', 'B03']],
    ['YING YE', ['B02', 'B03']],
    ['yingyzz', ['B02', 'B03']],
    ['zhizhao', ['B02', 'B03']],
    ['低保', ['T01']],
    ['db', ['T01']],
    ['dib', ['T01']],
    ['高龄', ['T05']],
    ['gjj', ['D04', 'D05']],
    ['gongjijin', ['D04', 'D05']],
    ['ktv', ['C23']],
    ['passport', ['R03']],
    ['travel', ['R03']],
    ['nver', ['N01']],
  ])('%s', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('a whole sentence finds what it is about', () => {
    expect(found('我要给老人办高龄补贴')).toEqual(['T05']);
    expect(found('请问怎么办残疾证')[0]).toBe('T14');
    expect(found('我想申请低保！')).toEqual(['T01']);
  });

  it('southern spellings are understood where nothing else fits', () => {
    expect(found('canjizen')).toEqual(['T14']);
    expect(found('senhaizi')).toEqual(['T06']);
    expect(found('yinyezizao')).toEqual(['B02', 'B03']);
  });

  it('nothing and nonsense find nothing', () => {
    expect(found('')).toEqual([]);
    expect(found(' 。')).toEqual([]);
    expect(found('qqqq')).toEqual([]);
    expect(found('登月许可')).toEqual([]);
  });

  it('one letter is the beginning of a word only', () => {
    expect(found('d')).toEqual(['T01']);
  });

  it('the words that matched and the limit', () => {
    expect(searchServices(index, 'yyzz', 1)).toEqual([{ serviceId: 'B02', text: '营业执照', score: 95 }]);
  });
});

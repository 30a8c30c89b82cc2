/** People of a county that never lived (虚构居民): names as unevenly spread as in life, resident numbers that are right and nobody's. */
import type { Seeded } from './seeded.ts';

/** A few families are a third of a county. */
const FAMILIES = '黄王陈符林李吴张周郑邢韩谭董胡朱杨刘苏云罗邓梁卢曾庄叶许冯蔡徐何唐麦文郭高唐卓蒙盘邱';
const GIVEN =
  '明华丽芳伟强军敏静霞玲平红燕辉勇梅秀英杰涛斌波兰桂珍淑春玉海云清秋月雪花香凤娟慧琴琳瑞琪瑶欣怡雨佳婷倩颖思嘉俊浩宇轩泽豪鑫磊鹏飞翔龙虎山川河江湖林森木树叶果松柏竹石金银铜铁宝贵富康健安宁和顺吉祥福禄寿喜财源发达兴旺昌盛荣光耀祖德才学文武忠孝仁义礼智信';
const DAY_MS = 24 * 3_600_000;

export function nameOf(chance: Seeded): string {
  const family = FAMILIES[Math.floor(FAMILIES.length * chance.next() ** 2)] ?? '王';
  const given = (): string => GIVEN[Math.floor(GIVEN.length * chance.next() ** 1.5)] ?? '明';
  return family + given() + (chance.chance(0.8) ? given() : '');
}

/** Somebody of the county, born on one of twenty thousand days. Check digit: GB 11643. */
export function residentNumber(index: number): string {
  const born = new Date(Date.UTC(1950, 0, 1) + (index % 20_000) * DAY_MS).toISOString().slice(0, 10);
  const body = `469029${born.replaceAll('-', '')}${String(Math.floor(index / 20_000)).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * (2 ** (17 - place) % 11), 0);
  return body + '10X98765432'.charAt(sum % 11);
}

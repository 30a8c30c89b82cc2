/** 巡查照片: 拍摄地点、时间、机型都不留. */
import { expect, it } from 'vitest';
import { bareJpeg } from './jpeg.ts';

const segment = (marker: number, words: string): Buffer => {
  const size = Buffer.alloc(2);
  size.writeUInt16BE(words.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), size, Buffer.from(words, 'latin1')]);
};
const START = Buffer.from([0xff, 0xd8]);
const jfif = segment(0xe0, 'JFIF');
const table = segment(0xdb, 'quant');
const scan = Buffer.concat([segment(0xda, 'scan'), Buffer.from([1, 2, 0xff, 0xd9])]);

it('去掉 EXIF 和备注，画面不变', () => {
  const whole = Buffer.concat([
    START,
    jfif,
    segment(0xe1, 'Exif GPS 18.64N'),
    table,
    segment(0xfe, 'phone'),
    scan,
  ]);
  expect(bareJpeg(whole)).toEqual(Buffer.concat([START, jfif, table, scan]));
});

it('不是完整的 JPEG 不收', () => {
  for (const bad of [
    Buffer.from('hello'),
    START,
    Buffer.concat([START, table]),
    Buffer.concat([START, scan.subarray(1)]),
  ])
    expect(bareJpeg(bad)).toBeNull();
  expect(bareJpeg(Buffer.concat([START, Buffer.from([0xff, 0xe1, 0xff, 0xff, 1])]))).toBeNull();
});

import { describe, expect, it } from 'vitest';

import { maskAddress, maskIdentity, maskName, maskOwnName, maskPhone } from './mask.ts';

describe('脱敏', () => {
  it('identity numbers', () => {
    expect(maskIdentity('residentId', '469099195006150033')).toBe('469***********0033');
    expect(maskIdentity('foreignResident', 'USA460085061501')).toBe('USA********1501');
    expect(maskIdentity('hmtPermit', 'H12345678')).toBe('H*****678');
    expect(maskIdentity('passport', 'E1234')).toBe('*****');
  });

  it('a credit code is public', () => {
    expect(maskIdentity('creditCode', '91469029MA000F0080')).toBe('91469029MA000F0080');
  });

  it('addresses: county and township', () => {
    expect(maskAddress('保亭县保城镇新兴街1号')).toBe('保亭县保城镇****');
    expect(maskAddress('新兴街1号')).toBe('****');
    expect(maskAddress('')).toBe('');
  });

  it('one’s own name, on a screen that others see', () => {
    expect(maskOwnName('符试花')).toBe('符*花');
    expect(maskOwnName('阿卜杜·买买提')).toBe('阿*提');
    expect(maskOwnName('张三')).toBe('张*');
    expect(maskOwnName('王')).toBe('*');
    expect(maskOwnName('TEST, SAMPLE')).toBe('T*');
    expect(maskOwnName(' ')).toBe('');
  });

  it('telephones', () => {
    expect(maskPhone('13800008000')).toBe('138****8000');
    expect(maskPhone('0898-83660012')).toBe('0898-******12');
  });

  it('names: the family name stays, a rare character is one character', () => {
    expect(maskName('张三')).toBe('张*');
    expect(maskName('欧阳小明')).toBe('欧阳**');
    expect(maskName('欧阳')).toBe('欧*');
    expect(maskName('符𬭸䶮')).toBe('符**');
    expect(maskName(' 王 ')).toBe('*');
    expect(maskName('')).toBe('');
  });
});

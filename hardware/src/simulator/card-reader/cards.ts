/** What can be laid on the virtual reader: invented people's cards of every kind, and things that are no such card. */

export type CardLayout = 'citizen' | 'hmtResident' | 'foreign2017' | 'foreign2023';

/** As printed on the card; dates `YYYYMMDD`, `until` may be 长期. */
export interface PlayCard {
  /** What a person who plays calls it. */
  readonly id: string;
  readonly label: string;
  readonly layout: CardLayout;
  readonly name: string;
  readonly latinName: string;
  /** 1 男, 2 女. */
  readonly sex: string;
  /** GB/T 3304, or of GB/T 2659 where the layout has a nationality. */
  readonly nation: string;
  readonly birth: string;
  readonly address: string;
  readonly number: string;
  readonly authority: string;
  readonly from: string;
  readonly until: string;
  readonly passNumber: string;
  readonly issues: string;
}

/** No ID card, but the field feels it. */
export const otherThings = ['phone', 'bankCard'] as const;
export type OtherThing = (typeof otherThings)[number];

/** Region 469099, nation 990 and the country XXA do not exist, so nobody has these numbers; their check digits are right. */
const nowhere = '469099';
const placeOfNobody = '海南省测试县无此镇无此村０１２号';
const officeOfNobody = '测试县公安局';

/** Ten people, aged 8 to 93 in that year. */
export function peopleOf(year: number): readonly PlayCard[] {
  const born = (age: number, day = '0102'): string => `${year - age}${day}`;
  return [
    citizen({
      id: 'child',
      age: '8 岁',
      name: '符小测',
      sex: '2',
      nation: '19',
      birth: born(8),
      order: 102,
      year,
      years: [-2, 3],
    }),
    citizen({
      id: 'young',
      age: '22 岁',
      name: '王试一',
      sex: '1',
      nation: '02',
      birth: born(22),
      order: 101,
      year,
      years: [-4, 6],
    }),
    citizen({
      id: 'grown',
      age: '35 岁',
      name: '龙测试',
      sex: '1',
      nation: '06',
      birth: born(35),
      order: 103,
      year,
      years: [-5, 15],
    }),
    citizen({
      id: 'long-name',
      age: '41 岁，姓名过长、生僻字',
      name: '阿卜杜热合曼·买买提江·艾合𠮷提',
      sex: '1',
      nation: '05',
      birth: born(41),
      order: 105,
      year,
      years: [-3, 17],
    }),
    citizen({
      id: 'expired',
      age: '52 岁，证件过期',
      name: '赵测过',
      sex: '2',
      nation: '01',
      birth: born(52),
      order: 104,
      year,
      years: [-21, -1],
    }),
    citizen({
      id: 'old',
      age: '67 岁，长期',
      name: '韦试老',
      sex: '2',
      nation: '08',
      birth: born(67),
      order: 106,
      year,
      years: [-9, null],
    }),
    citizen({
      id: 'oldest',
      age: '93 岁，长期，无民族',
      name: '李测寿',
      sex: '1',
      nation: '',
      birth: born(93),
      order: 107,
      year,
      years: [-20, null],
    }),
    {
      ...blank,
      id: 'hmt',
      label: '港澳台居民居住证 29 岁',
      layout: 'hmtResident',
      name: '陈测试',
      sex: '2',
      birth: born(29),
      address: placeOfNobody,
      number: withCheckDigit(`810000${born(29)}002`),
      authority: officeOfNobody,
      from: `${year - 1}0315`,
      until: `${year + 4}0315`,
      passNumber: 'H00000000',
      issues: '01',
    },
    {
      ...blank,
      id: 'foreign-2017',
      label: '外国人永久居留身份证（2017 版）38 岁',
      layout: 'foreign2017',
      name: '测试甲',
      latinName: 'TEST, SAMPLE ALPHA',
      sex: '1',
      nation: 'XXA',
      birth: born(38),
      number: `XXA4600${born(38).slice(2)}01`,
      authority: '1500',
      from: `${year - 6}0401`,
      until: `${year + 4}0331`,
      issues: '01',
    },
    {
      ...blank,
      id: 'foreign-2023',
      label: '外国人永久居留身份证（2023 版）44 岁',
      layout: 'foreign2023',
      name: '测试样本',
      latinName: 'SAMPLE-BRAVOCHARLIE, TESTOPHERSON DELTA ECHO',
      sex: '2',
      nation: '990',
      birth: born(44),
      number: withCheckDigit(`946990${born(44)}004`),
      from: `${year - 1}1201`,
      until: `${year + 9}1201`,
      issues: '01',
    },
  ];
}

const blank = { latinName: '', nation: '', address: '', authority: '', passNumber: '', issues: '' };

interface Citizen {
  readonly id: string;
  readonly age: string;
  readonly name: string;
  readonly sex: string;
  readonly nation: string;
  readonly birth: string;
  readonly order: number;
  readonly year: number;
  /** Issued and ending so many years from that year; null = 长期. */
  readonly years: readonly [from: number, until: number | null];
}

function citizen({
  id,
  age,
  name,
  sex,
  nation,
  birth,
  order,
  year,
  years: [from, until],
}: Citizen): PlayCard {
  return {
    ...blank,
    id,
    label: `居民身份证 ${age}`,
    layout: 'citizen',
    name,
    sex,
    nation,
    birth,
    address: placeOfNobody,
    number: withCheckDigit(`${nowhere}${birth}${order}`),
    authority: officeOfNobody,
    from: `${year + from}0601`,
    until: until === null ? '长期' : `${year + until}0601`,
  };
}

/** ISO 7064 MOD 11-2, as GB 11643 has it: eighteen places out of seventeen. */
function withCheckDigit(seventeen: string): string {
  let rest = 0;
  for (const digit of seventeen) rest = ((rest + Number(digit)) * 2) % 11;
  return seventeen + '0123456789X'[(12 - rest) % 11];
}

import { expect, it } from 'vitest';
import { zoneName } from '@yichuang/ui/wall/zone-names';
import { hallWordsOf } from './hall-words.ts';

const marked = (value: unknown) => ({ value, verified: false, why: 'test' });
const whole = {
  hall: { name: '县政务大厅', nameEn: 'County hall', guidePhone: marked('12345') },
  zones: [{ id: 'A', shortName: '工程建设', shortNameEn: 'Construction' }],
  texts: {
    board: { notices: marked([{ zh: '请排队', en: 'Please queue' }]), idle: marked([]) },
    announcement: {
      repeats: marked(3),
      recallRepeats: marked(2),
      digitOne: marked('yao'),
      volume: marked([{ from: '00:00', percent: 40 }]),
      secondLanguage: marked('en'),
    },
  },
};

it('reads what the display needs', () => {
  const words = hallWordsOf(whole);
  expect(words.hall).toEqual({
    name: '县政务大厅',
    nameEn: 'County hall',
    level: 'county',
    guidePhone: '12345',
  });
  expect(zoneName(words, 'A')).toBe('工程建设');
  expect(words.notices).toEqual([{ zh: '请排队', en: 'Please queue' }]);
  expect(words.announcement).toEqual({
    repeats: 3,
    recallRepeats: 2,
    digitOne: 'yao',
    volume: [{ from: '00:00', percent: 40 }],
    secondLanguage: 'en',
  });
});

it.each([null, undefined, 'oops', [], { zones: 7, texts: { board: null, announcement: { repeats: 99 } } }])(
  'goes on with %j',
  (broken) => {
    const words = hallWordsOf(broken);
    expect(words).toMatchObject({ hall: null, zones: [], notices: [], idle: [] });
    expect(words.announcement).toMatchObject({ repeats: 2, recallRepeats: 1, digitOne: 'yi' });
    expect(zoneName(words, 'A')).toBe('A');
  },
);

it('loses only the part that is damaged', () => {
  const words = hallWordsOf({ ...whole, zones: 'none' });
  expect(words.zones).toEqual([]);
  expect(words.notices).toHaveLength(1);
});

import { describe, expect, it } from 'vitest';
import { english, mandarin } from './pack.fixture.ts';
import { readPack } from './pack.ts';
import { planAnnouncement, planLanguages, type Plan } from './plan.ts';
import { spokenText } from './spoken-text.ts';

const words = (plan: Plan): string => plan.steps.map(({ clip }) => clip).join(' ');

describe('planAnnouncement', () => {
  it('says chime, number, counter, and all of it again without the chime', () => {
    const plan = planAnnouncement(mandarin, { number: 'A012', counter: 3, repeats: 2, oneAs: '一' });
    const sentence = '请 A 0 1 2 号 到 3 号窗口 办理';
    expect(words(plan)).toBe(`chime ${sentence} ${sentence}`);
  });

  it('puts every clip where the one before it and the pause have ended', () => {
    const plan = planAnnouncement(mandarin, { number: 'A012', counter: 3, repeats: 1, oneAs: '一' });
    expect(plan.steps.map(({ at }) => at)).toEqual([0, 1.25, 1.75, 2.25, 2.75, 3.25, 3.75, 4.5, 5, 5.5, 6]);
    expect(plan.seconds).toBe(6.5);
  });

  it('reads the 1 of the number as 幺 where the hall wants it, never that of the counter', () => {
    const plan = planAnnouncement(mandarin, { number: 'B101', counter: 11, repeats: 1, oneAs: '幺' });
    expect(words(plan)).toBe('chime 请 B 幺 0 幺 号 到 十 1 号窗口 办理');
  });

  it.each([
    [1, '1'],
    [10, '十'],
    [12, '十 2'],
    [20, '2 十'],
    [35, '3 十 5'],
  ])('counts counter %i as people do: %s', (counter, spoken) => {
    const plan = planAnnouncement(mandarin, { number: 'A001', counter, repeats: 1, oneAs: '一' });
    expect(words(plan)).toContain(`到 ${spoken} 号窗口`);
  });

  it.each([
    [3, '3'],
    [12, '12'],
    [20, '20'],
    [21, '20 1'],
  ])('counts counter %i in English: %s', (counter, spoken) => {
    const plan = planAnnouncement(english, { number: 'A012', counter, repeats: 1, oneAs: '幺' });
    expect(words(plan)).toBe(`chime ticket A 0 1 2 please go to counter ${spoken}`);
  });

  it('says four-digit numbers and two-letter prefixes', () => {
    const plan = planAnnouncement(mandarin, { number: 'AB1234', counter: 3, repeats: 1, oneAs: '一' });
    expect(words(plan)).toContain('请 A B 1 2 3 4 号');
  });

  it('refuses a number that the pack cannot say', () => {
    expect(() =>
      planAnnouncement(mandarin, { number: '甲012', counter: 3, repeats: 1, oneAs: '一' }),
    ).toThrow('甲');
  });
});

describe('planLanguages', () => {
  const announcement = { number: 'A012', counter: 3, repeats: 2 };

  it('rings once, says the first language twice, then the second once', () => {
    const plan = planLanguages([mandarin, english], announcement, '一');
    const counts = (clip: string) => plan.steps.filter((step) => step.clip === clip).length;
    expect([counts('chime'), counts('请'), counts('ticket')]).toEqual([1, 2, 1]);
    expect(plan.steps.at(-1)?.pack).toBe(english);
  });

  it('ends when the last clip ends', () => {
    const plan = planLanguages([mandarin, english], announcement, '一');
    expect(plan.seconds).toBe((plan.steps.at(-1)?.at ?? 0) + 0.5);
  });

  it('never lets two clips sound together', () => {
    const { steps } = planLanguages([english, mandarin], announcement, '幺');
    for (const [index, { pack, clip, at }] of steps.entries()) {
      const next = steps[index + 1];
      if (next) expect(next.at).toBeGreaterThanOrEqual(at + (pack.clips[clip]?.seconds ?? Infinity));
    }
  });
});

describe('readPack', () => {
  it('names the clips that a pack lacks', () => {
    const { A: _a, 十: _ten, ...clips } = mandarin.clips;
    expect(() => readPack({ ...mandarin, clips })).toThrow('no clip for A, 十');
  });

  it('refuses a file outside its folder', () => {
    const clips = { ...mandarin.clips, A: { file: '../a.ogg', seconds: 1 } };
    expect(() => readPack({ ...mandarin, clips })).toThrow(/pattern/);
  });
});

describe('spokenText', () => {
  it('writes the sentence for voices that read text', () => {
    expect(spokenText('zh-CN', 'A012', 12, '幺')).toBe('请，A 零 幺 二号，到，十二号窗口，办理。');
    expect(spokenText('en', 'A012', 12, '幺')).toBe('Ticket A 0 1 2, please go to counter 12.');
    expect(spokenText('lic', 'A012', 12, '一')).toBeUndefined();
  });
});

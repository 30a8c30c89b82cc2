/** 帮代办: named with the applicant's consent, followed to the end, another in its place, ended before. */
import { describe, expect, it } from 'vitest';
import { helpOn } from '../case.ts';
import { application, gist, stage, type Stage } from '../testing/stage.ts';
import { assignHelper } from './assign-helper.ts';

const HELP = { helperId: 'clerk-2', way: 'accompany', why: 'manyItems', agreed: true };
const helped = (): Stage => {
  const desk = stage().given('clerk', 'receiveCase', application({ next: 'accept' }));
  return desk.given('clerk', 'assignHelper', { ...desk.id(), ...HELP });
};

describe('帮代办', () => {
  it('is never without the applicant’s yes', () => {
    const wish = { ...helped().id(), ...HELP };
    expect(assignHelper.payload.safeParse(wish).success).toBe(true);
    expect(assignHelper.payload.safeParse({ ...wish, agreed: false }).success).toBe(false);
  });

  it('another helper takes over what was told and since when', () => {
    const desk = helped();
    const { since } = desk.current().help!;
    desk.given('clerk', 'tellHelped', { ...desk.id(), channel: 'phone' });
    desk.on('2026-09-28').given('manager', 'assignHelper', { ...desk.id(), ...HELP, helperId: 'clerk-1' });
    expect(helpOn(desk.current())).toMatchObject({
      helperId: 'clerk-1',
      since,
      told: [{ channel: 'phone' }],
    });
  });

  it('goes on through the decision, and stays known when the case has ended', () => {
    const desk = helped();
    desk.given('clerk', 'withdrawCase', { ...desk.id(), note: '本人要求' });
    expect(helpOn(desk.current())?.helperId).toBe('clerk-2');
    expect(gist(desk.when('clerk', 'tellHelped', { ...desk.id(), channel: 'phone' }))).toBe('CaseNotInState');
  });

  it('ended early it is nobody’s, and begins anew', () => {
    const desk = helped();
    desk.given('clerk', 'endHelp', { ...desk.id(), note: '自己办' });
    expect(helpOn(desk.current())).toBeNull();
    expect(gist(desk.when('clerk', 'endHelp', { ...desk.id(), note: '自己办' }))).toBe('NotHelped');
    desk.given('clerk', 'assignHelper', { ...desk.id(), ...HELP });
    expect(helpOn(desk.current())?.told).toEqual([]);
  });

  it('is of the hall’s clerks and manager, not of a department', () => {
    expect(assignHelper.roles).toEqual(['clerk', 'manager']);
  });
});

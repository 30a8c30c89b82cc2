/** Papers on their way to a department: listed, signed by who gives and by who takes, what is missing named. */
import { describe, expect, it } from 'vitest';
import { uncollectedFrom, type Handover } from '../handover.ts';
import { reactionsToHandover } from '../reactions.ts';
import { application, gist, stage } from '../testing/stage.ts';

const id = (n: number): string => `00000000-0000-7000-8000-00000000000${String(n)}`;
const LISTED = [
  { caseId: id(1), shortCode: '026000011' },
  { caseId: id(2), shortCode: '026000022' },
];
const [ONE, TWO] = LISTED.map(({ shortCode }) => shortCode) as [string, string];

function listed() {
  const desk = stage('handover').given('clock', 'makeHandover', {
    departmentId: 'SJJ',
    run: '11:30',
    cases: LISTED,
  });
  return { desk, which: { handoverId: (desk.state as Handover).handoverId } };
}

describe('材料移交清单', () => {
  it('is made for a run, signed over by the hall, signed for by the department', () => {
    const { desk, which } = listed();
    expect(desk.state).toMatchObject({ status: 'listed', documents: [{ form: 'handoverList' }] });
    desk.given('clerk', 'signOver', { ...which, scanned: [ONE, TWO] });
    desk.given('sjj', 'signFor', { ...which, scanned: [TWO, ONE] });
    expect(desk.state).toMatchObject({ status: 'signedFor', taken: { by: 'official-sjj', missing: [] } });
    expect(gist(desk.when('sjj', 'signFor', { ...which, scanned: [] }))).toBe('HandoverNotInState');
  });

  it('nothing goes that is not listed, nothing listed stays behind unseen', () => {
    const { desk, which } = listed();
    expect(gist(desk.when('sjj', 'signFor', { ...which, scanned: [ONE] }))).toBe('HandoverNotInState');
    expect(gist(desk.when('clerk', 'signOver', { ...which, scanned: [ONE, '026000033'] }))).toBe(
      'NotOnTheList',
    );
    expect(desk.when('clerk', 'signOver', { ...which, scanned: [ONE] })).toMatchObject({
      details: { shortCodes: [TWO] },
    });
  });

  it('nobody signs for papers that are not there: they are named', () => {
    const { desk, which } = listed();
    desk.given('clerk', 'signOver', { ...which, scanned: [ONE, TWO] });
    expect(gist(desk.when('mzj', 'signFor', { ...which, scanned: [ONE] }))).toBe('NotYourDepartment');
    expect(gist(desk.when('sjj', 'signFor', { ...which, scanned: [ONE] }))).toBe('PapersMissing');
    desk.given('sjj', 'signFor', { ...which, scanned: [ONE], withoutMissing: true });
    expect(desk.state).toMatchObject({ taken: { missing: [{ shortCode: TWO }] } });
  });

  it('one folder that is gone does not hold up the bag: it is named and does not go', () => {
    const { desk, which } = listed();
    desk.given('clerk', 'signOver', { ...which, scanned: [ONE], withoutMissing: true });
    expect(desk.state).toMatchObject({
      cases: [{ shortCode: ONE }],
      over: { missing: [{ shortCode: TWO }] },
    });
    expect(reactionsToHandover(desk.log.at(-1) as never)).toMatchObject([
      { payload: { caseId: id(1), stage: 'signedOver' } },
      { payload: { caseId: id(2), stage: 'missing' } },
    ]);
    expect(gist(desk.when('sjj', 'signFor', { ...which, scanned: [ONE, TWO] }))).toBe('NotOnTheList');
    desk.given('sjj', 'signFor', { ...which, scanned: [ONE] });
  });

  it('is over when nothing of it goes: nobody is asked to sign for an empty bag', () => {
    const { desk, which } = listed();
    desk.given('clerk', 'signOver', { ...which, scanned: [], withoutMissing: true });
    expect(uncollectedFrom(desk.state as Handover, 4)).toBeNull();
    expect(gist(desk.when('sjj', 'signFor', { ...which, scanned: [] }))).toBe('HandoverNotInState');
  });

  it('alarms when nobody fetched it for half a day', () => {
    const { desk, which } = listed();
    expect(uncollectedFrom(desk.state as Handover, 4)).toBe('2026-09-24T05:00:00.000Z');
    desk.given('clerk', 'signOver', { ...which, scanned: [ONE, TWO] });
    desk.given('sjj', 'signFor', { ...which, scanned: [ONE, TWO] });
    expect(uncollectedFrom(desk.state as Handover, 4)).toBeNull();
  });

  it('leads to one command for each of its cases, whether it was there or not', () => {
    const { desk, which } = listed();
    desk.given('clerk', 'signOver', { ...which, scanned: [ONE, TWO] });
    desk.given('sjj', 'signFor', { ...which, scanned: [ONE], withoutMissing: true });
    const led = desk.log.map((event) => reactionsToHandover(event as never).map(({ payload }) => payload));
    expect(led.map((payloads) => payloads.length)).toEqual([2, 0, 2, 2]);
    expect(led.at(-1)).toMatchObject([
      { caseId: id(1), stage: 'signedFor', departmentId: 'SJJ' },
      { caseId: id(2), stage: 'missing', departmentId: 'SJJ' },
    ]);
  });
});

describe('移交记录 recordHandover', () => {
  it('is refused for another department’s case, another folder, a case on another list', () => {
    const desk = stage().given('clerk', 'receiveCase', application({ next: 'accept' }));
    const { shortCode } = desk.current();
    const wish = { ...desk.id(), handoverId: id(8), departmentId: 'SJJ', shortCode, stage: 'listed' };
    expect(gist(desk.when('hub', 'recordHandover', { ...wish, departmentId: 'XSJ' }))).toBe(
      'NotYourDepartment',
    );
    expect(gist(desk.when('hub', 'recordHandover', { ...wish, shortCode: ONE }))).toBe('WrongShortCode');
    desk.given('hub', 'recordHandover', wish);
    expect(gist(desk.when('hub', 'recordHandover', { ...wish, handoverId: id(9) }))).toBe('AlreadyListed');
    desk.given('hub', 'recordHandover', { ...wish, stage: 'signedOver' });
    expect(desk.current().handover).toMatchObject({ stage: 'signedOver' });
    expect(gist(desk.when('hub', 'recordHandover', { ...wish, handoverId: id(9) }))).toBe('AlreadyListed');
    desk.given('hub', 'recordHandover', { ...wish, stage: 'missing' });
    desk.given('hub', 'recordHandover', { ...wish, handoverId: id(9) });
    expect(desk.current().handover).toMatchObject({ handoverId: id(9), stage: 'listed' });
  });
});

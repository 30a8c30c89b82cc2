/** What a list shows of a case: its light, and what is to be done next. */
import { describe, expect, it } from 'vitest';
import { at, BASIS } from '../../calendar/calendar.fixture.ts';
import { ALL_PAPERS } from '../testing/items.fixture.ts';
import { application, PERSON, stage, type Stage } from '../testing/stage.ts';
import { caseLight } from './light.ts';
import { nextOf } from './next.ts';

const accepted = (more: object = {}): Stage =>
  stage().given('clerk', 'receiveCase', application({ next: 'accept', ...more }));
const received = (more: object = {}): Stage =>
  stage().given('clerk', 'receiveCase', application({ next: 'keep', ...more }));
const LESS = ALL_PAPERS.filter(({ materialId }) => materialId !== 'LEASE');
const lightAt = (desk: Stage, date: string, time = '10:00') =>
  caseLight(desk.current(), BASIS, at(date, time)).light;

describe('红黄灯', () => {
  it('accepted: by the promised and the statutory limit', () => {
    const desk = accepted();
    expect([
      lightAt(desk, '2026-09-28'),
      lightAt(desk, '2026-10-12'),
      lightAt(desk, '2026-10-15'),
      lightAt(desk, '2026-10-15', '17:31'),
      lightAt(desk, '2026-10-29', '17:31'),
    ]).toEqual(['green', 'yellow', 'orange', 'red', 'deepRed']);
  });

  it('received: by the days until silence accepts', () => {
    const desk = received();
    expect([
      lightAt(desk, '2026-09-29'),
      lightAt(desk, '2026-09-30'),
      lightAt(desk, '2026-10-09'),
      lightAt(desk, '2026-10-09', '17:30'),
    ]).toEqual(['green', 'yellow', 'orange', 'red']);
  });

  it('a standing clock is grey; a correction and what is decided have no light', () => {
    const correcting = received().given('clerk', 'requestCorrection', {
      ...received().id(),
      missing: [{ materialId: 'LEASE', kind: 'content' }],
    });
    expect(lightAt(correcting, '2026-12-31')).toBeNull();
    const desk = accepted().given('sjj', 'startSpecial', {
      ...accepted().id(),
      procedureCode: 'expertReview',
      expectedDays: 9,
    });
    expect(lightAt(desk, '2026-10-15')).toBe('orange');
    desk.papered('special', true);
    expect(lightAt(desk, '2026-10-15')).toBe('stopped');
    desk.given('sjj', 'endSpecial', { ...desk.id(), outcome: 'passed' });
    desk.given('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' });
    expect(lightAt(desk, '2026-12-31')).toBeNull();
  });
});

describe('下一步', () => {
  const next = ({ current }: Stage) => nextOf(current());

  it('papers first, then the way of the case', () => {
    const desk = received();
    expect(next(desk)).toBe('print');
    desk.given('clerk', 'printDocument', { ...desk.id(), documentId: desk.document('receipt') });
    expect(next(desk)).toBe('stamp');
    desk.papered('receipt');
    expect(next(desk)).toBe('accept');
    desk.given('clerk', 'acceptCase', desk.id()).papered('acceptance');
    expect(next(desk)).toBe('handOver');
    const { shortCode } = desk.current();
    const handover = { ...desk.id(), handoverId: PERSON.nobody, departmentId: 'SJJ', shortCode };
    desk.given('hub', 'recordHandover', { ...handover, stage: 'listed' });
    expect(next(desk)).toBe('signFor');
    desk.given('hub', 'recordHandover', { ...handover, stage: 'signedFor' });
    expect(next(desk)).toBe('take');
    desk.given('sjj', 'takeCase', desk.id());
    expect(next(desk)).toBe('decide');
    desk.given('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' }).papered('granted');
    expect(next(desk)).toBe('attach');
    desk.given('sjj', 'attachResult', { ...desk.id(), fileId: PERSON.nobody });
    expect(next(desk)).toBe('send');
    desk.given('sjj', 'sendResult', desk.id());
    expect(next(desk)).toBe('arrive');
    desk.given('clerk', 'arriveResult', desk.id());
    expect(next(desk)).toBe('collect');
  });

  it('what waits for the applicant, for a proof, for a paper that is owed', () => {
    const unproven = received({ applicantId: PERSON.unproven }).papered('receipt').papered('bringList');
    expect(next(unproven)).toBe('verify');
    const correcting = received().papered('receipt');
    const missing = [{ materialId: 'LEASE', kind: 'content' }];
    correcting.given('clerk', 'requestCorrection', { ...correcting.id(), missing }).papered('correction');
    expect(next(correcting)).toBe('supply');
    const silent = received().papered('receipt').on('2026-10-10');
    expect(next(silent.given('clock', 'deemAccepted', silent.id()))).toBe('acceptedBySilence');
    const special = accepted().papered('acceptance');
    const review = { ...special.id(), procedureCode: 'siteInspection', expectedDays: 3 };
    expect(next(special.given('sjj', 'startSpecial', review))).toBe('special');
    const owing = accepted({ materials: LESS, deferred: ['LEASE'] })
      .papered('acceptance')
      .papered('deferral');
    const { shortCode } = owing.current();
    const gone = {
      ...owing.id(),
      handoverId: PERSON.nobody,
      departmentId: 'SJJ',
      shortCode,
      stage: 'signedFor',
    };
    owing.given('hub', 'recordHandover', gone).given('sjj', 'takeCase', owing.id());
    expect(next(owing)).toBe('supplyDeferred');
  });

  it('what was accepted elsewhere is closed here; an unlisted matter is settled even after its end', () => {
    const ask = { applicantId: PERSON.wang, ticketId: null };
    const registered = stage().given('clerk', 'registerCase', {
      ...ask,
      itemId: 'REG',
      externalNo: 'HN-1',
      dueDate: null,
    });
    expect(next(registered)).toBe('register');
    registered.given('sjj', 'decideCase', { ...registered.id(), outcome: 'granted' });
    expect(next(registered)).toBe('close');
    expect(next(registered.given('clerk', 'closeCase', registered.id()))).toBe('none');
    const unlisted = stage().given('clerk', 'recordUnlistedCase', {
      ...ask,
      departmentId: 'LYJ',
      note: '野生动物损害补偿',
      promisedDate: '2026-09-30',
      basis: 'law',
    });
    expect(next(unlisted)).toBe('adopt');
    expect(next(unlisted.given('clerk', 'closeCase', unlisted.id()))).toBe('adopt');
    expect(next(unlisted.given('manager', 'adoptUnlisted', { ...unlisted.id(), itemId: null }))).toBe('none');
  });

  it('whoever left no number is told by a person', () => {
    const desk = accepted({ applicantId: PERSON.company });
    desk
      .given('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' })
      .papered('acceptance')
      .papered('granted');
    expect(next(desk.given('clerk', 'arriveResult', desk.id()))).toBe('notify');
  });
});

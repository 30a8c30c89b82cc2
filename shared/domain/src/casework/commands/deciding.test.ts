/** In the department: whose inbox, what stops the clock, one extension, one decision; and a calendar that changes meanwhile. */
import { describe, expect, it } from 'vitest';
import { calendarWith, day } from '../../calendar/calendar.fixture.ts';
import { application, gist, PERSON, stage, type Stage } from '../testing/stage.ts';

const accepted = (more: object = {}): Stage =>
  stage().given('clerk', 'receiveCase', application({ next: 'accept', ...more }));
const dates = ({ current }: Stage) => {
  const { limits } = current();
  return [limits?.promised.dueDate, limits?.statutory?.dueDate];
};

describe('认领与转交', () => {
  it('the route decides whose inbox it is', () => {
    const desk = accepted({ itemId: 'BUILD' });
    expect(gist(desk.when('sjj', 'takeCase', desk.id()))).toBe('NotYourDepartment');
    expect(gist(desk.when('xsj', 'takeCase', desk.id()))).toEqual(['CaseTaken']);
  });

  it('a colleague’s case is taken over only when it is said', () => {
    const desk = accepted();
    desk.given('sjj', 'takeCase', desk.id());
    expect(desk.when('sjj2', 'takeCase', desk.id())).toMatchObject({
      details: { accountId: 'official-sjj' },
    });
    desk.given('sjj2', 'takeCase', { ...desk.id(), takeOver: true });
    expect(desk.current().takenBy).toBe('official-sjj-2');
    desk.given('sjj2', 'passCase', { ...desk.id(), toAccountId: null });
    expect(desk.current().takenBy).toBeNull();
  });

  it('steps are recorded and stop no clock', () => {
    const desk = accepted();
    const before = dates(desk);
    desk.given('sjj', 'recordStep', {
      ...desk.id(),
      step: 'siteInspection',
      outcome: 'passed',
      note: '现场合格',
    });
    expect(dates(desk)).toEqual(before);
    expect(desk.current().steps).toMatchObject([{ step: 'siteInspection', outcome: 'passed' }]);
  });
});

describe('特别程序 （行政许可法 §45）', () => {
  const review = { procedureCode: 'expertReview', expectedDays: 10 };

  it('stops the clock only with its notice: printed, sealed, served', () => {
    const desk = accepted();
    desk.on('2026-09-28').given('sjj', 'startSpecial', { ...desk.id(), ...review });
    expect(desk.current().specials).toMatchObject([{ from: null, to: null }]);
    desk.on('2026-09-29').papered('special');
    expect(desk.current().specials).toMatchObject([{ from: null }]);
    desk.on('2026-09-30').given('clerk', 'serveDocument', {
      ...desk.id(),
      documentId: desk.document('special'),
      how: 'counter',
    });
    expect(desk.current().specials).toMatchObject([{ from: '2026-09-30' }]);
    // Two days used (28, 29); stopped from 30 over the National Day to the end of 10-12; eight days are left.
    desk.on('2026-10-12').given('sjj', 'endSpecial', { ...desk.id(), outcome: 'passed' });
    expect(dates(desk)).toEqual(['2026-10-22', '2026-11-05']);
  });

  it('without the notice in the applicant’s hands it has never stood', () => {
    const desk = accepted();
    const before = dates(desk);
    desk.given('sjj', 'startSpecial', { ...desk.id(), ...review });
    desk.on('2026-10-12').given('sjj', 'endSpecial', { ...desk.id(), outcome: 'passed' });
    expect(dates(desk)).toEqual(before);
  });

  it.each([
    ['issued', 0],
    ['stamped', 1],
  ] as const)('a setting may let it stand when %s', (stopsWhen, acts) => {
    const desk = accepted();
    desk.office = { ...desk.office, special: { needsNotice: true, stopsWhen } };
    desk.given('sjj', 'startSpecial', { ...desk.id(), ...review });
    if (acts > 0) desk.papered('special');
    expect(desk.current().specials).toMatchObject([{ from: '2026-09-24' }]);
    expect(gist(desk.when('clerk', 'voidDocument', voiding(desk)))).toBe('DocumentInForce');
  });

  it('a voided notice is replaced by one that can stop the clock', () => {
    const desk = accepted();
    desk.given('sjj', 'startSpecial', { ...desk.id(), ...review });
    desk.given('sjj', 'voidDocument', { ...voiding(desk), reissue: true });
    desk.papered('special', true);
    expect(desk.current().specials).toMatchObject([
      { from: '2026-09-24', documentId: desk.document('special') },
    ]);
  });

  it('what counts in the limit needs no notice and stops nothing', () => {
    const desk = accepted();
    const inspection = { procedureCode: 'siteInspection', expectedDays: 3 };
    expect(gist(desk.when('sjj', 'startSpecial', { ...desk.id(), ...inspection }))).toEqual([
      'SpecialStarted',
    ]);
  });

  it('one at a time, of the item’s own, and none of a case that another system decides', () => {
    const desk = accepted();
    expect(
      gist(desk.when('sjj', 'startSpecial', { ...desk.id(), procedureCode: 'auction', expectedDays: 3 })),
    ).toBe('ProcedureUnknown');
    expect(gist(desk.when('sjj', 'endSpecial', { ...desk.id(), outcome: 'passed' }))).toBe(
      'NoSpecialRunning',
    );
    desk.given('sjj', 'startSpecial', { ...desk.id(), ...review });
    expect(gist(desk.when('sjj', 'startSpecial', { ...desk.id(), ...review }))).toBe('SpecialRunning');
    expect(gist(desk.when('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' }))).toBe('SpecialRunning');
    const registered = stage().given('clerk', 'registerCase', {
      itemId: 'REG',
      applicantId: PERSON.wang,
      externalNo: 'HN-1',
      dueDate: null,
      ticketId: null,
    });
    expect(gist(registered.when('sjj', 'startSpecial', { ...registered.id(), ...review }))).toBe(
      'NotThisWay',
    );
  });

  function voiding(desk: Stage) {
    return { ...desk.id(), documentId: desk.document('special'), reasonId: 'misprint', reissue: false };
  }
});

describe('延长期限 （行政许可法 §42）', () => {
  const wish = (desk: Stage, days = 10) => ({ ...desk.id(), days, note: '案情复杂' });

  it('once, by who may approve, with its document and both dates moved', () => {
    const desk = accepted();
    expect(gist(desk.when('sjj', 'extendLimit', wish(desk)))).toBe('PowerNeeded');
    expect(gist(desk.when('chief', 'extendLimit', wish(desk, 11)))).toBe('ExtensionTooLong');
    desk.given('chief', 'extendLimit', wish(desk));
    expect(dates(desk)).toEqual(['2026-10-29', '2026-11-12']);
    expect(desk.current()).toMatchObject({ extension: { days: 10, approvedBy: 'chief' } });
    expect(gist(desk.when('chief', 'extendLimit', wish(desk)))).toBe('LimitAlreadyExtended');
  });

  it('its document made void and issued anew is the one that the extension names', () => {
    const desk = accepted();
    desk.given('chief', 'extendLimit', wish(desk));
    const old = desk.document('extension');
    desk.given('sjj', 'voidDocument', {
      ...desk.id(),
      documentId: old,
      reasonId: 'misprint',
      reissue: true,
    });
    expect(desk.document('extension')).not.toBe(old);
    expect(desk.current().extension).toMatchObject({ documentId: desk.document('extension') });
  });

  it('not when the limit is over', () => {
    const desk = accepted().on('2026-10-29', '17:31');
    expect(gist(desk.when('chief', 'extendLimit', wish(desk)))).toBe('LimitPassed');
  });

  it('an approving head of one department approves its cases only', () => {
    const desk = accepted();
    const approve = { powers: ['approve'] as const };
    expect(gist(desk.when('mzj', 'extendLimit', wish(desk), approve))).toBe('NotYourDepartment');
    expect(gist(desk.when('sjj', 'extendLimit', wish(desk), approve))).toEqual([
      'LimitExtended',
      'DocumentIssued',
    ]);
  });
});

describe('决定', () => {
  it('granted: the decision of a licence is in writing', () => {
    const desk = accepted();
    desk.given('sjj', 'decideCase', { ...desk.id(), outcome: 'granted', resultNo: 'JY24690290000001' });
    expect(desk.current()).toMatchObject({
      status: 'decided',
      decision: { outcome: 'granted', by: 'official-sjj' },
    });
    expect(desk.current().documents.at(-1)?.form).toBe('granted');
  });

  it('refused: says why, in writing, whatever the item', () => {
    const desk = accepted();
    expect(gist(desk.when('sjj', 'decideCase', { ...desk.id(), outcome: 'refused' }))).toBe('NoteNeeded');
    desk.given('sjj', 'decideCase', { ...desk.id(), outcome: 'refused', note: '不符合条件' });
    expect(desk.current().documents.at(-1)?.form).toBe('denied');
  });

  it('by the approving department only, and once', () => {
    const desk = accepted({ itemId: 'BUILD' });
    expect(gist(desk.when('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' }))).toBe(
      'NotYourDepartment',
    );
    desk.given('xsj', 'decideCase', { ...desk.id(), outcome: 'granted' });
    expect(gist(desk.when('xsj', 'decideCase', { ...desk.id(), outcome: 'refused', note: '…' }))).toBe(
      'CaseNotInState',
    );
  });

  it('nothing decides what was not accepted', () => {
    const desk = stage().given('clerk', 'receiveCase', application({ next: 'keep' }));
    expect(gist(desk.when('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' }))).toBe('CaseNotInState');
  });
});

describe('三月三前一晚改了日历', () => {
  it('open limits are counted again; old and new are kept', () => {
    const desk = accepted().on('2026-10-08', '20:00');
    const off = { date: day('2026-10-09'), working: false, reasonId: 'localHoliday' as const, revision: 1 };
    desk.calendar = calendarWith([off]);
    desk.given('clock', 'moveDeadline', desk.id());
    expect(dates(desk)).toEqual(['2026-10-16', '2026-10-30']);
    expect(desk.current().moved).toEqual([
      {
        from: { promised: '2026-10-15', statutory: '2026-10-29' },
        to: { promised: '2026-10-16', statutory: '2026-10-30' },
        calendarRevision: 2,
      },
    ]);
    expect(gist(desk.when('clock', 'moveDeadline', desk.id()))).toBe('DeadlineUnchanged');
  });
});

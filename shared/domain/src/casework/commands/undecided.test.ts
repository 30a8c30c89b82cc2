/** Before acceptance: 补正 once and in full, five silent days, refusal, withdrawal; and 容缺 that is supplied or not. */
import { describe, expect, it } from 'vitest';
import { calendarWith, day } from '../../calendar/calendar.fixture.ts';
import { ALL_PAPERS, paper } from '../testing/items.fixture.ts';
import { application, gist, stage, type Stage } from '../testing/stage.ts';

const kept = (more: object = {}): Stage =>
  stage().given('clerk', 'receiveCase', application({ next: 'keep', ...more }));
const missing = [{ materialId: 'LEASE', kind: 'content' }];

describe('补正', () => {
  it('once; while it is open the case never turns by itself', () => {
    const desk = kept();
    desk.given('clerk', 'requestCorrection', { ...desk.id(), missing });
    expect(desk.current()).toMatchObject({ status: 'correcting', silentUntil: null });
    expect(gist(desk.when('sjj', 'requestCorrection', { ...desk.id(), missing }))).toBe(
      'CorrectionAlreadyOpen',
    );
    desk.on('2027-03-01');
    expect(gist(desk.when('clock', 'deemAccepted', desk.id()))).toBe('CaseNotInState');
    expect(gist(desk.when('clock', 'warnUndecided', { ...desk.id(), day: 3 }))).toBe('CaseNotInState');
    expect(desk.current().status).toBe('correcting');
  });

  it('what comes back has a receipt of its own; when everything is there, that day is the acceptance day', () => {
    const desk = kept({ materials: [paper('FORM')] });
    const both = [...missing, { materialId: 'IDCARD', kind: 'absent' }];
    desk.given('clerk', 'requestCorrection', { ...desk.id(), missing: both });
    desk.on('2026-10-08').given('clerk', 'supplyCorrection', { ...desk.id(), materials: [paper('LEASE')] });
    expect(desk.current().status).toBe('correcting');
    desk.on('2026-10-09').given('clerk', 'supplyCorrection', { ...desk.id(), materials: [paper('IDCARD')] });
    expect(desk.current()).toMatchObject({ status: 'received', silentUntil: '2026-10-15T09:30:00.000Z' });
    expect(desk.current().documents.map(({ form }) => form)).toEqual([
      'receipt',
      'correction',
      'receipt',
      'receipt',
    ]);
    desk.on('2026-10-13').given('sjj', 'acceptCase', desk.id());
    expect(desk.current()).toMatchObject({
      acceptedAt: '2026-10-09T01:00:00.000Z',
      limits: { promised: { startedOn: '2026-10-09', dueDate: '2026-10-22' } },
    });
  });

  it('papers that come back after hours come on the next working day', () => {
    const desk = kept({ materials: [paper('FORM'), paper('IDCARD')] });
    desk.given('clerk', 'requestCorrection', { ...desk.id(), missing });
    desk
      .on('2026-10-09', '18:20')
      .given('clerk', 'supplyCorrection', { ...desk.id(), materials: [paper('LEASE')] });
    desk.given('clerk', 'acceptCase', desk.id());
    expect(desk.current().limits?.promised).toMatchObject({ startedOn: '2026-10-10', dueDate: '2026-10-23' });
  });

  it('a second time needs a reason, and is counted', () => {
    const desk = kept();
    desk.given('clerk', 'requestCorrection', { ...desk.id(), missing });
    desk.given('clerk', 'supplyCorrection', { ...desk.id(), materials: [paper('LEASE')] });
    const again = { ...desk.id(), missing };
    expect(desk.when('clerk', 'requestCorrection', again)).toMatchObject({
      code: 'SecondCorrectionNeedsReason',
      details: { count: 2 },
    });
    expect(gist(desk.when('clerk', 'requestCorrection', { ...again, reasonId: 'mood' }))).toBe(
      'CaseReasonUnknown',
    );
    desk.given('clerk', 'requestCorrection', { ...again, reasonId: 'newlyFound' });
    expect(desk.current().corrections.map(({ count }) => count)).toEqual([1, 2]);
  });

  it('is the approving department’s or a clerk’s, nobody else’s', () => {
    const desk = kept();
    expect(gist(desk.when('mzj', 'requestCorrection', { ...desk.id(), missing }))).toBe('NotYourDepartment');
    expect(gist(desk.when('sjj', 'requestCorrection', { ...desk.id(), missing }))).toHaveLength(2);
  });
});

describe('五日未答复，视为受理 （行政许可法 §32）', () => {
  it('warns when the third and the fourth day begin, once each', () => {
    const desk = kept();
    const warn = (day: number) => gist(desk.when('clock', 'warnUndecided', { ...desk.id(), day }));
    expect(desk.on('2026-09-29', '17:00') && warn(3)).toBe('TooEarly');
    // 24 received · 28, 29, 30 working days · festival and national holidays between.
    expect(desk.on('2026-09-30', '08:00') && warn(3)).toEqual(['UndecidedWarned']);
    expect(warn(3)).toBe('AlreadyWarned');
    expect(warn(4)).toBe('TooEarly');
    expect(desk.on('2026-10-08', '08:00') && warn(4)).toEqual(['UndecidedWarned']);
  });

  it('turns when the fifth day is over, as of the day of receipt, and the limit counts from it', () => {
    const desk = kept();
    expect(gist(desk.on('2026-10-09', '17:29').when('clock', 'deemAccepted', desk.id()))).toBe('TooEarly');
    desk.on('2026-10-09', '17:30').given('clock', 'deemAccepted', desk.id());
    expect(desk.current()).toMatchObject({
      status: 'accepted',
      deemed: true,
      acceptedAt: '2026-09-24T01:00:00.000Z',
      limits: { promised: { startedOn: '2026-09-24', dueDate: '2026-10-15' } },
    });
    expect(desk.current().documents.at(-1)).toMatchObject({ form: 'deemed' });
  });

  it('then nothing can be asked for or refused, and accepting says what the law has said', () => {
    const late = () => kept({ materials: [] }).on('2026-10-10');
    const desk = late();
    expect(gist(desk.when('clerk', 'requestCorrection', { ...desk.id(), missing }))).toBe(
      'AcceptedBySilence',
    );
    const refusal = { ...desk.id(), reasonId: 'notRequired', competentDepartmentId: null, note: '不需许可' };
    expect(gist(desk.when('clerk', 'refuseAcceptance', refusal))).toBe('AcceptedBySilence');
    desk.given('clerk', 'acceptCase', desk.id());
    expect(desk.current()).toMatchObject({ deemed: true, limits: { promised: { dueDate: '2026-10-15' } } });
  });

  it('a typhoon day since then gives one day more', () => {
    const desk = kept();
    const typhoon = { date: day('2026-09-29'), working: false, reasonId: 'typhoon' as const, revision: 1 };
    desk.calendar = calendarWith([typhoon]);
    desk.given('clock', 'moveDeadline', desk.id());
    expect(desk.current().silentUntil).toBe('2026-10-10T09:30:00.000Z');
    expect(gist(desk.on('2026-10-09', '18:00').when('clock', 'deemAccepted', desk.id()))).toBe('TooEarly');
    expect(gist(desk.when('clock', 'moveDeadline', desk.id()))).toBe('DeadlineUnchanged');
  });

  it('holds for licences only where the office says so', () => {
    const desk = stage();
    desk.office = { ...desk.office, silence: 'licence' };
    desk.given('clerk', 'receiveCase', application({ itemId: 'CARD', next: 'keep' }));
    expect(desk.current().silentUntil).toBeNull();
    expect(gist(desk.on('2026-12-01').when('clock', 'deemAccepted', desk.id()))).toBe('CaseNotInState');
  });
});

describe('不予受理与撤回', () => {
  it('refuses with a reason of the list, in words, and says who is competent', () => {
    const desk = kept();
    const wish = { ...desk.id(), reasonId: 'notCompetent', competentDepartmentId: 'GAJ', note: '属公安' };
    expect(gist(desk.when('clerk', 'refuseAcceptance', { ...wish, reasonId: 'mood' }))).toBe(
      'CaseReasonUnknown',
    );
    desk.given('clerk', 'refuseAcceptance', wish);
    expect(desk.current().status).toBe('notAccepted');
    expect(gist(desk.when('clerk', 'acceptCase', desk.id()))).toBe('CaseNotInState');
  });

  it('can be withdrawn until it is decided', () => {
    const desk = kept().given('sjj', 'acceptCase', kept().id());
    const note = { ...desk.id(), note: '本人要求' };
    desk.given('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' });
    expect(gist(desk.when('clerk', 'withdrawCase', note))).toBe('CaseNotInState');
    const open = kept();
    open.given('clerk', 'withdrawCase', { ...open.id(), note: '本人要求' });
    expect(open.current()).toMatchObject({ status: 'withdrawn', documents: [{}, { form: 'withdrawal' }] });
  });
});

describe('容缺', () => {
  const less = ALL_PAPERS.filter(({ materialId }) => materialId !== 'LEASE');
  const owing = (): Stage =>
    stage().given(
      'clerk',
      'receiveCase',
      application({ next: 'accept', materials: less, deferred: ['LEASE'] }),
    );

  it('stops no clock; supplied, it has a receipt and nothing is owed', () => {
    const desk = owing();
    const before = desk.current().limits;
    expect(gist(desk.when('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' }))).toBe('MaterialsOwed');
    expect(gist(desk.when('clerk', 'supplyDeferred', { ...desk.id(), materials: [paper('FORM')] }))).toBe(
      'NothingOwed',
    );
    desk.on('2026-10-08').given('clerk', 'supplyDeferred', { ...desk.id(), materials: [paper('LEASE')] });
    expect(desk.current().limits).toEqual(before);
    expect(desk.current().materials.filter(({ materialId }) => materialId === 'LEASE')).toMatchObject([
      { form: 'paper' },
    ]);
    expect(gist(desk.when('clock', 'endDeferral', desk.id()))).toBe('NothingOwed');
    desk.given('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' });
  });

  it('not supplied in time: ended, with its document, never before the day is over', () => {
    const desk = owing();
    expect(gist(desk.on('2026-10-15', '17:30').when('clock', 'endDeferral', desk.id()))).toBe('TooEarly');
    expect(gist(desk.on('2026-10-15', '17:31').when('mzj', 'endDeferral', desk.id()))).toBe(
      'NotYourDepartment',
    );
    desk.given('clock', 'endDeferral', desk.id());
    expect(desk.current().status).toBe('terminated');
    expect(desk.current().documents.at(-1)?.form).toBe('termination');
  });
});

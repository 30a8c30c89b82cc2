/** A case brought to any of its states on the stage. */
import { END_STATES, LIVE_STATES } from '../case.ts';
import { ALL_PAPERS, paper } from './items.fixture.ts';
import { application, PERSON, stage, type Stage } from './stage.ts';

export const STATES = ['none', ...LIVE_STATES, ...END_STATES] as const;
export type State = (typeof STATES)[number];

export const ID = '00000000-0000-7000-8000-0000000000d1';
const missing = [{ materialId: 'LEASE', kind: 'content' }];
const LESS = ALL_PAPERS.filter(({ materialId }) => materialId !== 'LEASE');

/** A licence of SJJ on its way; `closed` can only be a registered case. A paper is owed while it is accepted. */
export function inState(state: State): Stage {
  const desk = stage();
  const received = () => desk.given('clerk', 'receiveCase', application({ next: 'keep', materials: LESS }));
  const accepted = () => received().given('clerk', 'acceptCase', { ...desk.id(), deferred: ['LEASE'] });
  const supplied = () =>
    accepted().given('clerk', 'supplyDeferred', { ...desk.id(), materials: [paper('LEASE')] });
  const decided = () =>
    supplied()
      .given('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' })
      .papered('granted');
  const atIssue = () => decided().given('clerk', 'arriveResult', desk.id());
  switch (state) {
    case 'none':
      return desk;
    case 'received':
      return received();
    case 'correcting':
      return received().given('clerk', 'requestCorrection', { ...desk.id(), missing });
    case 'accepted':
      return accepted();
    case 'decided':
      return decided();
    case 'atIssue':
      return atIssue();
    case 'handedOut':
      return atIssue().given('hub', 'recordDelivery', { ...desk.id(), deliveryId: ID, receipt: RECEIPT });
    case 'notAccepted': {
      const why = { reasonId: 'notRequired', competentDepartmentId: null, note: '不需许可' };
      return received().given('clerk', 'refuseAcceptance', { ...desk.id(), ...why });
    }
    case 'withdrawn':
      return accepted().given('clerk', 'withdrawCase', { ...desk.id(), note: '本人要求' });
    case 'terminated':
      return accepted().on('2026-10-20').given('clock', 'endDeferral', desk.id()).on('2026-09-24');
    case 'closed':
      return desk.given('clerk', 'registerCase', REGISTERED).given('clerk', 'closeCase', desk.id());
  }
}

export const RECEIPT = {
  receiver: { personId: PERSON.wang, relation: 'self' },
  proof: 'notice',
  papers: ['id'],
  how: 'counter',
  trackingNo: null,
};
export const REGISTERED = {
  itemId: 'REG',
  applicantId: PERSON.wang,
  externalNo: 'HN-1',
  dueDate: null,
  ticketId: null,
};

/**
 * The cases of played days (演练办件): taken in over the counter and stamped, carried to the departments, decided in time
 * (one in thirty is late), sent back and handed out; some are accepted in a provincial system.
 */
import type { Case } from '@yichuang/domain/casework/case';
import type { TicketId } from '@yichuang/domain/ids';
import type { PayloadOf } from '@yichuang/domain/registry';
import { papersInFull, type PapersInFull } from '@yichuang/domain/guidance/papers-in-full';
import type { CaseFile, CaseLine } from '@yichuang/protocol/cases';
import type { OneGuide } from '@yichuang/protocol/guidance';
import type { Hands } from './hands.ts';
import { nameOf, residentNumber } from './residents.ts';
import type { Seeded } from './seeded.ts';

/** What people come with, as often as it stands here: with papers from beginning to end. */
const FULL =
  'B08 B08 B08 B09 C01 C02 C02 C03 C05 C07 C07 C08 C16 C18 C20 D02 D03 D09 D09 D10 A10 A12 A14 T01 T03 T04 T05 T05 T05 T08 T10 T14'.split(
    ' ',
  );
/** Accepted in a provincial system and kept here in short. */
const SHORT = 'B01 B01 B02 B03 A01 D04 D06 D11'.split(' ');
const SHORT_SHARE = 0.35;

type CaseId = Case['caseId'];
type Stage = 'accepted' | 'carried' | 'decided' | 'arrived';

interface Pending {
  readonly caseId: CaseId;
  readonly shortCode: CaseLine['shortCode'];
  readonly departmentId: CaseLine['approvalDepartmentId'];
  readonly applicantId: PayloadOf<'receiveCase'>['applicantId'];
  /** The number of the played day on which it is decided. */
  readonly decidedOn: number;
  stage: Stage;
}

export interface Caseload {
  /** Somebody comes with papers. */
  takesIn(clerk: Hands, ticketId: TicketId | null): Promise<void>;
  /** 材料移交: what was taken in today goes to its departments, and they take it up. */
  carries(clerk: Hands, officialOf: OfficialOf): Promise<void>;
  /** What is due by that day is decided and sent to the hall. */
  decides(day: number, officialOf: OfficialOf): Promise<void>;
  /** What has arrived is handed out. */
  handsOut(clerk: Hands): Promise<void>;
}

export type OfficialOf = (departmentId: string) => Promise<Hands | null>;

/** `isHere`: whether the hall has that item. */
export function openCaseload(
  luck: Seeded,
  dayNow: () => number,
  isHere: (itemId: string) => boolean,
): Caseload {
  const [full, brief] = [FULL.filter(isHere), SHORT.filter(isHere)];
  const pending: Pending[] = [];
  let people = 0;
  let results = 0;
  const those = (stage: Stage): readonly Pending[] => pending.filter((one) => one.stage === stage);

  async function applicant(clerk: Hands): Promise<PayloadOf<'receiveCase'>['applicantId']> {
    people += 1;
    const { personId } = (await clerk.post('/api/people', {
      kind: 'natural',
      name: nameOf(luck),
      identity: { kind: 'residentId', number: residentNumber(people * 37) },
      phone: `1380000${String(people).padStart(4, '0')}`,
    })) as { readonly personId: PayloadOf<'receiveCase'>['applicantId'] };
    return personId;
  }

  async function short(
    clerk: Hands,
    applicantId: Pending['applicantId'],
    ticketId: TicketId | null,
  ): Promise<void> {
    const { caseId } = await clerk.does('registerCase', {
      itemId: (luck.pick(brief) ?? 'B01') as PayloadOf<'registerCase'>['itemId'],
      applicantId,
      externalNo: `HN${String(20_260_000_000 + people)}` as PayloadOf<'registerCase'>['externalNo'],
      dueDate: null,
      ticketId,
    });
    if (luck.chance(0.93)) await clerk.does('closeCase', { caseId: caseId as CaseId });
  }

  return {
    async takesIn(clerk, ticketId) {
      const applicantId = await applicant(clerk);
      if (luck.chance(SHORT_SHARE)) return short(clerk, applicantId, ticketId);
      const papers = await papersFor(clerk, luck.pick(full) ?? 'B08');
      const received = await clerk.does('receiveCase', {
        ...papers,
        applicantId,
        agent: null,
        ticketId,
        pickup: 'counter',
        next: 'accept',
      });
      const caseId = received['caseId'] as CaseId;
      await stampAll(clerk, caseId);
      const { line } = (await clerk.get(`/api/cases/${caseId}`)) as CaseFile;
      const left = Math.max(0, line.daysLeft ?? 1);
      const days = luck.chance(0.03) ? left + 2 : Math.min(left, luck.below(6));
      pending.push({
        caseId,
        shortCode: line.shortCode,
        departmentId: line.approvalDepartmentId,
        applicantId,
        decidedOn: dayNow() + days,
        stage: 'accepted',
      });
    },

    async carries(clerk, officialOf) {
      for (const [departmentId, cases] of Map.groupBy(those('accepted'), (one) => one.departmentId)) {
        const official = await officialOf(departmentId);
        const { handoverId } = (await clerk.does('makeHandover', {
          departmentId,
          run: null,
          cases: cases.map(({ caseId, shortCode }) => ({ caseId, shortCode })),
        })) as Pick<PayloadOf<'signOver'>, 'handoverId'>;
        const scanned = cases.map(({ shortCode }) => shortCode);
        await clerk.does('signOver', { handoverId, scanned });
        await official?.does('signFor', { handoverId, scanned });
        for (const one of cases) {
          await official?.does('takeCase', { caseId: one.caseId });
          one.stage = 'carried';
        }
      }
    },

    async decides(day, officialOf) {
      for (const one of those('carried').filter(({ decidedOn }) => decidedOn <= day)) {
        const official = await officialOf(one.departmentId);
        if (official === null) continue;
        const { caseId } = one;
        results += 1;
        const resultNo = `BT${String(2_026_000_000 + results)}` as NonNullable<
          PayloadOf<'decideCase'>['resultNo']
        >;
        const said = luck.chance(0.06)
          ? { outcome: 'refused' as const, note: '经营场所与登记地址不一致，不符合许可条件。' }
          : { outcome: 'granted' as const, resultNo };
        await official.does('decideCase', { caseId, ...said });
        await stampAll(official, caseId);
        await official.does('sendResult', { caseId });
        one.stage = 'decided';
      }
    },

    async handsOut(clerk) {
      for (const { caseId, applicantId } of those('arrived').filter(() => luck.chance(0.7))) {
        await clerk.does('deliverResults', {
          caseIds: [caseId],
          proof: 'notice',
          how: 'counter',
          receiver: { personId: applicantId, relation: 'self' },
          papers: ['id'],
        });
        pending.splice(
          pending.findIndex((one) => one.caseId === caseId),
          1,
        );
      }
      for (const one of those('decided')) {
        await clerk.does('arriveResult', { caseId: one.caseId });
        one.stage = 'arrived';
      }
    },
  };
}

/** Prints and stamps every document of the case that is still bare. */
async function stampAll(desk: Hands, caseId: CaseId): Promise<void> {
  const { case: current } = (await desk.get(`/api/cases/${caseId}`)) as CaseFile;
  if (!('documents' in current)) return;
  for (const { documentId, sealId, stamped } of current.documents) {
    if (stamped !== null) continue;
    await desk.does('printDocument', { caseId, documentId });
    if (sealId !== null) await desk.does('stampDocument', { caseId, documentId, sealId });
  }
}

/** The papers of an item after the first answer that leads on to each question. */
async function papersFor(clerk: Hands, itemId: string): Promise<PapersInFull> {
  const { item, tree } = ((await clerk.get(`/api/guidance/items/${itemId}`)) as OneGuide).guide;
  return papersInFull(item, tree);
}

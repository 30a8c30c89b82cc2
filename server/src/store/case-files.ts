/** The `case_file` read table (办件表): every case as a row, kept by the facts of its stream. */
import { helpOn, type Case } from '@yichuang/domain/casework/case';
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { PersonId } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';
import { openPersonUses } from '../people/uses.ts';

export interface CaseFileTable {
  project(current: Case): void;
}

const COLUMNS = [
  'caseId',
  'shortCode',
  'caseNo',
  'externalNo',
  'hallId',
  'way',
  'itemId',
  'status',
  'adopted',
  'applicantId',
  'agentId',
  'approvalDepartmentId',
  'ticketId',
  'visitKey',
  'counterId',
  'receivedBy',
  'takenBy',
  'helperId',
  'receivedAt',
  'acceptedAt',
  'promisedDue',
  'statutoryDue',
  'handoverId',
  'decidedAt',
  'outcome',
  'corrections',
  'endedAt',
  'version',
  'living',
] as const;

export type CaseFileRow = Readonly<Record<(typeof COLUMNS)[number], string | number | null>> & {
  readonly caseId: CaseId;
};

export function openCaseFileTable(database: Database): CaseFileTable {
  const uses = openPersonUses(database);
  const put = database.prepare(
    `INSERT OR REPLACE INTO case_file (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((name) => `@${name}`).join(', ')})`,
  );
  const applicantOf = database
    .prepare<[CaseId], PersonId>('SELECT applicantId FROM case_file WHERE caseId = ?')
    .pluck();
  return {
    project: (current) => {
      const former = applicantOf.get(current.caseId);
      put.run(rowOf(current));
      keepUses(current, former);
    },
  };

  /** Whoever is named on a case is kept until it has ended, and the years of keeping after that. */
  function keepUses(current: Case, former: PersonId | undefined): void {
    const { caseId, applicantId, agent, delivery, endedAt, version } = current;
    if (former !== applicantId) uses.begin(caseId, applicantId);
    if (version === 1 && agent) uses.begin(caseId, agent.personId);
    if (delivery) uses.begin(caseId, delivery.receipt.receiver.personId);
    if (endedAt !== null) uses.end(caseId, endedAt);
  }
}

function rowOf(current: Case): CaseFileRow {
  const { limits, decision, agent, handover, unlisted, corrections } = current;
  return {
    caseId: current.caseId,
    shortCode: current.shortCode,
    caseNo: current.caseNo,
    externalNo: current.externalNo,
    hallId: current.hallId,
    way: current.way,
    itemId: current.itemId,
    status: current.status,
    adopted: unlisted === null || unlisted.adopted ? 1 : 0,
    applicantId: current.applicantId,
    agentId: agent?.personId ?? null,
    approvalDepartmentId: current.approvalDepartmentId,
    ticketId: current.ticketId,
    visitKey: current.visitKey,
    counterId: current.counterId,
    receivedBy: current.receivedBy,
    takenBy: current.takenBy,
    helperId: helpOn(current)?.helperId ?? null,
    receivedAt: current.receivedAt,
    acceptedAt: current.acceptedAt,
    promisedDue: limits?.promised.dueDate ?? null,
    statutoryDue: limits?.statutory?.dueDate ?? null,
    handoverId: handover?.handoverId ?? null,
    decidedAt: decision?.decidedAt ?? null,
    outcome: decision?.outcome ?? null,
    corrections: corrections.length,
    endedAt: current.endedAt,
    version: current.version,
    living: current.endedAt === null ? JSON.stringify(current) : null,
  };
}

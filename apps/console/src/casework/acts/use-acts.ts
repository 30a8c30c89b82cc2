/** The acts of an official on one case (部门动作): each sent once, its no said with what it is about. */
import type {
  CaseId,
  DocumentId,
  FileId,
  ProcedureCode,
  ResultNo,
  SealId,
} from '@yichuang/domain/casework/ids';
import type { Missing, Outcome, SpecialOutcome, Step, StepOutcome } from '@yichuang/domain/casework/words';
import type { DepartmentId } from '@yichuang/domain/catalogue/premises';
import type { AccountId, LocalDate, ReasonId } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../../at-work.ts';
import type { Naming } from '../naming.ts';
import { useRefusal } from '../refusal.ts';

type Done = Promise<boolean>;

export interface Decided {
  readonly outcome: Outcome;
  readonly resultNo: ResultNo | null;
  readonly validUntil: LocalDate | null;
  readonly note: string;
}

export interface Refused {
  readonly reasonId: ReasonId;
  readonly competentDepartmentId: DepartmentId | null;
  readonly note: string;
}

export interface Acts {
  take(takeOver?: boolean): Done;
  pass(toAccountId: AccountId | null, note: string): Done;
  accept(): Done;
  correct(missing: readonly Missing[], reasonId: ReasonId | null, note: string): Done;
  refuse(wish: Refused): Done;
  step(step: Step, outcome: StepOutcome, note: string): Done;
  startSpecial(procedureCode: ProcedureCode, expectedDays: number, note: string): Done;
  endSpecial(outcome: SpecialOutcome, note: string): Done;
  extend(days: number, note: string): Done;
  decide(decision: Decided): Done;
  attach(fileId: FileId): Done;
  send(): Done;
  close(): Done;
  endDeferral(note: string): Done;
  print(documentId: DocumentId): Done;
  stamp(documentId: DocumentId, sealId: SealId): Done;
  serve(documentId: DocumentId): Done;
  void(documentId: DocumentId, reasonId: ReasonId, reissue: boolean, note: string): Done;
}

export function useActs(
  caseId: CaseId,
  { sending: { send }, names }: Pick<AtWork, 'sending' | 'names'>,
  naming: Naming,
): Acts {
  const { t } = useText('office');
  const onRejection = useRefusal(names, naming);
  const done = (act: Exclude<keyof Acts, 'takeOver'>) => ({ done: t(`done.${act}`), onRejection });
  return {
    take: (takeOver = false) => send('takeCase', { caseId, ...(takeOver ? { takeOver } : {}) }, done('take')),
    pass: (toAccountId, note) => send('passCase', { caseId, toAccountId, ...noted(note) }, done('pass')),
    accept: () => send('acceptCase', { caseId }, done('accept')),
    correct: (missing, reasonId, note) =>
      send(
        'requestCorrection',
        { caseId, missing: [...missing], ...(reasonId === null ? {} : { reasonId }), ...noted(note) },
        done('correct'),
      ),
    refuse: (wish) => send('refuseAcceptance', { caseId, ...wish }, done('refuse')),
    step: (step, outcome, note) =>
      send('recordStep', { caseId, step, outcome, ...noted(note) }, done('step')),
    startSpecial: (procedureCode, expectedDays, note) =>
      send('startSpecial', { caseId, procedureCode, expectedDays, ...noted(note) }, done('startSpecial')),
    endSpecial: (outcome, note) =>
      send('endSpecial', { caseId, outcome, ...noted(note) }, done('endSpecial')),
    extend: (days, note) => send('extendLimit', { caseId, days, note }, done('extend')),
    decide: ({ outcome, resultNo, validUntil, note }) =>
      send(
        'decideCase',
        {
          caseId,
          outcome,
          ...(resultNo === null ? {} : { resultNo }),
          ...(validUntil === null ? {} : { validUntil }),
          ...noted(note),
        },
        done('decide'),
      ),
    attach: (fileId) => send('attachResult', { caseId, fileId }, done('attach')),
    send: () => send('sendResult', { caseId }, done('send')),
    close: () => send('closeCase', { caseId }, done('close')),
    endDeferral: (note) => send('endDeferral', { caseId, ...noted(note) }, done('endDeferral')),
    print: (documentId) => send('printDocument', { caseId, documentId }, done('print')),
    stamp: (documentId, sealId) => send('stampDocument', { caseId, documentId, sealId }, done('stamp')),
    serve: (documentId) => send('serveDocument', { caseId, documentId, how: 'counter' }, done('serve')),
    void: (documentId, reasonId, reissue, note) =>
      send('voidDocument', { caseId, documentId, reasonId, reissue, ...noted(note) }, done('void')),
  };
}

function noted(note: string): { readonly note?: string } {
  const text = note.trim();
  return text === '' ? {} : { note: text };
}

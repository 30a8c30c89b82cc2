/** What a clerk can do with a case that is open (办件动作): each sent once, its no said in words. */
import type { Case } from '@yichuang/domain/casework/case';
import type { DocumentId, SealId } from '@yichuang/domain/casework/ids';
import type { HandedIn } from '@yichuang/domain/casework/terms';
import type { Channel, Missing } from '@yichuang/domain/casework/words';
import type { Instant, PersonId, ReasonId } from '@yichuang/domain/ids';
import type { HelpActs } from '@yichuang/ui/casework/help-dialogs.tsx';
import type { RefusalNames } from '@yichuang/ui/casework/refusal-words';
import type { intake } from '@yichuang/ui/text/zh-CN/intake';
import { useText } from '@yichuang/ui/text/use-text';
import type { Sending } from '../../sending.ts';
import type { RefuseWish } from '../intake/use-intake.ts';
import { useRefusal } from '../use-refusal.ts';

export interface CaseActs {
  accept(): Promise<boolean>;
  correct(missing: readonly Missing[], note: string, reasonId: ReasonId | null): Promise<boolean>;
  refuse(wish: RefuseWish): Promise<boolean>;
  supplyCorrection(materials: readonly HandedIn[]): Promise<boolean>;
  supplyDeferred(materials: readonly HandedIn[]): Promise<boolean>;
  withdraw(note: string): Promise<boolean>;
  arrive(): Promise<boolean>;
  notify(channel: Channel): Promise<boolean>;
  recall(note: string): Promise<boolean>;
  close(): Promise<boolean>;
  correctReceipt(this: void, receivedAt: Instant, note: string): Promise<boolean>;
  readonly help: HelpActs;
  verify(applicantId: PersonId): Promise<boolean>;
  /** The new document; null: there is none. */
  issue(form: 'bringList' | 'lossStatement'): Promise<DocumentId | null>;
  /** Which print of it this is, from 1; null: it was not recorded, said why. */
  print(documentId: DocumentId): Promise<number | null>;
  stamp(documentId: DocumentId, sealId: SealId): Promise<boolean>;
  serve(documentId: DocumentId): Promise<boolean>;
  voidDocument(documentId: DocumentId, reasonId: ReasonId, reissue: boolean, note: string): Promise<boolean>;
}

type Words = typeof intake;

export function useCaseActs(
  { caseId }: Pick<Case, 'caseId'>,
  { send, deliver }: Sending,
  naming: RefusalNames,
): CaseActs {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const refusal = useRefusal(naming);
  const said = (done: keyof Words['done']) => ({ done: t(`done.${done}`), ...refusal });
  return {
    accept: () => send('acceptCase', { caseId }, said('accept')),
    correct: (missing, note, reasonId) =>
      send(
        'requestCorrection',
        { caseId, missing: [...missing], ...(reasonId === null ? {} : { reasonId }), ...noted(note) },
        said('correct'),
      ),
    refuse: ({ reasonId, competentDepartmentId, note }) =>
      send('refuseAcceptance', { caseId, reasonId, competentDepartmentId, note }, said('refuse')),
    supplyCorrection: (materials) =>
      send('supplyCorrection', { caseId, materials: [...materials] }, said('supplied')),
    supplyDeferred: (materials) =>
      send('supplyDeferred', { caseId, materials: [...materials] }, said('supplied')),
    withdraw: (note) => send('withdrawCase', { caseId, note }, said('withdrawn')),
    arrive: () => send('arriveResult', { caseId }, said('arrived')),
    notify: (channel) => send('notifyApplicant', { caseId, channel }, said('notified')),
    recall: (note) => send('recallDelivery', { caseId, note }, said('recalled')),
    close: () => send('closeCase', { caseId }, said('closed')),
    correctReceipt: (receivedAt, note) =>
      send('correctReceipt', { caseId, receivedAt, note }, { done: casework('onPaper.done'), ...refusal }),
    help: {
      assign: (wish) => send('assignHelper', { caseId, ...wish }, said('helped')),
      tell: (channel) => send('tellHelped', { caseId, channel }, said('told')),
      end: (note) => send('endHelp', { caseId, note }, said('helpEnded')),
    },
    verify: (applicantId) => send('verifyApplicant', { caseId, applicantId }, said('verified')),
    issue: async (form) => {
      const events = await deliver('issueDocument', { caseId, form }, refusal);
      const issued = events?.find(({ type }) => type === 'DocumentIssued');
      return issued ? (issued.payload as { readonly documentId: DocumentId }).documentId : null;
    },
    print: async (documentId) => {
      const events = await deliver('printDocument', { caseId, documentId }, refusal);
      const printed = events?.find(({ type }) => type === 'DocumentPrinted');
      return printed ? (printed.payload as { readonly copy: number }).copy : null;
    },
    stamp: (documentId, sealId) => send('stampDocument', { caseId, documentId, sealId }, said('stamped')),
    serve: (documentId) => send('serveDocument', { caseId, documentId, how: 'counter' }, said('served')),
    voidDocument: (documentId, reasonId, reissue, note) =>
      send('voidDocument', { caseId, documentId, reasonId, reissue, ...noted(note) }, said('voided')),
  };
}

function noted(note: string): { readonly note?: string } {
  const text = note.trim();
  return text === '' ? {} : { note: text };
}

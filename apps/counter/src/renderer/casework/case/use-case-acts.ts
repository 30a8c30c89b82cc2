/** What a clerk can do with a case that is open (办件动作): each sent once, its no said in words. */
import type { Case } from '@yichuang/domain/casework/case';
import type { DocumentId, SealId } from '@yichuang/domain/casework/ids';
import type { HandedIn } from '@yichuang/domain/casework/terms';
import type { Channel, Missing } from '@yichuang/domain/casework/words';
import type { ReasonId } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import type { Sending } from '../../sending.ts';
import type { RefuseWish } from '../intake/use-intake.ts';
import { useRefusal, type Namer } from '../use-refusal.ts';

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
  issue(form: 'bringList' | 'lossStatement'): Promise<boolean>;
  print(documentId: DocumentId): Promise<boolean>;
  stamp(documentId: DocumentId, sealId: SealId): Promise<boolean>;
  serve(documentId: DocumentId): Promise<boolean>;
  voidDocument(documentId: DocumentId, reasonId: ReasonId, reissue: boolean, note: string): Promise<boolean>;
}

export function useCaseActs({ caseId }: Pick<Case, 'caseId'>, { send }: Sending, naming: Namer): CaseActs {
  const { t } = useText('intake');
  const refusal = useRefusal(naming);
  const said = (done: Parameters<typeof t>[0]) => ({ done: t(done), ...refusal });
  return {
    accept: () => send('acceptCase', { caseId }, said('done.accept')),
    correct: (missing, note, reasonId) =>
      send(
        'requestCorrection',
        { caseId, missing: [...missing], ...(reasonId === null ? {} : { reasonId }), ...noted(note) },
        said('done.correct'),
      ),
    refuse: ({ reasonId, competentDepartmentId, note }) =>
      send('refuseAcceptance', { caseId, reasonId, competentDepartmentId, note }, said('done.refuse')),
    supplyCorrection: (materials) =>
      send('supplyCorrection', { caseId, materials: [...materials] }, said('done.supplied')),
    supplyDeferred: (materials) =>
      send('supplyDeferred', { caseId, materials: [...materials] }, said('done.supplied')),
    withdraw: (note) => send('withdrawCase', { caseId, note }, said('done.withdrawn')),
    arrive: () => send('arriveResult', { caseId }, said('done.arrived')),
    notify: (channel) => send('notifyApplicant', { caseId, channel }, said('done.notified')),
    recall: (note) => send('recallDelivery', { caseId, note }, said('done.recalled')),
    close: () => send('closeCase', { caseId }, said('done.closed')),
    issue: (form) => send('issueDocument', { caseId, form }, said('done.issued')),
    print: (documentId) => send('printDocument', { caseId, documentId }, refusal),
    stamp: (documentId, sealId) => send('stampDocument', { caseId, documentId, sealId }, said('done.stamped')),
    serve: (documentId) => send('serveDocument', { caseId, documentId, how: 'counter' }, said('done.served')),
    voidDocument: (documentId, reasonId, reissue, note) =>
      send('voidDocument', { caseId, documentId, reasonId, reissue, ...noted(note) }, said('done.voided')),
  };
}

function noted(note: string): { readonly note?: string } {
  const text = note.trim();
  return text === '' ? {} : { note: text };
}

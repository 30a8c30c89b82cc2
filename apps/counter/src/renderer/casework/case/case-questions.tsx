/** What is asked before something is done with a case: one question at a time, in front of it. */
import type { Case } from '@yichuang/domain/casework/case';
import { openCorrection, owed } from '@yichuang/domain/casework/case';
import type { LocalDate } from '@yichuang/domain/ids';
import type { CaseFile, DocumentCard } from '@yichuang/protocol/cases';
import type { PersonEntry } from '@yichuang/protocol/people';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../../at-work.ts';
import { departmentsOf, guideFor, type Casebook } from '../data/casebook.ts';
import { CorrectDialog } from '../dialogs/correct-dialog.tsx';
import { RefuseDialog } from '../dialogs/refuse-dialog.tsx';
import { useNotKept } from '../intake/use-not-kept.ts';
import type { CaseAct } from './case-keys.ts';
import type { CaseNamer } from './namer.ts';
import { NoteDialog } from './note-dialog.tsx';
import { NotifyDialog } from './notify-dialog.tsx';
import { SupplyDialog, type Wanted } from './supply-dialog.tsx';
import type { CaseActs } from './use-case-acts.ts';
import { VerifyDialog } from './verify-dialog.tsx';
import { VoidDialog } from './void-dialog.tsx';

export type Asking =
  | {
      readonly kind: Exclude<
        CaseAct,
        'accept' | 'arrive' | 'close' | 'handOut' | 'bringList' | 'lossStatement'
      >;
    }
  | { readonly kind: 'void'; readonly card: DocumentCard };

interface CaseQuestionsProps extends Pick<AtWork, 'hub' | 'sending'> {
  readonly asking: Asking | null;
  readonly onClose: () => void;
  readonly casebook: Casebook;
  readonly file: CaseFile;
  readonly today: LocalDate;
  readonly naming: CaseNamer;
  readonly acts: CaseActs;
}

export function CaseQuestions({
  asking,
  onClose,
  hub,
  sending,
  casebook,
  file,
  today,
  naming,
  acts,
}: CaseQuestionsProps) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const sayNotKept = useNotKept();
  const [proving, setProving] = useState(false);
  const { case: current, people } = file;
  const { busy } = sending;
  const answered = (act: Promise<boolean>): void => {
    void act.then((done) => done && onClose());
  };
  const verify = async (person: PersonEntry): Promise<boolean> => {
    setProving(true);
    const answer = await hub.cases.provePerson(current.applicantId, person);
    setProving(false);
    if (answer.outcome === 'ok') return acts.verify(answer.value.personId);
    sayNotKept(answer);
    return false;
  };
  const needs = (guideFor(casebook, current.itemId)?.materials ?? []).map(({ id, name }) => ({
    materialId: id,
    name,
  }));
  const needed = (current.terms?.needed ?? []).map(({ materialId }) => ({
    materialId,
    name: naming.material(materialId),
  }));
  return (
    <>
      {asking?.kind === 'correct' && (
        <CorrectDialog
          papers={needed.length > 0 ? needed : needs}
          absent={[]}
          reasons={casebook.office.reasons.secondCorrection}
          before={current.corrections.length}
          busy={busy}
          onConfirm={({ missing, note, reasonId }) => answered(acts.correct(missing, note, reasonId))}
          onClose={onClose}
        />
      )}
      {asking?.kind === 'refuse' && (
        <RefuseDialog
          reasons={casebook.office.reasons.refusal}
          departments={departmentsOf(casebook)}
          busy={busy}
          onConfirm={(wish) => answered(acts.refuse(wish))}
          onClose={onClose}
        />
      )}
      {asking?.kind === 'supply' && (
        <SupplyDialog
          title={t('supply.correction')}
          says={t('supply.correctionSays')}
          wanted={correctionWanted(current, naming.material, (kind) => casework(`missing.${kind}`))}
          busy={busy}
          onConfirm={(materials) => answered(acts.supplyCorrection(materials))}
          onClose={onClose}
        />
      )}
      {asking?.kind === 'supplyDeferred' && (
        <SupplyDialog
          title={t('supply.deferred')}
          says={t('supply.deferredSays')}
          wanted={deferredWanted(current, naming.material, casework('materialForm.deferred'))}
          busy={busy}
          onConfirm={(materials) => answered(acts.supplyDeferred(materials))}
          onClose={onClose}
        />
      )}
      {asking?.kind === 'verify' && (
        <VerifyDialog
          cases={hub.cases}
          kind={people.find(({ personId }) => personId === current.applicantId)?.traits.kind ?? 'natural'}
          today={today}
          busy={busy || proving}
          onConfirm={(person) => answered(verify(person))}
          onClose={onClose}
        />
      )}
      {asking?.kind === 'withdraw' && (
        <NoteDialog
          title={t('withdraw.title')}
          says={t('withdraw.says')}
          confirm={t('act.withdraw')}
          busy={busy}
          onConfirm={(note) => answered(acts.withdraw(note))}
          onClose={onClose}
        />
      )}
      {asking?.kind === 'recall' && (
        <NoteDialog
          title={t('recall.title')}
          says={t('recall.says')}
          confirm={t('act.recall')}
          busy={busy}
          onConfirm={(note) => answered(acts.recall(note))}
          onClose={onClose}
        />
      )}
      {asking?.kind === 'notify' && (
        <NotifyDialog busy={busy} onConfirm={(channel) => answered(acts.notify(channel))} onClose={onClose} />
      )}
      {asking?.kind === 'void' && (
        <VoidDialog
          title={casework(`form.${asking.card.form as 'receipt'}`)}
          reasons={casebook.office.reasons.void}
          busy={busy}
          onConfirm={(reasonId, reissue, note) =>
            answered(acts.voidDocument(asking.card.documentId, reasonId, reissue, note))
          }
          onClose={onClose}
        />
      )}
    </>
  );
}

/** What the open 补正告知 still waits for, with as many as the checklist asks. */
function correctionWanted(
  current: Case,
  material: (id: string) => string,
  why: (kind: 'absent' | 'form' | 'content') => string,
): readonly Wanted[] {
  const correction = openCorrection(current);
  if (correction === null) return [];
  return correction.missing.flatMap(({ materialId, kind }): Wanted[] => {
    if (materialId === null || correction.supplied.includes(materialId)) return [];
    return [{ materialId, name: material(materialId), why: why(kind), ...asked(current, materialId) }];
  });
}

function deferredWanted(current: Case, material: (id: string) => string, why: string): readonly Wanted[] {
  return owed(current).flatMap(({ materialId }): Wanted[] =>
    materialId === null
      ? []
      : [{ materialId, name: material(materialId), why, ...asked(current, materialId) }],
  );
}

function asked({ terms }: Case, materialId: string): { readonly originals: number; readonly copies: number } {
  const need = terms?.needed.find((each) => each.materialId === materialId);
  return { originals: need?.originals ?? 1, copies: need?.copies ?? 0 };
}

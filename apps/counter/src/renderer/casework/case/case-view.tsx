/** One case whole (办件): what it is, how long it has, what is next with its key; papers, people, documents and its life. */
import type { Case } from '@yichuang/domain/casework/case';
import { openCorrection, owed } from '@yichuang/domain/casework/case';
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { LocalDate } from '@yichuang/domain/ids';
import type { PersonEntry } from '@yichuang/protocol/people';
import type { CaseFile, DocumentCard } from '@yichuang/protocol/cases';
import type { SlipOrdered } from '@yichuang/protocol/prints';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { useEffect, useState } from 'react';
import type { AtWork } from '../../at-work.ts';
import { departmentsOf, guideFor, type Casebook } from '../data/casebook.ts';
import { useAnswer } from '../data/use-answer.ts';
import { CorrectDialog } from '../dialogs/correct-dialog.tsx';
import { RefuseDialog } from '../dialogs/refuse-dialog.tsx';
import { Panel } from '../kit/panel.tsx';
import { useDeliveryPaper } from '../issue/use-delivery-paper.ts';
import { useNotKept } from '../intake/use-not-kept.ts';
import { CaseActsRow } from './case-acts-row.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseLife } from '@yichuang/ui/casework/case-life.tsx';
import type { CaseAct } from './case-keys.ts';
import { DeliveryRow } from './delivery-row.tsx';
import { Documents } from './documents.tsx';
import { HelpCard, type HelpCardProps } from '@yichuang/ui/casework/help-card.tsx';
import { LimitsCard } from '@yichuang/ui/casework/limits-card.tsx';
import { PaperReceiptLine } from '@yichuang/ui/casework/paper-receipt-line.tsx';
import { MaterialsCard } from '@yichuang/ui/casework/materials-card.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { NotifyDialog } from './notify-dialog.tsx';
import { PeopleCard } from './people-card.tsx';
import { SheetLine } from './sheet-line.tsx';
import { SupplyDialog, type Wanted } from './supply-dialog.tsx';
import { useCaseActs } from './use-case-acts.ts';
import { useSheet } from './use-sheet.ts';
import { VerifyDialog } from './verify-dialog.tsx';
import { VoidDialog } from './void-dialog.tsx';
import { namerOf } from './namer.ts';

export interface CaseViewProps extends Pick<AtWork, 'hub' | 'sending'> {
  readonly casebook: Casebook;
  readonly caseId: CaseId;
  /** Counts what happened to cases. */
  readonly news: number;
  readonly today: LocalDate;
  /** Opened from the intake: the document's key is what the hand looks for next. */
  readonly focusNext?: boolean;
  /** Why 帮代办 should be offered to whoever sits here. */
  readonly offerHelp?: HelpCardProps['offer'];
  /** 发证: with the case already chosen. */
  readonly onHandOut: (caseId: CaseId) => void;
}

export function CaseView(props: CaseViewProps) {
  const { hub, caseId, news } = props;
  const { t } = useText('intake');
  const answer = useAnswer(() => hub.cases.file(caseId), caseId, news);
  const { value, asOf, problem } = answer;
  if (value === null) {
    return (
      <div className="grid min-h-0 place-items-center rounded-card border border-line bg-paper">
        {problem === null ? (
          <EmptyState title={t('case.asking')} />
        ) : (
          <EmptyState title={t(`problems:${problem}.says`)} advice={t(`problems:${problem}.next`)} />
        )}
      </div>
    );
  }
  return (
    <div className="flex min-h-0 min-w-0 flex-col gap-1">
      {problem !== null && asOf !== null && (
        <output className="block rounded-card bg-sand px-1.5 py-0.5 text-body text-orange">
          ▲ {t('case.asOf', { time: hourMinute(asOf) })}
        </output>
      )}
      <Whole key={caseId} {...props} file={value} />
    </div>
  );
}

type Asking =
  | {
      readonly kind: Exclude<
        CaseAct,
        'accept' | 'arrive' | 'close' | 'handOut' | 'bringList' | 'lossStatement'
      >;
    }
  | { readonly kind: 'void'; readonly card: DocumentCard };

function Whole({
  hub,
  casebook,
  sending,
  file,
  today,
  focusNext,
  offerHelp = null,
  onHandOut,
}: CaseViewProps & { readonly file: CaseFile }) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const say = useToast();
  const sayNotKept = useNotKept();
  const [asking, ask] = useState<Asking | null>(null);
  const { case: current, line, documents, people, names } = file;
  const naming = namerOf(casebook, current.itemId);
  const acts = useCaseActs(current, sending, naming);
  const printReceipt = useDeliveryPaper({ hub, sending }, naming);
  const staff = useAnswer(() => hub.cases.people(), 'people', 0);
  const sheets = useSheet(hub);
  const { sheet } = sheets;
  const { busy } = sending;
  const guide = guideFor(casebook, current.itemId);
  const answered = (act: Promise<boolean>): void => {
    void act.then((done) => done && ask(null));
  };
  const onClose = (): void => ask(null);

  const press = (act: CaseAct): void => {
    if (busy) return;
    switch (act) {
      case 'accept':
        return void acts.accept();
      case 'arrive':
        return void acts.arrive();
      case 'close':
        return void acts.close();
      case 'handOut':
        return onHandOut(current.caseId);
      case 'bringList':
      case 'lossStatement':
        return void printOwn(act);
      case 'correct':
      case 'notify':
      case 'recall':
      case 'refuse':
      case 'supply':
      case 'supplyDeferred':
      case 'verify':
      case 'withdraw':
        return ask({ kind: act });
    }
  };
  const print = async ({ documentId }: Pick<DocumentCard, 'documentId'>): Promise<void> => {
    if ((await acts.print(documentId)) && !(await sheets.print(documentId)))
      await show(`/api/documents/${documentId}/pdf`);
  };
  /** A list or a statement that belongs to no step: the one that there is, else a new one. */
  const printOwn = async (form: 'bringList' | 'lossStatement'): Promise<void> => {
    const there = documents.find((card) => card.form === form && card.voidedAt === null);
    const documentId = there?.documentId ?? (await acts.issue(form));
    if (documentId !== null) await print({ documentId });
  };
  const [proving, setProving] = useState(false);
  const verify = async (person: PersonEntry): Promise<boolean> => {
    setProving(true);
    const answer = await hub.cases.provePerson(current.applicantId, person);
    setProving(false);
    if (answer.outcome === 'ok') return acts.verify(answer.value.personId);
    sayNotKept(answer);
    return false;
  };
  useEffect(() => {
    if (focusNext) document.querySelector<HTMLElement>('[data-document] button:not(:disabled)')?.focus();
  }, [focusNext]);
  const show = async (path: string): Promise<void> => {
    if (!(await hub.showPaper(path))) say('failed', t('documents.notShown'), t('documents.notShownNext'));
  };
  const printSlip = async ({ documentId }: DocumentCard): Promise<void> => {
    const ordered = await hub.http.post<SlipOrdered>(`/api/documents/${documentId}/slip`);
    if (ordered.outcome === 'ok') say('done', t('documents.slipAt', { printer: ordered.value.printer }));
    else say('failed', t('documents.slipNone'), t('documents.slipNoneNext'));
  };
  const needs = (guide?.materials ?? []).map(({ id, name }) => ({ materialId: id, name }));
  const needed = (current.terms?.needed ?? []).map(({ materialId }) => ({
    materialId,
    name: naming.material(materialId),
  }));

  return (
    <div data-testid="case" className="flex min-h-0 min-w-0 flex-1 flex-col gap-1">
      <CaseHead file={file} title={guide?.item.name ?? line.itemName} />
      <CaseActsRow current={current} line={line} busy={busy} onPress={press} />
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] gap-1">
        <div className="flex min-h-0 flex-col gap-1 overflow-y-auto">
          {(current.way === 'full' || documents.length > 0) && (
            <Panel title={t('documents.title')}>
              <Documents
                current={current}
                documents={documents}
                names={names}
                seal={naming.seal}
                acts={acts}
                busy={busy}
                onPrint={(card) => void print(card)}
                onSlip={(card) => void printSlip(card)}
                onVoid={(card) => ask({ kind: 'void', card })}
              />
              {sheet && (
                <SheetLine
                  sheet={sheet}
                  busy={busy}
                  onAgain={() => void sheets.print(sheet.documentId)}
                  onShow={() => void show(`/api/documents/${sheet.documentId}/pdf`)}
                  onDismiss={sheets.dismiss}
                />
              )}
              {file.delivery && (
                <DeliveryRow
                  delivery={file.delivery}
                  busy={busy}
                  onPrint={(deliveryId, documentId) => void printReceipt(deliveryId, documentId)}
                />
              )}
            </Panel>
          )}
          {current.way === 'full' && (
            <Panel title={t('papers.title')}>
              <MaterialsCard current={current} material={naming.material} />
            </Panel>
          )}
        </div>
        <section
          aria-label={t('case.about')}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be in reach of the keyboard
          tabIndex={0}
          className="flex min-h-0 flex-col gap-1 overflow-y-auto"
        >
          <Panel title={t('case.people')}>
            <PeopleCard current={current} people={people} />
            <PaperReceiptLine current={current} busy={busy} correct={acts.correctReceipt} />
            <LimitsCard current={current} procedure={naming.procedure} />
          </Panel>
          <Panel title={casework('help.title')}>
            <HelpCard
              file={file}
              helpers={staff.value?.helpers ?? null}
              acts={acts.help}
              busy={busy}
              offer={offerHelp}
            />
          </Panel>
          <Panel title={t('case.life')}>
            <CaseLife
              file={file}
              material={naming.material}
              procedure={naming.procedure}
              seal={naming.seal}
            />
          </Panel>
        </section>
      </div>
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
    </div>
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

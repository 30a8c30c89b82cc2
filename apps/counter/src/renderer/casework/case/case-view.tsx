/** One case whole (办件): what it is, how long it has, what is next with its key; papers, people, documents and its life. */
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { LocalDate } from '@yichuang/domain/ids';
import type { CaseFile, DocumentCard } from '@yichuang/protocol/cases';
import type { SlipOrdered } from '@yichuang/protocol/prints';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { PeopleCard } from '@yichuang/ui/casework/people-card.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { useEffect, useState } from 'react';
import type { AtWork } from '../../at-work.ts';
import { guideFor, type Casebook } from '../data/casebook.ts';
import { useAnswer } from '../data/use-answer.ts';
import { Panel } from '../kit/panel.tsx';
import { useDeliveryPaper } from '../issue/use-delivery-paper.ts';
import { CaseActsRow } from './case-acts-row.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseLife } from '@yichuang/ui/casework/case-life.tsx';
import type { CaseAct } from './case-keys.ts';
import { CaseQuestions, type Asking } from './case-questions.tsx';
import { DeliveryRow } from './delivery-row.tsx';
import { Documents } from './documents.tsx';
import { HelpCard, type HelpCardProps } from '@yichuang/ui/casework/help-card.tsx';
import { LimitsCard } from '@yichuang/ui/casework/limits-card.tsx';
import { PaperReceiptLine } from '@yichuang/ui/casework/paper-receipt-line.tsx';
import { MaterialsCard } from '@yichuang/ui/casework/materials-card.tsx';
import { SheetLine } from './sheet-line.tsx';
import { useCaseActs } from './use-case-acts.ts';
import { useSheet } from './use-sheet.ts';
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
    const copy = await acts.print(documentId);
    // Without a printer of its own the window prints what its browser shows: that very print, not one to look at.
    if (copy !== null && !(await sheets.print(documentId)))
      await show(`/api/documents/${documentId}/pdf?copy=${String(copy)}`);
  };
  /** A list or a statement that belongs to no step: the one that there is, else a new one. */
  const printOwn = async (form: 'bringList' | 'lossStatement'): Promise<void> => {
    const there = documents.find((card) => card.form === form && card.voidedAt === null);
    const documentId = there?.documentId ?? (await acts.issue(form));
    if (documentId !== null) await print({ documentId });
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
      <CaseQuestions
        {...{ asking, hub, sending, casebook, file, today, naming, acts }}
        onClose={() => ask(null)}
      />
    </div>
  );
}

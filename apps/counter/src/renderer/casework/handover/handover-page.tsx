/** 材料移交: papers by department for the next run, put on a list, scanned into the bag and signed over. */
import type { CaseId, HandoverId, ShortCode } from '@yichuang/domain/casework/ids';
import type { Instant } from '@yichuang/domain/ids';
import { clockAt } from '@yichuang/domain/time';
import type { HandoverReady, HandoverRow } from '@yichuang/protocol/cases';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { useState } from 'react';
import type { AtWork } from '../../at-work.ts';
import type { Casebook } from '../data/casebook.ts';
import { useAnswer } from '../data/use-answer.ts';
import { namerOf } from '../case/namer.ts';
import { Panel } from '../kit/panel.tsx';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';
import { Stale } from '../kit/stale.tsx';
import { useRefusal } from '../use-refusal.ts';
import { nextRun } from './runs.ts';
import { ScanList } from './scan-list.tsx';

export interface HandoverPageProps extends Pick<AtWork, 'hub' | 'hall' | 'sending'> {
  readonly casebook: Casebook;
  readonly now: Instant;
  readonly news: number;
  readonly onOpen: (caseId: CaseId) => void;
}

export function HandoverPage({ hub, hall, sending, casebook, now, news, onOpen }: HandoverPageProps) {
  const { t } = useText('intake');
  const say = useToast();
  const refusal = useRefusal(namerOf(casebook, null));
  const [scanning, setScanning] = useState<HandoverId | null>(null);
  const ready = useAnswer(() => hub.cases.ready(), 'ready', news);
  const lists = useAnswer(() => hub.cases.handovers(), 'handovers', news);
  const run = nextRun(casebook.office.runs, clockAt(now, hall.rules.zoneOffsetMinutes));
  const inHand = lists.value?.find((row) => row.handoverId === scanning && row.status === 'listed') ?? null;

  const make = async ({ departmentId, cases }: HandoverReady): Promise<void> => {
    const listed = cases.map(({ caseId, shortCode }) => ({ caseId, shortCode }));
    const events = await sending.deliver(
      'makeHandover',
      { departmentId, run, cases: listed },
      { done: t('done.listed', { count: listed.length }), ...refusal },
    );
    const made = events?.find(({ type }) => type === 'HandoverMade');
    if (made) setScanning((made.payload as { readonly handoverId: HandoverId }).handoverId);
  };
  const print = async (row: HandoverRow): Promise<void> => {
    const { handoverId, documentId } = row;
    const events = await sending.deliver('printHandover', { handoverId, documentId }, refusal);
    const printed = events?.find(({ type }) => type === 'DocumentPrinted');
    if (!printed) return;
    const { copy } = printed.payload as { readonly copy: number };
    if (!(await hub.showPaper(`/api/documents/${documentId}/pdf?copy=${copy}`)))
      say('failed', t('documents.notShown'), t('documents.notShownNext'));
  };
  const signOver = async (
    { handoverId, cases }: HandoverRow,
    scanned: readonly ShortCode[],
  ): Promise<void> => {
    const withoutMissing = scanned.length < cases.length ? { withoutMissing: true } : {};
    const done = await sending.send(
      'signOver',
      { handoverId, scanned: [...scanned], ...withoutMissing },
      { done: t('done.signedOver', { count: scanned.length }), ...refusal },
    );
    if (done) setScanning(null);
  };

  return (
    <div className="grid min-h-0 min-w-0 flex-1 grid-cols-2 gap-2">
      <Panel
        title={t('handover.ready')}
        className="min-h-0"
        beside={
          <p className="text-body text-muted">
            {run === null ? t('handover.afterRuns') : t('handover.nextRun', { time: run })}
          </p>
        }
      >
        <Stale answer={ready} />
        <div className="flex min-h-0 flex-1 flex-col gap-1 overflow-y-auto">
          {ready.value?.length === 0 && (
            <EmptyState title={t('handover.none')} advice={t('handover.noneAdvice')} />
          )}
          {ready.value?.map((department) => (
            <section
              key={department.departmentId}
              aria-label={department.departmentName}
              className="rounded-card border border-line p-1"
            >
              <div className="flex items-center justify-between gap-1">
                <h3 className="min-w-0 text-action font-bold">
                  {department.departmentName}{' '}
                  <span className="text-body font-normal">
                    {t('handover.count', { count: department.cases.length })}
                  </span>
                </h3>
                <Button tone="main" busy={sending.busy} onPress={() => void make(department)}>
                  {t('handover.make')}
                </Button>
              </div>
              <ul>
                {department.cases.map(({ caseId, shortCode, applicant, itemName }) => (
                  <li key={caseId} className="border-t border-line">
                    <button
                      type="button"
                      onClick={() => onOpen(caseId)}
                      className="min-h-target w-full text-left text-body active:bg-sky"
                    >
                      <strong>{shortCodeWords(shortCode)}</strong> {applicant} · {itemName}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </Panel>
      <Panel title={t('handover.lists')} className="min-h-0">
        <Stale answer={lists} />
        <div className="flex min-h-0 flex-1 flex-col gap-1 overflow-y-auto">
          {inHand && (
            <ScanList
              key={inHand.handoverId}
              row={inHand}
              busy={sending.busy}
              onSign={(scanned) => void signOver(inHand, scanned)}
              onClose={() => setScanning(null)}
            />
          )}
          {lists.value?.length === 0 && <p className="text-body text-muted">{t('handover.noLists')}</p>}
          {lists.value
            ?.filter((row) => row !== inHand)
            .map((row) => (
              <ListRow
                key={row.handoverId}
                row={row}
                busy={sending.busy}
                onPrint={() => void print(row)}
                onScan={() => setScanning(row.handoverId)}
              />
            ))}
        </div>
      </Panel>
    </div>
  );
}

function ListRow({
  row,
  busy,
  onPrint,
  onScan,
}: {
  readonly row: HandoverRow;
  readonly busy: boolean;
  readonly onPrint: () => void;
  readonly onScan: () => void;
}) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  return (
    <article className="flex items-center justify-between gap-1 rounded-card border border-line p-1">
      <div className="min-w-0">
        <p className="text-action font-bold">
          {row.departmentName}{' '}
          <span className="text-body font-normal">{t('handover.count', { count: row.cases.length })}</span>
        </p>
        <p className="text-small text-muted">
          {[
            casework(`handoverStage.${row.status}`),
            row.run === null ? t('handover.between') : t('handover.run', { time: row.run }),
            hourMinute(row.madeAt),
          ].join(' · ')}
        </p>
        {row.late && <p className="text-body font-medium text-coral">■ {t('handover.late')}</p>}
      </div>
      <div className="flex shrink-0 gap-1">
        <Button busy={busy} onPress={onPrint}>
          {t('documents.print')}
        </Button>
        {row.status === 'listed' && (
          <Button tone="main" busy={busy} onPress={onScan}>
            {t('handover.scan')}
          </Button>
        )}
      </div>
    </article>
  );
}

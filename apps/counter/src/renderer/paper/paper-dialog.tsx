/** 补录 at the counter: a clerk enters the own paper hour row by row, and puts right the own lines of the day. */
import type { Instant, ZoneId } from '@yichuang/domain/ids';
import { dateAt } from '@yichuang/domain/time';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { PaperDay } from '@yichuang/ui/paper/paper-day.tsx';
import { PaperEntry } from '@yichuang/ui/paper/paper-entry.tsx';
import type { PaperSending } from '@yichuang/ui/paper/paper-sending';
import { RecordedLines } from '@yichuang/ui/paper/recorded-lines.tsx';
import { SheetDialog } from '@yichuang/ui/paper/sheet-dialog.tsx';
import { usePaperNews } from '@yichuang/ui/paper/use-paper-news';
import type { PaperSheet } from '@yichuang/ui/paper/use-paper-sheet';
import { useText } from '@yichuang/ui/text/use-text';
import type { WireRejection } from '@yichuang/protocol/socket';
import { useRef, useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { useAnswer } from '../casework/data/use-answer.ts';
import type { Sending } from '../sending.ts';

interface PaperDialogProps extends Pick<AtWork, 'hub' | 'hall' | 'account' | 'names' | 'sending'> {
  readonly now: Instant;
  /** Kept while the dialog is closed: somebody may come to the window in the middle of it. */
  readonly sheet: PaperSheet;
  readonly ownZoneIds: readonly ZoneId[];
  readonly onClose: () => void;
}

export function PaperDialog({
  hub,
  hall,
  account,
  names,
  sending,
  now,
  sheet,
  ownZoneIds,
  onClose,
}: PaperDialogProps) {
  const { t } = useText('emergency');
  const body = useRef<HTMLDivElement>(null);
  const [importing, setImporting] = useState(false);
  const { rules } = hall;
  const today = dateAt(now, rules.zoneOffsetMinutes);
  const date = sheet.date ?? today;
  const news = usePaperNews(hall);
  const { value: register, problem, again } = useAnswer(() => hub.paper(date), `paper/${date}`, news);
  const rows = register?.rows ?? [];
  const shared = { date, now, rules, names, ownZoneIds, sending: paperSending(sending) };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('paper.deskTitle')}
      description={t('paper.advice')}
      className="h-[92dvh] w-[min(97vw,1400px)]"
      beginAt={() => body.current?.querySelector<HTMLElement>('[data-row] [data-field]') ?? null}
      actions={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      <div ref={body} className="min-h-0 flex-1 overflow-y-auto p-0.5">
        <div className="flex items-end justify-between gap-2">
          <PaperDay date={date} today={today} onChange={sheet.setDate} />
          <Button onPress={() => setImporting(true)}>{t('paper.sheet.open')}</Button>
        </div>
        <section aria-label={t('paper.title')} className="pt-1">
          <PaperEntry {...shared} sheet={sheet} known={rows.map(({ line }) => line)} onSaved={again} />
        </section>
        <section aria-label={t('paper.known', { count: rows.length })} className="pt-1">
          <h2 className="pb-0.5 text-action font-bold">{t('paper.known', { count: rows.length })}</h2>
          {problem !== null && (
            <output className="block text-body font-medium text-orange">▲ {t('paper.knownOffline')}</output>
          )}
          {register === null && problem === null && (
            <p className="text-body text-muted">{t('paper.knownLooking')}</p>
          )}
          {register !== null && rows.length + register.struck.length === 0 && (
            <EmptyState title={t('paper.knownNone')} advice={t('paper.knownNoneAdvice')} />
          )}
          {register !== null && rows.length + register.struck.length > 0 && (
            <div className="overflow-x-auto">
              <RecordedLines
                {...shared}
                register={register}
                me={{ role: account.role, account: account.accountId }}
                onDone={again}
              />
            </div>
          )}
        </section>
      </div>
      {importing && (
        <SheetDialog hub={hub.paperSheet} {...shared} onSaved={again} onClose={() => setImporting(false)} />
      )}
    </Dialog>
  );
}

function paperSending({ deliver, send, busy }: Sending): PaperSending {
  return {
    busy,
    send,
    record: async (payload) => {
      const no: WireRejection[] = [];
      const events = await deliver('recordPaperTicket', payload, {
        onRejection: (rejection) => no.push(rejection) > 0,
      });
      return events === null ? (no[0] ?? 'silent') : 'done';
    },
  };
}

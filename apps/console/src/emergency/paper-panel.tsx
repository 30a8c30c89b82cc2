/** 排队登记表补录: the day, the table to type into, and what is on record of that day. */
import { dateAt } from '@yichuang/domain/time';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { PaperDay } from '@yichuang/ui/paper/paper-day.tsx';
import { PaperEntry } from '@yichuang/ui/paper/paper-entry.tsx';
import type { PaperSending } from '@yichuang/ui/paper/paper-sending';
import { RecordedLines } from '@yichuang/ui/paper/recorded-lines.tsx';
import { SheetDialog } from '@yichuang/ui/paper/sheet-dialog.tsx';
import { usePaperNews } from '@yichuang/ui/paper/use-paper-news';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import type { Sending } from '../sending.ts';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';

export function PaperPanel({ hub, hall, account, names, now, paper, sending }: AtWork) {
  const { t } = useText('emergency');
  const [importing, setImporting] = useState(false);
  const { rules } = hall;
  const today = dateAt(now, rules.zoneOffsetMinutes);
  const date = paper.date ?? today;
  const news = usePaperNews(hall);
  const asked = useAsked(() => hub.emergency.paper(date), `paper/${date}`, news);
  const register = asked.value;
  const rows = register?.rows ?? [];
  const shared = { date, now, rules, names, sending: paperSending(sending) };
  return (
    <>
      <Card
        flush
        title={t('paper.title')}
        aside={<Button onPress={() => setImporting(true)}>{t('paper.sheet.open')}</Button>}
      >
        <div className="flex flex-wrap items-end gap-2 px-2 pb-1">
          <PaperDay date={date} today={today} onChange={paper.setDate} />
          <p className="max-w-[48em] pb-0.5 text-body text-muted">{t('paper.advice')}</p>
        </div>
        <PaperEntry {...shared} sheet={paper} known={rows.map(({ line }) => line)} onSaved={asked.again} />
      </Card>
      {importing && (
        <SheetDialog
          hub={hub.emergency.paperSheet}
          {...shared}
          onSaved={asked.again}
          onClose={() => setImporting(false)}
        />
      )}
      <Unanswered asked={asked} />
      <Card flush title={t('paper.known', { count: rows.length })} className="relative overflow-x-auto">
        {register === null ? (
          <p className="px-2 pb-2 text-body text-muted">
            {t(asked.problem === null ? 'paper.knownLooking' : 'paper.knownOffline')}
          </p>
        ) : rows.length + register.struck.length === 0 ? (
          <EmptyState title={t('paper.knownNone')} advice={t('paper.knownNoneAdvice')} />
        ) : (
          <RecordedLines
            {...shared}
            register={register}
            me={{ role: account.role, account: account.accountId }}
            lookAt={(number) => `#numbers/${number}@${date}`}
            onDone={asked.again}
          />
        )}
      </Card>
    </>
  );
}

function paperSending({ deliver, send, busy }: Sending): PaperSending {
  return {
    busy,
    send,
    record: async (payload) => {
      const delivery = await deliver('recordPaperTicket', payload);
      if (delivery.outcome === 'accepted') return 'done';
      return delivery.outcome === 'rejected' ? delivery.rejection : 'silent';
    },
  };
}

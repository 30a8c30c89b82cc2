/** 排队登记表补录: the day, the table to type into, its saving, and what is on record of that day. */
import { PAPER_DAYS } from '@yichuang/domain/hall/paper';
import { LocalDate, type Instant } from '@yichuang/domain/ids';
import { dateAt, instantAt, plusSeconds } from '@yichuang/domain/time';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { checkedDrafts, lineOfRow } from './paper-lines.ts';
import { PaperTable } from './paper-table.tsx';
import { RecordedTable } from './recorded-table.tsx';

export function PaperPanel(atWork: AtWork) {
  const { hub, hall, names, now, paper, sending } = atWork;
  const { t } = useText('emergency');
  const say = useToast();
  const [saving, setSaving] = useState(false);
  const { rules } = hall;
  const today = dateAt(now, rules.zoneOffsetMinutes);
  const date = paper.date ?? today;
  const asked = useAsked(() => hub.emergency.paper(date), `paper/${date}`, hall.paper.size);
  const known = asked.value ?? [];
  const checked = checkedDrafts(paper.drafts, { date, now, rules }, known.map(lineOfRow));
  const good = checked.filter(({ state }) => state === 'good').length;
  const wrong = checked.filter(({ state }) => state === 'wrong' || state === 'lacks').length;

  const save = async (): Promise<void> => {
    setSaving(true);
    let [saved, refused] = [0, 0];
    for (const [index, one] of checked.entries()) {
      const draft = paper.drafts[index];
      if (one.state !== 'good' || !draft) continue;
      const { services, ...line } = one.line;
      const delivery = await sending.deliver('recordPaperTicket', { date, ...line, services: [...services] });
      if (delivery.outcome === 'accepted') {
        saved += 1;
        paper.remove(draft.key);
        continue;
      }
      refused += 1;
      if (delivery.outcome === 'rejected') paper.refuse(draft.key, delivery.rejection);
      // Nobody answers: what is left is sent by the next press.
      else break;
    }
    asked.again();
    setSaving(false);
    if (saved > 0) say('done', t('paper.savedSome', { count: saved }));
    if (refused > 0) say('warning', t('paper.notSaved', { count: refused }));
  };

  return (
    <>
      <Card flush title={t('paper.title')} className="relative overflow-x-auto">
        <div className="flex flex-wrap items-end gap-2 px-2 pb-1">
          <label className="flex flex-col gap-0.5 text-body font-medium">
            {t('paper.day')}
            <input
              type="date"
              value={date}
              min={daysBefore(today, PAPER_DAYS, rules.zoneOffsetMinutes)}
              max={today}
              onChange={({ target }) => {
                const day = LocalDate.safeParse(target.value).data;
                if (day) paper.setDate(day);
              }}
              className="min-h-target rounded-card border border-muted bg-paper px-1.5 text-action"
            />
          </label>
          <p className="max-w-[48em] pb-0.5 text-body text-muted">{t('paper.advice')}</p>
        </div>
        <PaperTable sheet={paper} checked={checked} rules={rules} names={names} />
        <div className="flex flex-wrap items-center gap-2 border-t border-line p-2">
          <Button onPress={paper.add}>{t('paper.add')}</Button>
          <output className="flex-1 text-body">
            {wrong > 0 && (
              <span className="font-medium text-coral">
                <span aria-hidden="true">■ </span>
                {t('paper.wrong', { count: wrong })}
              </span>
            )}
          </output>
          <Button tone="main" busy={saving} disabled={good === 0} onPress={() => void save()}>
            {t(saving ? 'paper.saving' : wrong > 0 ? 'paper.saveGood' : 'paper.save', { count: good })}
          </Button>
        </div>
      </Card>
      <Unanswered asked={asked} />
      <Card flush title={t('paper.known', { count: known.length })} className="relative overflow-x-auto">
        {known.length === 0 ? (
          <EmptyState title={t('paper.knownNone')} advice={t('paper.knownNoneAdvice')} />
        ) : (
          <RecordedTable date={date} rows={known} names={names} />
        )}
      </Card>
    </>
  );
}

function daysBefore(date: LocalDate, days: number, offset: number): LocalDate {
  const noon: Instant = instantAt(date, '12:00' as Parameters<typeof instantAt>[1], offset);
  return dateAt(plusSeconds(noon, -86_400 * days), offset);
}

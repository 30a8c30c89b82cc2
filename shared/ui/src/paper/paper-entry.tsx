/** 补录: the table to type lines into, and their saving, one after the other. */
import type { Rules } from '@yichuang/domain/hall/settings';
import type { PaperLine } from '@yichuang/domain/hall/paper';
import type { Instant, LocalDate, ZoneId } from '@yichuang/domain/ids';
import { useState } from 'react';
import { Button } from '../button.tsx';
import type { Names } from '../names.ts';
import { useText } from '../text/use-text.ts';
import { useToast } from '../toast.tsx';
import { checkedDrafts } from './paper-lines.ts';
import type { PaperSending } from './paper-sending.ts';
import { PaperTable } from './paper-table.tsx';
import type { PaperSheet } from './use-paper-sheet.ts';

export interface PaperEntryProps {
  readonly date: LocalDate;
  readonly now: Instant;
  readonly rules: Rules;
  readonly names: Names;
  readonly sheet: PaperSheet;
  /** On record for that day. */
  readonly known: readonly PaperLine[];
  readonly ownZoneIds?: readonly ZoneId[];
  readonly sending: PaperSending;
  readonly onSaved: () => void;
}

export function PaperEntry({
  date,
  now,
  rules,
  names,
  sheet,
  known,
  ownZoneIds = [],
  sending,
  onSaved,
}: PaperEntryProps) {
  const { t } = useText('emergency');
  const say = useToast();
  const [saving, setSaving] = useState(false);
  const checked = checkedDrafts(sheet.drafts, { date, now, rules }, known);
  const good = checked.filter(({ state }) => state === 'good').length;
  const wrong = checked.filter(({ state }) => state === 'wrong' || state === 'lacks').length;

  const save = async (): Promise<void> => {
    setSaving(true);
    let [saved, refused] = [0, 0];
    for (const [index, one] of checked.entries()) {
      const draft = sheet.drafts[index];
      if (one.state !== 'good' || !draft) continue;
      const { services, ...line } = one.line;
      const sent = await sending.record({ date, ...line, services: [...services] });
      if (sent === 'done') {
        saved += 1;
        sheet.remove(draft.key);
        continue;
      }
      refused += 1;
      // Nobody answers: what is left is sent by the next press.
      if (sent === 'silent') break;
      sheet.refuse(draft.key, sent);
    }
    onSaved();
    setSaving(false);
    if (saved > 0) say('done', t('paper.savedSome', { count: saved }));
    if (refused > 0) say('warning', t('paper.notSaved', { count: refused }));
  };

  return (
    <>
      <div className="relative overflow-x-auto px-0.5">
        <PaperTable sheet={sheet} checked={checked} rules={rules} ownZoneIds={ownZoneIds} names={names} />
      </div>
      <div className="flex flex-wrap items-center gap-2 border-t border-line p-2">
        <Button onPress={sheet.add}>{t('paper.add')}</Button>
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
    </>
  );
}

/** 提醒 on top of the first page: the few that cannot wait, the others a touch away; a new one makes the phone buzz. */
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Duty } from '../duty.ts';
import { useBuzz } from '../frame/use-buzz.ts';
import { AlarmCard } from './alarm-card.tsx';
import { ReprintSheet } from '../ticket/reprint-sheet.tsx';
import { noticeKey, noticesOf, type LostSlip } from './notices.ts';

const FIRST = 3;
const BUZZ_MS = [200, 100, 200];

export function AlarmList({ duty }: { readonly duty: Duty }) {
  const { t } = useText('guide');
  const [all, setAll] = useState(false);
  const notices = noticesOf(duty.hall, duty.devices, duty.now);
  // Kept here: the card goes away with its alarm, while its slips are still on their way to the printer.
  const [lost, setLost] = useState<readonly LostSlip[] | null>(null);
  useBuzz(notices.map(noticeKey), BUZZ_MS);
  const sheet = lost && <ReprintSheet duty={duty} tickets={lost} onClose={() => setLost(null)} />;
  if (notices.length === 0) return sheet;
  const hidden = notices.length - FIRST;
  return (
    <section aria-labelledby="alarms" className="flex flex-col gap-1">
      <h2 id="alarms" className="text-body font-bold text-orange">
        <span aria-hidden="true">▲ </span>
        {t('alarm.counted', { n: notices.length })}
      </h2>
      {(all ? notices : notices.slice(0, FIRST)).map((notice) => (
        <AlarmCard key={noticeKey(notice)} duty={duty} notice={notice} onReprint={setLost} />
      ))}
      {hidden > 0 && (
        <Button tone="quiet" onPress={() => setAll(!all)}>
          {all ? t('alarm.less') : t('alarm.more', { n: hidden })}
        </Button>
      )}
      {sheet}
    </section>
  );
}

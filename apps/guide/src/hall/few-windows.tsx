/** 值班: few windows serve everybody. What is on, with the way out; else one touch that offers the modes. */
import { dutyModesOf } from '@yichuang/domain/hall/duty';
import { dutyWindowsOf } from '@yichuang/domain/hall/views/board';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { numberRanges } from '@yichuang/ui/number-ranges';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Duty } from '../duty.ts';
import { Row } from '@yichuang/ui/row.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { useAct } from '../use-act.ts';
import { FewWindowsSheet } from './few-windows-sheet.tsx';

export function FewWindows({ duty }: { readonly duty: Duty }) {
  const { t } = useText('guide');
  const { hall, names, send, done } = duty;
  const { busy, trouble, run } = useAct();
  const [asked, setAsked] = useState(false);
  const windows = dutyWindowsOf(hall);
  const modes = dutyModesOf(hall.rules);
  const sheet = asked && <FewWindowsSheet duty={duty} modes={modes} onClose={() => setAsked(false)} />;
  if (hall.duty === null || windows === null) {
    if (modes.length === 0) return null;
    return (
      <>
        <Row onPress={() => setAsked(true)} words={t('few.offer')} below={t('few.offerSays')} />
        {sheet}
      </>
    );
  }
  const mode = names.dutyMode(windows.modeId);
  const end = async (): Promise<void> => {
    const sent = await run(() => send('switchDuty', { modeId: null }));
    if (sent?.done) done({ words: t('few.ended', { mode }) });
  };
  return (
    <section aria-label={t('few.title')} className="rounded-card border-2 border-harbour bg-sky p-2">
      <h2 className="text-action font-bold text-harbour">
        <span aria-hidden="true">● </span>
        {t('few.on', { mode, time: hourMinute(hall.duty.since) })}
      </h2>
      <p className="text-body font-bold">
        {windows.counterNumbers.length > 0
          ? t('few.onSays', { counters: numberRanges(windows.counterNumbers) })
          : t('few.nobody')}
      </p>
      {trouble && <TroubleNote trouble={trouble} />}
      <div className="mt-1 flex flex-wrap gap-1">
        <Button className="flex-1" onPress={() => setAsked(true)}>
          {t('few.change')}
        </Button>
        <Button className="flex-1" busy={busy} onPress={() => void end()}>
          {t('few.end')}
        </Button>
      </div>
      {sheet}
    </section>
  );
}

/** Which windows serve everybody now (值班窗口): stands where the notices are, as long as it lasts. */
import type { DutyWindows } from '@yichuang/domain/hall/views/board';
import { numberRanges } from '@yichuang/ui/number-ranges';
import { useText } from '@yichuang/ui/text/use-text';
import { English } from '@yichuang/ui/wall/english.tsx';
import { dutyName, type HallWords } from '../hall-words.ts';

export function DutyLine({ duty, words }: { readonly duty: DutyWindows; readonly words: HallWords }) {
  const { t } = useText('display');
  const { zh, en } = dutyName(words, duty.modeId);
  return (
    <p className="flex min-w-0 flex-1 items-baseline gap-3 text-body whitespace-nowrap">
      <span className="shrink-0 font-bold text-amber">
        {t('duty', { mode: zh, counters: numberRanges(duty.counterNumbers) })}
      </span>
      <English className="truncate text-[26px]">
        {t('duty', { lng: 'en', mode: en, counters: numberRanges(duty.counterNumbers, ', ') })}
      </English>
    </p>
  );
}

/** Which duty, and which windows (哪种值班): those that are open are chosen already, so that one more touch is enough. */
import type { dutyModesOf } from '@yichuang/domain/hall/duty';
import type { CounterId, DutyModeId } from '@yichuang/domain/ids';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Duty } from '../duty.ts';
import { Choices } from '../frame/choices.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { useAct } from '../use-act.ts';

export interface FewWindowsSheetProps {
  readonly duty: Duty;
  readonly modes: ReturnType<typeof dutyModesOf>;
  readonly onClose: () => void;
}

export function FewWindowsSheet({ duty, modes, onClose }: FewWindowsSheetProps) {
  const { t } = useText('guide');
  const { hall, names, send, done } = duty;
  const { busy, trouble, run } = useAct();
  const [modeId, setModeId] = useState<DutyModeId | null>(hall.duty?.modeId ?? modes[0]?.modeId ?? null);
  const [chosen, setChosen] = useState<ReadonlySet<CounterId>>(
    () => new Set(hall.duty?.counterIds ?? [...hall.counters.values()].map(({ counterId }) => counterId)),
  );
  const turn = (counterId: CounterId): void => {
    const next = new Set(chosen);
    if (!next.delete(counterId)) next.add(counterId);
    setChosen(next);
  };
  const begin = async (): Promise<void> => {
    if (modeId === null) return;
    const sent = await run(() => send('switchDuty', { modeId, counterIds: [...chosen] }));
    if (!sent?.done) return;
    done({ words: t('few.begun', { mode: names.dutyMode(modeId) }) });
    onClose();
  };
  return (
    <Sheet
      title={t('few.title')}
      says={t('few.says')}
      onClose={onClose}
      confirm={t('few.confirm')}
      ready={modeId !== null && chosen.size > 0}
      busy={busy}
      trouble={trouble}
      onConfirm={() => void begin()}
    >
      <Choices
        label={t('few.mode')}
        choices={modes.map((mode) => ({ value: mode.modeId, words: names.dutyMode(mode.modeId) }))}
        chosen={modeId}
        onChoose={setModeId}
        inPairs
      />
      <fieldset className="flex min-w-0 flex-col gap-1">
        <legend className="mb-1 text-body font-bold">{t('few.counters')}</legend>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(calc(5.5rem*var(--type-scale)),1fr))] gap-1">
          {hall.rules.counters.map(({ counterId, number }) => {
            const on = chosen.has(counterId);
            const open = hall.counters.has(counterId);
            return (
              <label
                key={counterId}
                className={join(
                  'relative flex min-h-target min-w-0 flex-col items-center justify-center rounded-card border px-1 text-action',
                  'has-focus-visible:outline-4 has-focus-visible:outline-offset-2 has-focus-visible:outline-harbour',
                  on ? 'border-harbour bg-harbour text-paper' : 'border-line bg-paper shadow-press',
                )}
              >
                <input
                  type="checkbox"
                  checked={on}
                  onChange={() => turn(counterId)}
                  className="absolute inset-0 size-full cursor-pointer opacity-0"
                />
                <span className="font-medium">
                  <span aria-hidden="true">{on ? '☑ ' : '☐ '}</span>
                  {t('few.counter', { number })}
                </span>
                <span className={join('text-small', on ? 'text-ice' : 'text-muted')}>
                  {t(open ? 'few.isOpen' : 'few.isClosed')}
                </span>
              </label>
            );
          })}
        </div>
      </fieldset>
    </Sheet>
  );
}

/** 值班方式: what it is called, and when the clock begins it with which windows; without a time it is begun by hand. */
import type { OwnDuty } from '@yichuang/domain/catalogue/own-lists';
import { Button } from '@yichuang/ui/button.tsx';
import type { Weekday } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import { Chosen } from './cells.tsx';
import { TimeField, replaced, useFaultOf, without, type EditorProps } from './editor.tsx';
import { Fault } from './hours-editor.tsx';
import { NamedRows } from './named-rows.tsx';

type Shift = OwnDuty[number]['shifts'][number];

const WORKDAYS = [1, 2, 3, 4, 5];
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

export function DutyEditor({ draft, saved, onChange, findings, catalogue }: EditorProps<'duty'>) {
  const { t } = useText('settings');
  const faultOf = useFaultOf(findings);
  const setShifts = (index: number, shifts: Shift[]): void => {
    const mode = draft[index];
    if (mode) onChange(replaced(draft, index, { ...mode, shifts }));
  };
  return (
    <div className="flex flex-col gap-3">
      <NamedRows
        kind="duty"
        title={t('duty.modes')}
        rows={draft}
        saved={saved}
        taken={draft.map(({ id }) => id)}
        faultOf={faultOf}
        fresh={(named) => ({ ...named, shifts: [] })}
        onChange={onChange}
      />
      {draft.map((mode, index) => {
        const { id, name, off, shifts } = mode;
        if (off) return null;
        return (
          <fieldset key={id} className="flex flex-col gap-1 border-t border-line pt-1">
            <legend className="text-body font-bold">
              {name.zh} · {t('duty.shifts')}
            </legend>
            {shifts.length === 0 && <p className="text-body text-muted">{t('duty.byHand')}</p>}
            {shifts.map((shift, place) => {
              const field = `duty.${id}.${place}`;
              const put = (change: Partial<Shift>): void =>
                setShifts(index, replaced(shifts, place, { ...shift, ...change }));
              return (
                <div key={place} className="rounded-card border border-line p-1">
                  <div className="flex flex-wrap items-end gap-1.5">
                    <TimeField
                      label={`${name.zh} ${place + 1} ${t('hours.from')}`}
                      value={shift.from}
                      fault={null}
                      onChange={(from) => put({ from })}
                    />
                    <TimeField
                      label={`${name.zh} ${place + 1} ${t('hours.to')}`}
                      value={shift.to}
                      fault={null}
                      onChange={(to) => put({ to })}
                    />
                    <Chosen
                      label={t('duty.days')}
                      all={WEEK.map((day) => ({
                        value: day as number,
                        words: t(`common:weekdayShort.d${day}`),
                      }))}
                      chosen={shift.weekdays}
                      onChange={(weekdays) =>
                        put({ weekdays: weekdays.toSorted((one, other) => one - other) })
                      }
                    />
                    <Button
                      label={`${name.zh} ${place + 1} ${t('remove')}`}
                      onPress={() => setShifts(index, without(shifts, place))}
                    >
                      {t('remove')}
                    </Button>
                  </div>
                  <div className="mt-1">
                    <Chosen
                      label={t('duty.who')}
                      all={catalogue.counters.map((counter) => ({
                        value: counter.id as string,
                        words: String(counter.number),
                      }))}
                      chosen={shift.counterIds}
                      onChange={(counterIds) => put({ counterIds })}
                    />
                  </div>
                  {faultOf(field) !== null && <Fault words={faultOf(field) ?? ''} />}
                </div>
              );
            })}
            <div>
              <Button
                label={`${name.zh} ${t('duty.addShift')}`}
                onPress={() =>
                  setShifts(index, [
                    ...shifts,
                    { weekdays: [...WORKDAYS], from: '12:00', to: '14:30', counterIds: [] },
                  ])
                }
              >
                + {t('duty.addShift')}
              </Button>
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}

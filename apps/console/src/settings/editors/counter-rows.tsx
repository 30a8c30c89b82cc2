/** 窗口: number, name, where it is, what it is for; off instead of gone once it was kept. */
import type { OwnCounter, OwnPlaces } from '@yichuang/domain/catalogue/own-places';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Cell, OffKey, Pick, Tick } from './cells.tsx';
import { NO_NUMBER, replaced, useFaultOf, without, type EditorProps } from './editor.tsx';
import { Fault } from './hours-editor.tsx';

const ROLES = ['intake', 'priority', 'issue'] as const;
const COLUMNS = 'grid grid-cols-[4em_1fr_1fr_9em_10em_7em_7em] items-center gap-1';

export function CounterRows({ draft, saved, onChange, findings, catalogue }: EditorProps<'counters'>) {
  const { t } = useText('settings');
  const faultOf = useFaultOf(findings);
  const { counters } = draft;
  const zones = draft.zones.filter(({ off }) => !off);
  const set = (next: OwnPlaces['counters']): void => onChange({ ...draft, counters: next });
  const add = (): void => {
    const number = Math.max(0, ...counters.map((counter) => counter.number)) + 1;
    const ids = counters.map(({ counterId }) => counterId);
    const [own, ...others] = zones.map(({ id }) => id);
    set([
      ...counters,
      {
        counterId: freshCounterId(catalogue.hall.id, number, ids),
        number,
        name: t('counters.newName', { number }),
        place: '',
        role: 'intake',
        accessible: false,
        off: false,
        zoneId: own ?? '',
        fallbackZoneIds: others,
      },
    ]);
  };
  return (
    <fieldset className="flex flex-col gap-0.5 text-body">
      <legend className="pb-0.5 text-action font-bold">{t('counters.title')}</legend>
      <p className="text-body text-muted">{t('counters.seats')}</p>
      <div aria-hidden="true" className={`${COLUMNS} font-medium text-muted`}>
        <span>{t('counters.number')}</span>
        <span>{t('counters.name')}</span>
        <span>{t('counters.place')}</span>
        <span>{t('counters.kind')}</span>
        <span>{t('counters.ownZone')}</span>
      </div>
      {counters.map((counter, index) => {
        const name = t('common:counter', { number: counter.number });
        const fault = faultOf(`counter.${counter.counterId}`);
        const put = (change: Partial<OwnCounter>): void =>
          set(replaced(counters, index, { ...counter, ...change }));
        return (
          <div key={counter.counterId} className={counter.off ? 'bg-mist' : undefined}>
            <div className={COLUMNS}>
              <Cell
                label={`${name} ${t('counters.number')}`}
                value={counter.number === NO_NUMBER ? '' : String(counter.number)}
                maxLength={2}
                className="text-center text-action font-bold"
                onChange={(typed) => {
                  const digits = typed.replaceAll(/\D/gu, '');
                  put({ number: digits === '' ? NO_NUMBER : Number(digits) });
                }}
              />
              <Cell
                label={`${name} ${t('counters.name')}`}
                value={counter.name}
                maxLength={30}
                onChange={(typed) => put({ name: typed })}
              />
              <Cell
                label={`${name} ${t('counters.place')}`}
                value={counter.place}
                maxLength={20}
                onChange={(place) => put({ place })}
              />
              <Pick
                label={`${name} ${t('counters.kind')}`}
                value={counter.role}
                options={ROLES.map((role) => ({ value: role, words: t(`counters.role.${role}`) }))}
                onChange={(role) => put({ role })}
              />
              <Pick
                label={`${name} ${t('counters.ownZone')}`}
                value={counter.zoneId}
                options={zones.map(({ id, shortName }) => ({ value: id, words: shortName.zh }))}
                onChange={(zoneId) => put(ownZone(counter, zoneId, zones))}
              />
              <Tick
                label={`${name} ${t('counters.accessible')}`}
                words={t('counters.accessible')}
                checked={counter.accessible}
                onChange={(accessible) => put({ accessible })}
              />
              <OffKey
                name={name}
                off={counter.off}
                isNew={!saved.counters.some(({ counterId }) => counterId === counter.counterId)}
                onOff={(off) => put({ off })}
                onRemove={() => set(without(counters, index))}
              />
            </div>
            {fault !== null && <Fault words={fault} />}
          </div>
        );
      })}
      <div>
        <Button onPress={add}>+ {t('counters.add')}</Button>
      </div>
    </fieldset>
  );
}

/** The zone that was its own is helped first, unless it is off. */
function ownZone(
  { zoneId: before, fallbackZoneIds }: OwnCounter,
  zoneId: string,
  zones: OwnPlaces['zones'],
): Partial<OwnCounter> {
  const others = fallbackZoneIds.filter((each) => each !== zoneId);
  const stays = before !== zoneId && zones.some(({ id }) => id === before);
  return { zoneId, fallbackZoneIds: stays ? [before, ...others] : others };
}

/** `H00-13`, as the delivered ones are named. */
function freshCounterId(hallId: string, number: number, taken: readonly string[]): string {
  let place = number;
  const named = (): string => `${hallId}-${String(place).padStart(2, '0')}`;
  while (taken.includes(named())) place += 1;
  return named();
}

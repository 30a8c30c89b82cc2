/** 区: letter, names and order of each; off instead of gone once it was kept. */
import type { OwnPlaces, OwnZone } from '@yichuang/domain/catalogue/own-places';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Cell, freshId, OffKey, UpKey } from './cells.tsx';
import { moved, replaced, useFaultOf, without, type EditorProps } from './editor.tsx';
import { Fault } from './hours-editor.tsx';

type ZoneRowsProps = Omit<EditorProps<'counters'>, 'catalogue'>;

const COLUMNS = 'grid grid-cols-[4em_8em_12em_9em_1fr_3.5em_7em] items-center gap-1';

export function ZoneRows({ draft, saved, onChange, findings }: ZoneRowsProps) {
  const { t } = useText('settings');
  const faultOf = useFaultOf(findings);
  const set = (zones: OwnPlaces['zones']): void => onChange({ ...draft, zones });
  const { zones } = draft;
  const add = (): void => {
    const letters = zones.map(({ prefix }) => prefix);
    const prefix = LETTERS.find((letter) => !letters.includes(letter)) ?? '';
    const id = freshId(
      'zone',
      zones.map((zone) => zone.id),
    );
    set([...zones, { id, prefix, name: { zh: '', en: '' }, shortName: { zh: '', en: '' }, off: false }]);
  };
  return (
    <fieldset className="flex flex-col gap-0.5 text-body">
      <legend className="pb-0.5 text-action font-bold">{t('zones.title')}</legend>
      <p className="text-body text-muted">{t('zones.how')}</p>
      <div aria-hidden="true" className={`${COLUMNS} font-medium text-muted`}>
        <span>{t('zones.prefix')}</span>
        <span>{t('zones.shortName')}</span>
        <span>{t('zones.name')}</span>
        <span>{t('zones.shortNameEn')}</span>
        <span>{t('zones.nameEn')}</span>
      </div>
      {zones.map((zone, index) => {
        const name = zone.shortName.zh === '' ? t('zones.unnamed') : zone.shortName.zh;
        const put = (change: Partial<OwnZone>): void => set(replaced(zones, index, { ...zone, ...change }));
        const faults = [faultOf(`zone.${zone.id}`), faultOf(`zone.${zone.id}.name`)].filter(
          (fault) => fault !== null,
        );
        return (
          <div key={zone.id} className={zone.off ? 'bg-mist' : undefined}>
            <div className={COLUMNS}>
              <Cell
                label={`${name} ${t('zones.prefix')}`}
                value={zone.prefix}
                maxLength={2}
                className="text-center text-action font-bold"
                onChange={(typed) => put({ prefix: typed.toUpperCase() })}
              />
              <Cell
                label={`${name} ${t('zones.shortName')}`}
                value={zone.shortName.zh}
                maxLength={12}
                onChange={(zh) => put({ shortName: { ...zone.shortName, zh } })}
              />
              <Cell
                label={`${name} ${t('zones.name')}`}
                value={zone.name.zh}
                maxLength={30}
                onChange={(zh) => put({ name: { ...zone.name, zh } })}
              />
              <Cell
                label={`${name} ${t('zones.shortNameEn')}`}
                value={zone.shortName.en}
                maxLength={40}
                onChange={(en) => put({ shortName: { ...zone.shortName, en } })}
              />
              <Cell
                label={`${name} ${t('zones.nameEn')}`}
                value={zone.name.en}
                maxLength={60}
                onChange={(en) => put({ name: { ...zone.name, en } })}
              />
              <UpKey name={name} first={index === 0} onPress={() => set(moved(zones, index, -1))} />
              <OffKey
                name={name}
                off={zone.off}
                isNew={!saved.zones.some(({ id }) => id === zone.id)}
                onOff={(off) => onChange(off ? switchedOff(draft, zone.id) : switchedOn(draft, zone.id))}
                onRemove={() => onChange(switchedOff({ ...draft, zones: without(zones, index) }, zone.id))}
              />
            </div>
            {faults.map((fault) => (
              <Fault key={fault} words={fault} />
            ))}
          </div>
        );
      })}
      <div>
        <Button onPress={add}>+ {t('zones.add')}</Button>
      </div>
    </fieldset>
  );
}

const LETTERS: readonly string[] = [...'ABCDFGHJKLMNPQRSTUVWXYZ'];

/** Nobody helps a zone that is off; the counters whose own it was are told to choose another. */
function switchedOff({ zones, counters }: OwnPlaces, zoneId: string): OwnPlaces {
  return {
    zones: zones.map((zone) => (zone.id === zoneId ? { ...zone, off: true } : zone)),
    counters: counters.map((counter) => ({
      ...counter,
      fallbackZoneIds: counter.fallbackZoneIds.filter((each) => each !== zoneId),
    })),
  };
}

function switchedOn({ zones, counters }: OwnPlaces, zoneId: string): OwnPlaces {
  return { zones: zones.map((zone) => (zone.id === zoneId ? { ...zone, off: false } : zone)), counters };
}

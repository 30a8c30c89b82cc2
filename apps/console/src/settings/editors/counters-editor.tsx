/** 区和窗口: zones, counters, and which counter helps which zone in which turn; an uncovered pair is mended by one tap. */
import { mended, type OwnCounter } from '@yichuang/domain/catalogue/own-places';
import { Button } from '@yichuang/ui/button.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { findingWords } from '../finding-words.ts';
import { CounterRows } from './counter-rows.tsx';
import type { EditorProps } from './editor.tsx';
import { ZoneRows } from './zone-rows.tsx';

export function CountersEditor(props: EditorProps<'counters'>) {
  const { draft, onChange, findings } = props;
  const { t } = useText('settings');
  const zones = draft.zones.filter(({ off }) => !off);
  const counters = draft.counters.filter(({ off }) => !off);
  const set = (row: OwnCounter): void =>
    onChange({
      ...draft,
      counters: draft.counters.map((each) => (each.counterId === row.counterId ? row : each)),
    });
  const uncovered = findings.filter(({ code }) => code === 'pairUncovered');
  return (
    <div className="flex flex-col gap-3">
      <ZoneRows {...props} />
      <CounterRows {...props} />
      <section className="flex flex-col gap-1">
        <h3 className="text-action font-bold">{t('counters.cover')}</h3>
        {uncovered.length === 0 ? (
          <p className="text-body font-medium text-leaf">✓ {t('counters.covered')}</p>
        ) : (
          <output className="flex items-center justify-between gap-2 rounded-card bg-sand p-1">
            <ul className="text-body text-orange">
              {uncovered.map((finding, index) => (
                <li key={index}>▲ {findingWords(t, finding)}</li>
              ))}
            </ul>
            <Button className="shrink-0" onPress={() => onChange(mended(draft))}>
              {t('counters.mend')}
            </Button>
          </output>
        )}
        <p className="text-body text-muted">{t('counters.how')}</p>
        <table className="w-full border-collapse text-body">
          <thead>
            <tr>
              <th scope="col" className="p-0.5 text-start">
                {t('counters.counter')}
              </th>
              {zones.map((zone) => (
                <th key={zone.id} scope="col" className="p-0.5 text-center">
                  {zone.shortName.zh}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counters.map((row) => (
              <tr key={row.counterId} className="border-t border-line">
                <th scope="row" className="p-0.5 text-start font-medium">
                  {t('common:counter', { number: row.number })}
                </th>
                {zones.map((zone) => (
                  <td key={zone.id} className="p-0.5">
                    <Turn
                      row={row}
                      zoneId={zone.id}
                      name={t('counters.cell', { counter: row.number, zone: zone.shortName.zh })}
                      onChange={set}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Turn({
  row,
  zoneId,
  name,
  onChange,
}: {
  readonly row: OwnCounter;
  readonly zoneId: string;
  readonly name: string;
  readonly onChange: (row: OwnCounter) => void;
}) {
  const { t } = useText('settings');
  const isMain = row.zoneId === zoneId;
  const step = row.fallbackZoneIds.indexOf(zoneId) + 1;
  const words = isMain ? t('counters.main') : step > 0 ? t('counters.step', { step }) : t('counters.none');
  const others = row.fallbackZoneIds.filter((each) => each !== zoneId);
  return (
    <span className="flex gap-0.5">
      <button
        type="button"
        aria-label={`${name}：${words}`}
        disabled={isMain}
        onClick={() =>
          onChange({ ...row, fallbackZoneIds: step > 0 ? others : [...row.fallbackZoneIds, zoneId] })
        }
        className={join(
          'min-h-target flex-1 rounded-card border px-0.5 text-body',
          isMain
            ? 'border-harbour bg-harbour font-bold text-paper'
            : step > 0
              ? 'border-harbour bg-sky font-medium text-harbour'
              : 'border-line bg-paper text-muted',
        )}
      >
        {words}
      </button>
      {!isMain && (
        <button
          type="button"
          aria-label={`${name}：${t('counters.makeMain')}`}
          title={t('counters.makeMain')}
          onClick={() => onChange({ ...row, zoneId, fallbackZoneIds: [row.zoneId, ...others] })}
          className="min-h-target min-w-target rounded-card border border-line text-harbour"
        >
          ★
        </button>
      )}
    </span>
  );
}

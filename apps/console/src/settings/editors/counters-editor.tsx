/** 窗口和顶班: counters × zones; each cell says whether it is the counter's own zone, or in which turn it is helped. */
import type { OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useFaultOf, type EditorProps } from './editor.tsx';
import { Fault } from './hours-editor.tsx';

type Row = OwnSettings['counters'][number];

export function CountersEditor({ draft, onChange, findings, catalogue }: EditorProps<'counters'>) {
  const { t } = useText('settings');
  const faultOf = useFaultOf(findings);
  const set = (row: Row): void =>
    onChange(draft.map((each) => (each.counterId === row.counterId ? row : each)));
  const covered = !findings.some(({ code }) => code === 'pairUncovered');
  return (
    <div className="flex flex-col gap-1">
      <p className="text-body text-muted">{t('counters.how')}</p>
      <table className="w-full border-collapse text-body">
        <thead>
          <tr>
            <th scope="col" className="p-0.5 text-start">
              {t('counters.counter')}
            </th>
            {catalogue.zones.map((zone) => (
              <th key={zone.id} scope="col" className="p-0.5 text-center">
                {zone.shortName}
                {faultOf(`zone.${zone.id}`) !== null && <Fault words={faultOf(`zone.${zone.id}`) ?? ''} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {catalogue.counters.map(({ id, number }) => {
            const row = draft.find(({ counterId }) => counterId === id);
            if (!row) return null;
            return (
              <tr key={id} className="border-t border-line">
                <th scope="row" className="p-0.5 text-start font-medium">
                  {t('common:counter', { number })}
                  {faultOf(`counter.${id}`) !== null && <Fault words={faultOf(`counter.${id}`) ?? ''} />}
                </th>
                {catalogue.zones.map((zone) => (
                  <td key={zone.id} className="p-0.5">
                    <Cell
                      row={row}
                      zoneId={zone.id}
                      name={t('counters.cell', { counter: number, zone: zone.shortName })}
                      onChange={set}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {covered && <p className="text-body font-medium text-leaf">✓ {t('counters.covered')}</p>}
    </div>
  );
}

function Cell({
  row,
  zoneId,
  name,
  onChange,
}: {
  readonly row: Row;
  readonly zoneId: string;
  readonly name: string;
  readonly onChange: (row: Row) => void;
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
        aria-label={`${name}: ${words}`}
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
          aria-label={`${name}: ${t('counters.makeMain')}`}
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

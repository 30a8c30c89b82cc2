/** One part of a terminal (部件): how it is, since when, where it is plugged in, on what its word rests, its paper. */
import { hourMinute } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import { Card, Fact, Facts } from '../frame/page.tsx';
import { evidenceOf, type DeviceRow, type PartRow } from './device-rows.ts';
import { PartBadge } from './part-words.tsx';
import { SlipState } from './slip-state.tsx';

export function PartCard({ part, slip }: { readonly part: PartRow; readonly slip: DeviceRow['slip'] }) {
  const { t } = useText('console');
  const { kind, model, connection, since, condition, paperLeft, paperNear, addresses, remedy } = part;
  const evidence = evidenceOf(part);
  return (
    <Card title={t(`devices:part.${kind}`)} aside={<PartBadge part={part} />}>
      <Facts>
        <Fact name={t('devices.sinceWhen')}>{hourMinute(since)}</Fact>
        {addresses !== undefined && (
          <Fact name={t('devices.addresses')}>{addresses.join(t('devices.and'))}</Fact>
        )}
        {evidence !== null && (
          <Fact name={t('devices.evidence')}>{t(`devices.evidenceSays.${evidence}`)}</Fact>
        )}
        {kind === 'slipPrinter' && (
          <>
            <Fact name={t('devices.paper')}>
              {condition === 'PaperOut'
                ? t('devices.paperOut')
                : paperLeft === null
                  ? t(paperNear === null ? 'devices.paperUncounted' : 'devices.paperBySensor')
                  : t('devices.paperLeft', { left: paperLeft })}
            </Fact>
            <Fact name={t('devices.slip')}>
              <SlipState slip={slip} />
            </Fact>
          </>
        )}
        <Fact name={t('devices.model')}>{model}</Fact>
        <Fact name={t('devices.connection')}>
          <span className="break-all">{connection}</span>
        </Fact>
      </Facts>
      {remedy !== undefined && (
        <>
          <p className="mt-1 text-muted">{t('devices.remedy')}</p>
          <code className="block rounded-card bg-mist px-1 py-0.5 text-small break-words select-all">
            {remedy}
          </code>
        </>
      )}
    </Card>
  );
}

/** 连发: one tap a person and zone, under the thumb; what was given, newest first, each to be taken back. */
import { waitingIn } from '@yichuang/domain/hall/hall';
import type { ReasonId, ServiceId, ZoneId } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import { useReducer, useRef } from 'react';
import type { Duty } from '../duty.ts';
import { Page } from '../frame/page.tsx';
import { takenIn } from '../sending.ts';
import { generalServiceOf } from '@yichuang/domain/catalogue/general-service';
import { PrinterSetting } from '../take/printer-setting.tsx';
import { takeBackReason } from '../take/take-back.ts';
import { BurstRow } from './burst-row.tsx';
import { burstAfter, givenIn, isTremble, type BurstLine } from './burst.ts';

export function BurstPage({ duty }: { readonly duty: Duty }) {
  const { t } = useText('guide');
  const { hall, names, door, trail, send, done, printerId } = duty;
  const [lines, step] = useReducer(burstAfter, []);
  const taps = useRef(0);
  const lastTap = useRef<{ readonly zoneId: ZoneId; readonly atMs: number } | null>(null);

  const give = async (zoneId: ZoneId, serviceId: ServiceId): Promise<void> => {
    taps.current += 1;
    const tap = taps.current;
    step({ step: 'tapped', tap, zoneId });
    const sent = await send('takeTicket', {
      services: [serviceId],
      ...(printerId === null ? {} : { printerId }),
    });
    const taken = sent.done ? takenIn(sent.events) : null;
    if (taken) step({ step: 'given', tap, ticketId: taken.ticketId, number: taken.number });
    else if (!sent.done) step({ step: 'failed', tap, trouble: sent.trouble });
  };
  const onTap = (zoneId: ZoneId, serviceId: ServiceId, atMs: number): void => {
    if (isTremble(lastTap.current, zoneId, atMs)) return;
    lastTap.current = { zoneId, atMs };
    void give(zoneId, serviceId);
  };
  const takeBack = async (
    line: Extract<BurstLine, { state: 'given' }>,
    reasonId: ReasonId,
  ): Promise<void> => {
    const sent = await send('cancelTicket', { ticketId: line.ticketId, reasonId });
    if (sent.done) step({ step: 'takenBack', tap: line.tap });
    else done({ words: `${sent.trouble.says}。${sent.trouble.next}` });
  };

  const reasonId = takeBackReason(hall);
  return (
    <Page title={t('burst.title')} says={t('burst.says')} tall onBack={trail.back}>
      <PrinterSetting duty={duty} />
      <section aria-labelledby="given" className="flex flex-col gap-1 [@media(max-height:699px)]:order-1">
        <h2 id="given" aria-live="polite" className="text-body font-bold text-muted">
          {lines.length === 0 ? t('burst.none') : t('burst.given', { n: givenIn(lines) })}
        </h2>
        {lines.length > 0 && (
          <ol className="grid gap-1">
            {lines.map((line) => (
              <BurstRow
                key={line.tap}
                duty={duty}
                line={line}
                onTakeBack={
                  line.state === 'given' && reasonId !== null ? () => void takeBack(line, reasonId) : null
                }
              />
            ))}
          </ol>
        )}
      </section>
      <div className="bottom-[77px] -mx-2 mt-auto grid grid-cols-2 gap-1 bg-mist px-2 py-1 [@media(min-height:700px)]:sticky">
        {hall.rules.zones.map(({ zoneId, prefix }) => {
          const general = generalServiceOf(door.catalogue, zoneId);
          if (!general || hall.phase !== 'open') return null;
          const zone = names.zone(zoneId);
          return (
            <button
              key={zoneId}
              type="button"
              onClick={({ timeStamp }) => onTap(zoneId, general.serviceId, timeStamp)}
              className="flex min-h-9 min-w-0 items-center gap-1 rounded-card bg-harbour px-1.5 py-1 text-left text-paper shadow-press active:bg-deep"
            >
              <strong className="text-list">{prefix}</strong>
              <span className="min-w-0 flex-1 leading-snug">
                <span className="block text-action font-bold">
                  {zone} <span className="sr-only">{t('hall.take')}</span>
                </span>
                <span className="block text-small text-ice">
                  {t('take.waitingNow', { n: waitingIn(hall, zoneId) })}
                </span>
              </span>
            </button>
          );
        })}
      </div>
    </Page>
  );
}

/** 取号: for what, how long it will be, with priority or not, on which paper; one press gives the number. */
import { comesToCollect } from '@yichuang/domain/catalogue/collecting';
import { takesNumber } from '@yichuang/domain/catalogue/service';
import type { Needs } from '@yichuang/domain/hall/assistance';
import { promiseFor } from '@yichuang/domain/hall/estimate';
import { waitingIn } from '@yichuang/domain/hall/hall';
import type { GroundId, ServiceId } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Duty } from '../duty.ts';
import { Page } from '../frame/page.tsx';
import { Row } from '@yichuang/ui/row.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { takenIn } from '../sending.ts';
import { GroundChoices } from '../ticket/ground-choices.tsx';
import { useAct } from '../use-act.ts';
import { beforeTaking } from './before-taking.ts';
import { ExceedSheet } from './exceed-sheet.tsx';
import { PapersKey } from '../papers/papers-key.tsx';
import { NeedsSetting } from './needs-setting.tsx';
import { PrinterSetting } from './printer-setting.tsx';
import { SettingRow } from './setting-row.tsx';

export interface TakePageProps {
  readonly duty: Duty;
  readonly serviceId: ServiceId;
  readonly groundId: GroundId | null;
  readonly lookedUp: boolean;
}

export function TakePage({ duty, serviceId, groundId: given, lookedUp }: TakePageProps) {
  const { t, language } = useText('guide');
  const { hall, door, names, send, trail, printerId, now } = duty;
  const { busy, trouble, run, forget } = useAct();
  const [groundId, setGroundId] = useState(given);
  const [needs, setNeeds] = useState<Needs | null>(null);
  const service = door.catalogue.services.find((known) => known.serviceId === serviceId);
  const zoneId = service && takesNumber(service) ? service.zoneIds[0] : null;
  if (!service || zoneId === null) return null;
  const hint = takesNumber(service) ? service.hint : null;
  const waiting = waitingIn(hall, zoneId);
  const { low, high } = promiseFor(hall, zoneId, classOf(duty, groundId));

  const take = async (exceed: { readonly note: string } | null): Promise<void> => {
    const sent = await run(() =>
      send('takeTicket', {
        services: [serviceId],
        ...(printerId === null ? {} : { printerId }),
        ...(groundId === null ? {} : { groundId }),
        ...(needs === null ? {} : { assistance: needs }),
        ...(exceed === null ? {} : { exceedLimit: true, note: exceed.note }),
      }),
    );
    const taken = sent?.done === true ? takenIn(sent.events) : null;
    if (taken) trail.swap({ at: 'given', ticketId: taken.ticketId, number: taken.number });
  };

  return (
    <Page
      title={language === 'en' ? service.en : service.zh}
      says={names.zone(zoneId)}
      onBack={trail.back}
      main={
        <Button tone="main" busy={busy} onPress={() => void take(null)}>
          {busy ? t('take.busy') : t('take.confirm')}
        </Button>
      }
    >
      <p className="rounded-card bg-sky p-2 text-action font-bold">
        {waiting === 0 ? t('take.nobodyNow') : t('take.waitingNow', { n: waiting })}
        {t('dot')}
        {low === null || high === null ? t('take.noEstimate') : t('take.estimate', { low, high })}
      </p>
      {beforeTaking(t, hall, zoneId, now).map((words) => (
        <p key={words} className="rounded-card bg-sand px-2 py-1 text-body font-bold text-orange">
          <span aria-hidden="true">▲ </span>
          {words}
        </p>
      ))}
      {!lookedUp && comesToCollect(door.catalogue, serviceId) && (
        <Row
          onPress={() => trail.go({ at: 'find' })}
          words={t('collect.first')}
          below={t('collect.firstSays')}
        />
      )}
      {hint && <p className="text-body">{language === 'en' ? hint.en : hint.zh}</p>}
      {service.kind === 'item' && <PapersKey duty={duty} itemId={serviceId} />}
      <SettingRow
        label={t('take.priority')}
        value={groundId === null ? t('take.noPriority') : names.ground(groundId)}
        says={t('take.prioritySays')}
      >
        {(close) => (
          <GroundChoices
            withNone
            duty={duty}
            label={t('take.prioritySheet')}
            chosen={groundId}
            onChoose={(next) => {
              setGroundId(next);
              close();
            }}
          />
        )}
      </SettingRow>
      <NeedsSetting needs={needs} onChange={setNeeds} />
      <PrinterSetting duty={duty} />
      {trouble && trouble.code !== 'QuotaReached' && <TroubleNote trouble={trouble} />}
      {trouble?.code === 'QuotaReached' && (
        <ExceedSheet
          trouble={trouble}
          busy={busy}
          onConfirm={(note) => void take({ note })}
          onClose={forget}
        />
      )}
    </Page>
  );
}

function classOf({ hall }: Duty, groundId: GroundId | null): 'ordinary' | 'priority' | 'bypass' {
  const { grounds, classes } = hall.rules.priority;
  const classId = grounds.find((ground) => ground.groundId === groundId)?.classId;
  const found = classes.find((known) => known.classId === classId);
  if (!found) return 'ordinary';
  return found.bypass ? 'bypass' : 'priority';
}

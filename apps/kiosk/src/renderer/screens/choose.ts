/** A touch on a matter: a number at once, a question first, its address, or a person. */
import { takesNumber, type Service } from '@yichuang/domain/catalogue/service';
import type { ServiceId } from '@yichuang/domain/ids';
import { asksFirst } from '../flow/collecting.ts';
import { offerFor } from '../flow/offer.ts';
import type { ScreenProps } from './screen.ts';

export function choose({ act, state, catalogue, flow }: ScreenProps, service: Service): void {
  if (asksFirst(catalogue, flow.step, service.serviceId)) act({ type: 'openCollect' });
  else if (service.kind === 'elsewhere') act({ type: 'openPlace', serviceId: service.serviceId });
  else if (takesNumber(service)) want({ act, state, catalogue }, [service.serviceId]);
  else act({ type: 'openGuide' });
}

export function want(
  { act, state, catalogue }: Pick<ScreenProps, 'act' | 'state' | 'catalogue'>,
  services: readonly ServiceId[],
): void {
  act({ type: 'want', services, offer: offerFor(state, catalogue.services, services) });
}

/** A no of the hall in words (拒绝的说法): ids become names, instants become clock times. */
import type { CounterId, Instant, ZoneId } from '@yichuang/domain/ids';
import type { RejectionCode, RejectionDetails } from '@yichuang/domain/rejections';
import { hourMinute } from './clock-words.ts';
import type { Names } from './names.ts';
import type { SharedText } from './text/use-text.ts';

export interface Explanation {
  /** What is the matter. */
  readonly says: string;
  /** What to do next. */
  readonly next: string;
}

export interface Refusal {
  readonly code: RejectionCode;
  readonly details: Readonly<Record<string, unknown>>;
}

/** `names` may be null while the catalogue is still on its way; ids are shown then. */
export function explainRejection(
  t: SharedText,
  names: Names | null,
  { code, details }: Refusal,
): Explanation {
  const values = spoken(t, names, details);
  return { says: t(`rejections:${code}.says`, values), next: t(`rejections:${code}.next`, values) };
}

function spoken(
  t: SharedText,
  names: Names | null,
  details: Refusal['details'],
): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(details)) {
    if (key === 'zoneId') values['zone'] = names?.zone(value as ZoneId) ?? String(value);
    else if (key === 'counterId') values['counter'] = counterWords(t, names, value as CounterId);
    else if (key === 'zones')
      values['zones'] = zonesWords(t, names, value as RejectionDetails['QueueLeftAlone']['zones']);
    else if (key === 'status')
      values['status'] = t(`common:state.${value as RejectionDetails['TicketNotInState']['status']}`);
    else if (isInstant(value)) values[key] = hourMinute(value);
    else if (typeof value === 'string' || typeof value === 'number') values[key] = value;
    // NotYetOpen without a session today.
    else if (value === null) values[key] = '—';
  }
  return values;
}

function counterWords(t: SharedText, names: Names | null, counterId: CounterId): string {
  return t('common:counter', { number: names?.counterNumber(counterId) ?? counterId });
}

function zonesWords(
  t: SharedText,
  names: Names | null,
  zones: RejectionDetails['QueueLeftAlone']['zones'],
): string {
  return zones
    .map(
      ({ zoneId, waiting }) => `${names?.zone(zoneId) ?? zoneId} ${t('common:people', { count: waiting })}`,
    )
    .join('、');
}

function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value);
}

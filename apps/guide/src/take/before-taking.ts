/** What the guide should tell the visitor before giving a number (取号前先说): no counter, too late, few left. */
import type { Hall } from '@yichuang/domain/hall/hall';
import { kioskMenuOf } from '@yichuang/domain/hall/views/kiosk-menu';
import type { Instant, ZoneId } from '@yichuang/domain/ids';
import { hourMinute } from '@yichuang/ui/clock-words';
import type { GuideText } from '../words.ts';

/** From so few on the rest is worth saying. */
const FEW = 10;

export function beforeTaking(t: GuideText, hall: Hall, zoneId: ZoneId, now: Instant): readonly string[] {
  const { hours, zones } = kioskMenuOf(hall, now);
  const zone = zones.find((known) => known.zoneId === zoneId);
  const said: string[] = [];
  if (hours.state === 'lastTicketPassed') said.push(t('take.lastPassed'));
  if (hours.state === 'early') said.push(t('take.notYet', { time: hourMinute(hours.callingFrom) }));
  if (zone?.warning) {
    const { resumesAt } = zone.warning;
    said.push(
      resumesAt === null ? t('take.noCounter') : t('take.noCounterUntil', { time: hourMinute(resumesAt) }),
    );
  }
  if (zone && zone.left !== null && zone.left <= FEW) said.push(t('take.left', { n: zone.left }));
  return said;
}

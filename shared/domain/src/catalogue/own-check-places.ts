/** What is wrong with a hall's zones and counters (区和窗口检查). */
import { OWN_ID, words, type Known, type Say } from './own-finding.ts';
import { uncoveredPairs, type OwnPlaces } from './own-places.ts';

const LONGEST_SHORT_NAME = 8;
const LONGEST_NAME = 24;
/** So many uncovered pairs are named; the mend is for all of them. */
const PAIRS_SAID = 3;

export function checkPlaces(own: OwnPlaces, say: Say, known: Known): void {
  zones(own, say, known);
  counters(own, say, known);
  for (const { numbers, missing } of uncoveredPairs(own).slice(0, PAIRS_SAID)) {
    const zone = own.zones.find(({ id }) => id === missing)?.shortName.zh ?? missing;
    say('pairs', 'pairUncovered', { counters: numbers.join('、'), zone }, 'warning');
  }
}

function zones({ zones: all, counters: placed }: OwnPlaces, say: Say, { kept, busy }: Known): void {
  const on = placed.filter(({ off }) => !off);
  for (const [index, zone] of all.entries()) {
    const field = `zone.${zone.id}`;
    const earlier = all.slice(0, index);
    const values = { zone: zone.shortName.zh };
    if (!OWN_ID.test(zone.id) || earlier.some(({ id }) => id === zone.id))
      say(field, 'idShape', { id: zone.id });
    if (!/^[A-Z]{1,2}$/u.test(zone.prefix)) say(field, 'prefixShape');
    else if (earlier.some(({ prefix }) => prefix === zone.prefix))
      say(field, 'prefixTwice', { prefix: zone.prefix });
    words(zone.shortName, field, LONGEST_SHORT_NAME, say);
    words(zone.name, `${field}.name`, LONGEST_NAME, say);
    if (earlier.some(({ shortName }) => shortName.zh === zone.shortName.zh)) say(field, 'nameTwice', values);
    const number = busy?.waiting.get(zone.id) ?? 0;
    if (zone.off && number > 0) say(field, 'zoneBusy', { ...values, number });
    const served = on.some(
      ({ zoneId, fallbackZoneIds }) => zoneId === zone.id || fallbackZoneIds.includes(zone.id),
    );
    if (!zone.off && !served) say(field, 'zoneWithoutCounter', values);
  }
  if (all.every(({ off }) => off)) say('zones', 'needsOne');
  for (const { id, shortName } of kept?.counters?.zones ?? [])
    if (!all.some((zone) => zone.id === id)) say(`zone.${id}`, 'zoneMissing', { zone: shortName.zh });
}

function counters({ zones: all, counters: placed }: OwnPlaces, say: Say, { kept, busy }: Known): void {
  const nameOf = (zoneId: string): string => all.find(({ id }) => id === zoneId)?.shortName.zh ?? zoneId;
  for (const [index, counter] of placed.entries()) {
    const { counterId, number, off } = counter;
    const field = `counter.${counterId}`;
    const earlier = placed.slice(0, index);
    if (!OWN_ID.test(counterId) || earlier.some((other) => other.counterId === counterId))
      say(field, 'idShape', { id: counterId });
    if (off) {
      if (busy?.counterIds.has(counterId) === true) say(field, 'counterBusy', { counter: number });
      continue;
    }
    if (!Number.isInteger(number) || number < 1 || number > 99) say(field, 'range', { least: 1, most: 99 });
    else if (earlier.some((other) => !other.off && other.number === number))
      say(field, 'counterTwice', { counter: number });
    if (counter.name.trim() === '') say(field, 'empty');
    else if (counter.name.length > LONGEST_NAME) say(field, 'tooLong', { most: LONGEST_NAME });
    const served = [counter.zoneId, ...counter.fallbackZoneIds];
    for (const zoneId of served) {
      const zone = all.find(({ id }) => id === zoneId);
      if (!zone) say(field, 'zoneUnknown', { zone: zoneId });
      else if (zone.off) say(field, 'zoneOff', { counter: number, zone: zone.shortName.zh });
    }
    const twice = served.find((zoneId, place) => served.indexOf(zoneId) < place);
    if (twice !== undefined) say(field, 'zoneTwice', { counter: number, zone: nameOf(twice) });
  }
  for (const { counterId, number } of kept?.counters?.counters ?? [])
    if (!placed.some((counter) => counter.counterId === counterId))
      say(`counter.${counterId}`, 'counterMissing', { counter: number });
}

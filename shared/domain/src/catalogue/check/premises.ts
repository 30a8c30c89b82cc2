/** Halls, zones and counters: each zone of a hall has a counter, each counter serves zones of its own hall. */
import type { Catalogue } from '../catalogue.ts';
import type { Within } from './report.ts';

export function checkHalls(catalogue: Catalogue, within: Within): void {
  for (const { hallId, code } of catalogue.county.towns)
    within('county', null).names(`towns ${code}: hallId`, hallId, 'hall');
  for (const hall of catalogue.halls) {
    const report = within('halls', hall.id);
    report.names('zoneIds', hall.zoneIds, 'zone');
    const counters = catalogue.counters.filter(({ hallId }) => hallId === hall.id);
    for (const zoneId of hall.zoneIds) {
      if (!counters.some((counter) => counter.zoneId === zoneId)) {
        report.say(`zone "${zoneId}" has no counter of its own in counters.json`);
      }
      if (!catalogue.generalServices.some((service) => service.zoneId === zoneId)) {
        report.say(`zone "${zoneId}" has no general service in general-services.json`);
      }
    }
    const numbers = counters.map(({ number }) => number);
    for (const { id, number } of counters) {
      if (numbers.indexOf(number) !== numbers.lastIndexOf(number)) {
        within('counters', id).say(`the number ${number} is used twice in hall "${hall.id}"`);
      }
    }
  }
  for (const counter of catalogue.counters) {
    const report = within('counters', counter.id);
    report.names('hallId', counter.hallId, 'hall');
    const zonesHere = catalogue.halls.find(({ id }) => id === counter.hallId)?.zoneIds ?? [];
    const zoneIds = [counter.zoneId, ...counter.fallbackZoneIds];
    for (const [place, zoneId] of zoneIds.entries()) {
      if (!zonesHere.includes(zoneId)) {
        report.say(
          `${place === 0 ? 'zoneId' : 'fallbackZoneIds'} names "${zoneId}", which is no zone of hall "${counter.hallId}"`,
        );
      }
      if (zoneIds.indexOf(zoneId) !== place) report.say(`zone "${zoneId}" is named twice`);
    }
  }
  for (const { id, zoneIds } of catalogue.departments)
    within('departments', id).names('zoneIds', zoneIds, 'zone');
  for (const { departmentId } of catalogue.places) {
    within('places', departmentId).names('departmentId', departmentId, 'department');
  }
}

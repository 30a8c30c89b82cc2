/** Queue defaults, volume and holidays: what names a zone or a class, and what must rise. */
import type { Catalogue } from '../catalogue.ts';
import type { Within } from './report.ts';

export function checkSettings(catalogue: Catalogue, within: Within): void {
  const report = within('queueDefaults', null);
  report.names('quotas', Object.keys(catalogue.queueDefaults.quotas.value), 'zone');
  for (const { id, classId } of catalogue.queueDefaults.grounds.value) {
    report.names(`ground "${id}": classId`, classId, 'class');
  }
  const { groundId } = catalogue.queueDefaults.appointments.value;
  if (groundId !== null && !catalogue.queueDefaults.grounds.value.some(({ id }) => id === groundId)) {
    report.say(`appointments.groundId names "${groundId}", which grounds do not have`);
  }
  const volume = catalogue.hallTexts.announcement.volume.value.map(({ from }) => from);
  if (volume[0] !== '00:00' || volume.some((from, place) => place > 0 && from <= (volume[place - 1] ?? ''))) {
    within('hallTexts', null).say('announcement.volume must begin at 00:00 and rise');
  }
  for (const { year, off, makeupWorkdays } of catalogue.holidays.years) {
    const days = [...off.flatMap(({ from, to }) => [from, to]), ...makeupWorkdays];
    const stray = days.find((day) => !day.startsWith(`${year}-`));
    if (stray) within('holidays', null).say(`year ${year} lists ${stray}`);
    const backwards = off.find(({ from, to }) => from > to);
    if (backwards) within('holidays', null).say(`${year} ${backwards.name}: ends before it begins`);
  }
}

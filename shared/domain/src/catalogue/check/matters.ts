/** Items and services: departments, zones, halls, papers and places that they name. */
import type { Catalogue } from '../catalogue.ts';
import type { Within } from './report.ts';

export function checkMatters(catalogue: Catalogue, within: Within): void {
  const zonesOf = new Map(catalogue.halls.map(({ id, zoneIds }) => [id, zoneIds]));
  const county = catalogue.halls.filter(({ level }) => level === 'county');

  for (const item of catalogue.items) {
    const report = within('items', item.id);
    report.names('departmentId', item.departmentId, 'department');
    report.names('approvalDepartmentId', item.approvalDepartmentId, 'department');
    report.names('zoneIds', item.zoneIds, 'zone');
    report.names('hallIds', item.hallIds, 'hall');
    report.names('scenarioId', item.scenarioId, 'scenario');
    report.names(
      'materials',
      item.materials.map(({ materialId }) => materialId),
      'material',
    );
    for (const hallId of item.hallIds) {
      if (!zonesOf.get(hallId)?.some((zoneId) => item.zoneIds.includes(zoneId))) {
        report.say(`hall "${hallId}" offers it but has none of its zones ${item.zoneIds.join(', ')}`);
      }
    }
    if (item.external) {
      report.names('departmentId', item.departmentId, 'place');
      if (item.hallIds.length > 0) report.say('is done in another hall (external) and yet lists hallIds');
    } else if (item.hallIds.length === 0) {
      report.say('is not external and no hall offers it (hallIds is empty)');
    }
    if (item.countyIntake) {
      const { zoneId } = item.countyIntake;
      report.names('countyIntake.zoneId', zoneId, 'zone');
      if (county.some((hall) => !hall.zoneIds.includes(zoneId))) {
        report.say(`countyIntake.zoneId names "${zoneId}", which is no zone of the county hall`);
      }
      if (county.some((hall) => item.hallIds.includes(hall.id))) {
        report.say('has a countyIntake although the county hall offers it anyway');
      }
    }
  }
  for (const service of catalogue.counterServices) {
    const report = within('counterServices', service.id);
    report.names('zoneId', service.zoneId, 'zone');
    report.names('hallIds', service.hallIds, 'hall');
    report.names('materialIds', service.materialIds, 'material');
    for (const hallId of service.hallIds) {
      if (service.zoneId !== null && zonesOf.get(hallId)?.includes(service.zoneId) === false) {
        report.say(`zoneId names "${service.zoneId}", which is no zone of hall "${hallId}"`);
      }
    }
  }
  for (const { id, zoneId } of catalogue.generalServices)
    within('generalServices', id).names('zoneId', zoneId, 'zone');
  for (const { id, placeId } of catalogue.referrals)
    within('referrals', id).names('placeId', placeId, 'place');
}

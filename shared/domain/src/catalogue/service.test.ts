import { describe, expect, it } from 'vitest';
import { HallId } from '../ids.ts';
import { hallCatalogue } from './hall-catalogue.ts';
import { servicesOf, takesNumber } from './service.ts';
import { smallCatalogue } from './small-catalogue.fixture.ts';

const catalogue = smallCatalogue();
const COUNTY = HallId.parse('H00');
const TOWN = HallId.parse('H01');
const service = (hallId: HallId, id: string) =>
  servicesOf(catalogue, hallId).find(({ serviceId }) => serviceId === id);

describe('本厅能办什么', () => {
  it('an item of this hall waits in its zone', () => {
    expect(service(COUNTY, 'A01')).toMatchObject({ kind: 'item', zoneIds: ['A'], minutes: 15, hint: null });
  });

  it('a township’s item that the county hall takes in gets a number and a hint', () => {
    expect(service(COUNTY, 'T01')).toMatchObject({
      kind: 'item',
      zoneIds: ['C'],
      hint: { zh: '也可在乡镇办' },
    });
    expect(service(TOWN, 'T01')).toMatchObject({ kind: 'item', zoneIds: ['T'], hint: null });
  });

  it('what another hall does gets an address and no number', () => {
    expect(service(COUNTY, 'X01')).toMatchObject({ kind: 'elsewhere', phone: '110', verified: false });
    expect(service(COUNTY, 'R01')).toMatchObject({ kind: 'elsewhere', place: { zh: '公安' } });
    expect(service(COUNTY, 'T02')).toMatchObject({ kind: 'elsewhere', address: 'H01' });
    expect(service(TOWN, 'A01')).toMatchObject({ kind: 'elsewhere', place: { zh: 'H00大厅' } });
  });

  it('the guide’s service takes no number; a general service belongs to the hall’s zones only', () => {
    expect(service(COUNTY, 'CS01')?.kind).toBe('guide');
    expect(
      servicesOf(catalogue, TOWN)
        .filter(takesNumber)
        .map(({ serviceId }) => serviceId),
    ).toEqual(['general-T', 'T01', 'T02']);
  });

  it('the screens get services in the order of the tiles', () => {
    const hall = hallCatalogue(catalogue, COUNTY);
    expect(hall?.services.slice(0, 4).map(({ serviceId }) => serviceId)).toEqual([
      'T01',
      'T02',
      'A01',
      'X01',
    ]);
    expect(hall?.counters.map(({ number }) => number)).toEqual([1, 2]);
    expect(hall?.zones.map(({ id }) => id)).toEqual(['A', 'C']);
    expect(hallCatalogue(catalogue, HallId.parse('H99'))).toBeNull();
  });
});

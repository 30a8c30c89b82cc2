import { hallCatalogue, type HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import { rulesFor } from '@yichuang/domain/catalogue/rules';
import { searchServices } from '@yichuang/domain/catalogue/search';
import { takesNumber } from '@yichuang/domain/catalogue/service';
import { describe, expect, it } from 'vitest';
import { loadCatalogue, readCatalogue } from './load.ts';

const catalogue = readCatalogue();
const county = catalogue.halls.find(({ level }) => level === 'county');
const townships = catalogue.halls.filter(({ level }) => level === 'township');

function hallOf(id: string): HallCatalogue {
  const hall = catalogue.halls.find((candidate) => candidate.id === id);
  const screens = hall ? hallCatalogue(catalogue, hall.id) : null;
  if (!screens) throw new Error(`no hall ${id}`);
  return screens;
}

describe('保亭县的事项库', () => {
  it('is whole: ten halls, six zones, 21 counters, 80 items with their papers, question trees and answers', () => {
    expect(catalogue.halls).toHaveLength(10);
    expect(catalogue.zones).toHaveLength(6);
    expect(catalogue.counters).toHaveLength(21);
    expect(catalogue.departments).toHaveLength(32);
    expect(catalogue.items).toHaveLength(80);
    expect(catalogue.materials).toHaveLength(242);
    expect(catalogue.scenarios).toHaveLength(35);
    expect(catalogue.bundles).toHaveLength(4);
    expect(catalogue.faq).toHaveLength(45);
    expect(catalogue.documents).toHaveLength(7);
    expect(catalogue.kpis).toHaveLength(18);
  });

  it('任意两个综合窗口加出证窗口开着，没有一个区没有窗口', () => {
    const hall = hallOf('H00');
    const general = hall.counters.filter(({ role }) => role !== 'issue');
    const issue = hall.counters.filter(({ role }) => role === 'issue');
    expect(general).toHaveLength(11);
    expect(issue.map(({ number }) => number)).toEqual([12]);
    let pairs = 0;
    for (const [place, one] of general.entries()) {
      for (const other of general.slice(place + 1)) {
        pairs += 1;
        const served = new Set(
          [one, other, ...issue].flatMap(({ zoneId, fallbackZoneIds }) => [zoneId, ...fallbackZoneIds]),
        );
        const orphans = hall.zones.filter(({ id }) => !served.has(id)).map(({ id }) => id);
        expect({ open: [one.number, other.number], orphans }).toEqual({
          open: [one.number, other.number],
          orphans: [],
        });
      }
    }
    expect(pairs).toBe(55);
  });

  it('every mended fallback says that it is a guess', () => {
    const mended = catalogue.counters.filter(({ fallbackZoneIds }) => fallbackZoneIds.length > 0);
    expect(mended.filter(({ guess }) => !guess).map(({ id }) => id)).toEqual([]);
  });

  it('a township’s one counter serves its one zone', () => {
    expect(townships).toHaveLength(9);
    for (const { id } of townships) {
      expect(hallOf(id).counters.map(({ zoneId }) => zoneId)).toEqual(['T']);
    }
  });

  it('the first screen speaks the citizens’ words', () => {
    expect(hallOf('H00').tiles.map(({ zh }) => zh)).toEqual([
      '办营业执照',
      '低保高龄残疾',
      '医保养老',
      '建房用地',
      '公积金',
      '领证',
      '不知道办哪个',
      '办不成事',
    ]);
  });

  it.each(catalogue.halls.map(({ id }) => id))(
    '%s: whatever gives a number is reached from the first screen and by search',
    (id) => {
      const { published } = loadCatalogue(id);
      const offered = new Set(
        published.tiles.flatMap((tile) => [
          tile.directServiceId,
          ...tile.sections.flatMap(({ serviceIds }) => serviceIds),
        ]),
      );
      const withNumber = published.services.filter(takesNumber);
      expect(withNumber.filter(({ serviceId }) => !offered.has(serviceId)).map(({ zh }) => zh)).toEqual([]);
      const unfound = published.services.filter(
        ({ serviceId, zh }) =>
          !searchServices(published.searchIndex, zh, 100).some((hit) => hit.serviceId === serviceId),
      );
      expect(unfound.map(({ zh }) => zh)).toEqual([]);
    },
  );

  it('other halls’ items give an address and a telephone, marked as guesses, and no number', () => {
    const external = catalogue.items.filter((item) => item.external).map(({ id }) => id);
    expect(external).toHaveLength(8);
    const services = hallOf('H00').services.filter(({ serviceId }) => external.includes(serviceId));
    expect(services).toHaveLength(8);
    for (const service of services) {
      expect(service).toMatchObject({ kind: 'elsewhere', verified: false });
      expect(service).toHaveProperty('address', expect.stringMatching(/\S/u));
    }
  });

  it('the county hall and a township have rules; together they stay under 32 KB', () => {
    for (const { id } of catalogue.halls) {
      const rules = rulesFor(catalogue, id);
      expect(rules.services.length).toBeGreaterThan(15);
      expect(Buffer.byteLength(JSON.stringify(rules))).toBeLessThan(32 * 1024);
    }
    expect(county && rulesFor(catalogue, county.id).zones.map(({ prefix }) => prefix)).toEqual([
      'A',
      'B',
      'C',
      'D',
      'Z',
    ]);
  });
});

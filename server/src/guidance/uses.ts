/** How often the questions were answered (使用次数): by month, item and channel, nothing about anybody. */
import type { LocalDate, ServiceId } from '@yichuang/domain/ids';
import type { Channel } from '@yichuang/protocol/channel';
import type { Coverage } from '@yichuang/protocol/guidance';
import type { Database } from 'better-sqlite3';

export interface Uses {
  count(date: LocalDate, itemId: ServiceId, channel: Channel, papersSaved: number): void;
  byMonth(): Coverage['months'];
  byItem(): ReadonlyMap<ServiceId, { readonly uses: number; readonly papersSaved: number }>;
}

/** So many months stand in the table that is shown. */
const MONTHS = 24;

export function openUses(database: Database): Uses {
  const count = database.prepare(
    `INSERT INTO guidance_use (month, itemId, channel, uses, papersSaved) VALUES (?, ?, ?, 1, ?)
     ON CONFLICT DO UPDATE SET uses = uses + 1, papersSaved = papersSaved + excluded.papersSaved`,
  );
  const byMonth = database.prepare<
    [],
    { month: string; channel: Channel; uses: number; papersSaved: number }
  >(
    `SELECT month, channel, sum(uses) AS uses, sum(papersSaved) AS papersSaved FROM guidance_use
     GROUP BY month, channel ORDER BY month DESC`,
  );
  const byItem = database.prepare<[], { itemId: ServiceId; uses: number; papersSaved: number }>(
    'SELECT itemId, sum(uses) AS uses, sum(papersSaved) AS papersSaved FROM guidance_use GROUP BY itemId',
  );

  return {
    count: (date, itemId, channel, papersSaved) => {
      count.run(date.slice(0, 7), itemId, channel, papersSaved);
    },
    byMonth: () => {
      const rows = byMonth.all();
      return [...new Set(rows.map(({ month }) => month))].slice(0, MONTHS).map((month) => {
        const mine = rows.filter((row) => row.month === month);
        const sum = (what: 'uses' | 'papersSaved'): number =>
          mine.reduce((total, row) => total + row[what], 0);
        return {
          month,
          uses: sum('uses'),
          papersSaved: sum('papersSaved'),
          byChannel: Object.fromEntries(mine.map(({ channel, uses }) => [channel, uses])),
        };
      });
    },
    byItem: () => new Map(byItem.all().map(({ itemId, ...row }) => [itemId, row])),
  };
}

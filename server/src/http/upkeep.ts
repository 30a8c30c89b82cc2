/** GET /api/upkeep: how the hub itself is, for the console. */
import { Upkeep } from '@yichuang/protocol/upkeep';
import { watchSlips } from '../slip-watch.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';

export function upkeepRoutes(app: App, { core, keptKit }: Parts): void {
  const slips = watchSlips(core);

  app.route({
    method: 'GET',
    url: '/api/upkeep',
    schema: {
      tags: ['hub'],
      summary: 'The hub’s state, clock and backup, the newest settings, the terminals’ latest slips',
      response: { 200: Upkeep },
    },
    onRequest: only('readUpkeep'),
    handler: () => {
      const { state, clockSuspect, backup } = core.status();
      return {
        state,
        now: core.now(),
        clockSuspect,
        backup,
        standby: core.fence.peer() === null ? null : core.feed.copied(),
        kit: { madeAt: keptKit.madeAt(), print: keptKit.print() },
        people: core.peopleRoom.upkeep(),
        settings: core.settings.latest(),
        slips: [...slips.latest()],
      };
    },
  });
}

/**
 * POST /api/identities: the number of a document, in the body only, becomes a visitor of the day. A card on a kiosk's
 * reader (刷证) proves the age besides, and its holder is told what is held and booked already.
 */
import { openAppointments, punctualityAt } from '@yichuang/domain/hall/appointments';
import { priorityByCard } from '@yichuang/domain/hall/commands/take-ticket';
import { heldBy } from '@yichuang/domain/hall/views/held-numbers';
import type { VisitorId } from '@yichuang/domain/ids';
import { dateAt } from '@yichuang/domain/time';
import { IdentityAnswer, ShownIdentity, type CardAppointment } from '@yichuang/protocol/api';
import { appointmentReader } from '../appointments/table.ts';
import { only } from './guard.ts';
import { IDENTITIES } from './limits.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

export function identityRoutes(app: App, { core, identities }: Parts): void {
  const reader = appointmentReader(core.tables);

  /** In the order in which `checkIn` takes them: the nearest to now first. */
  const appointmentsOf = (visitorId: VisitorId): readonly CardAppointment[] => {
    const hall = core.hall();
    const now = core.now();
    return openAppointments(hall, reader.byVisitor(visitorId), now).map(({ facts, slot }) => ({
      slotFrom: slot.slotFrom,
      slotTo: slot.slotTo,
      opensAt: slot.opensAt,
      punctuality: punctualityAt(slot, now),
      services: facts.services,
    }));
  };

  app.route({
    method: 'POST',
    url: '/api/identities',
    schema: {
      tags: ['visitors'],
      summary: 'A visitor of today by the number of a document; the number is stored nowhere',
      body: ShownIdentity,
      response: { 200: IdentityAnswer },
    },
    config: { rateLimit: IDENTITIES },
    onRequest: only('identify'),
    handler: (request) => {
      const hall = core.hall();
      const today = dateAt(core.now(), hall.rules.zoneOffsetMinutes);
      const { shown, ...identity } = request.body;
      // Only a kiosk has a reader that the hall trusts: an account's word about an age is the guide's, with its own grounds.
      if (shown && request.asker.device?.kind !== 'kiosk') throw new ProblemError('NotAllowed');
      const found = shown ? identities.visitorShown(identity, today) : identities.visitorOf(identity, today);
      // The code of the check (WrongLength, NoSuchDate …) is for the screen; the number is in no answer.
      if (!found.ok) throw new ProblemError('IdentityInvalid', found.code);
      const { visitorId, age } = found;
      if (!shown) return { visitorId, card: null };
      return {
        visitorId,
        card: {
          priority: priorityByCard(hall, age)?.classId ?? null,
          held: [...heldBy(hall, visitorId)],
          appointments: [...appointmentsOf(visitorId)],
        },
      };
    },
  });
}

/**
 * Who may see which facts (受众): the kind of a stream decides, for cases also the department. The same answer for a push,
 * for catching up and for GET /api/events.
 */
import { kindOf, kinds, type Kind } from '@yichuang/domain/kind';
import { isPublic, type Asker } from '../access/asker.ts';
import { may, type Permission } from '../access/roles.ts';
import type { Told } from '../told.ts';

export interface Audience {
  /** In the order of `kinds`. */
  readonly kinds: readonly Kind[];
  /** Only cases of these departments; null = of all. */
  readonly departments: readonly string[] | null;
}

const PERMISSION: Readonly<Record<Kind, Permission>> = {
  hall: 'followHall',
  calendar: 'followHall',
  case: 'followCases',
  handover: 'followCases',
  delivery: 'followCases',
  evaluation: 'followEvaluations',
  alert: 'followAlerts',
  difficulty: 'followDesk',
  round: 'followRounds',
  objection: 'followObjections',
};

/** Everything that the asker may see; nothing for the public, who get views and never facts. */
export function audienceOf(asker: Asker): Audience {
  if (isPublic(asker)) return { kinds: [], departments: [] };
  const official = asker.account?.role === 'official' ? [asker.account.departmentId ?? ''] : null;
  return { kinds: kinds.filter((kind) => may(asker, PERMISSION[kind])), departments: official };
}

/** The part of it that was asked for; null when something was asked that is not theirs. */
export function narrowed(audience: Audience, wanted: readonly Kind[]): Audience | null {
  if (wanted.some((kind) => !audience.kinds.includes(kind))) return null;
  return { ...audience, kinds: kinds.filter((kind) => wanted.includes(kind)) };
}

export function maySee(audience: Audience, stream: string, departments: Told['departments']): boolean {
  if (!audience.kinds.includes(kindOf(stream))) return false;
  return (
    audience.departments === null ||
    departments === null ||
    departments.some((department) => audience.departments?.includes(department))
  );
}

const PREFIX = 'see:';

/** One room for all who see the same. */
export function roomOf({ kinds: seen, departments }: Audience): string {
  return `${PREFIX}${seen.join('+')}@${departments?.join('+') ?? '*'}`;
}

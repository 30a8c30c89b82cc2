/** What a change of the calendar would move (预览), and what it has moved: open limits only, counted in pieces. */
import { calendarOf, isWorkday, type Calendar } from '@yichuang/domain/calendar/calendar';
import { planOf, type CalendarDay, type CalendarPlan } from '@yichuang/domain/calendar/plan';
import type { Case } from '@yichuang/domain/casework/case';
import { recounted, type Limits } from '@yichuang/domain/casework/limits';
import type { Holidays } from '@yichuang/domain/catalogue/holidays';
import type { CaseId } from '@yichuang/domain/casework/ids';
import type {
  CalendarMoved,
  CalendarPreview,
  CalendarPreviewRequest,
  MovedCase,
} from '@yichuang/protocol/calendar';
import type { Database } from 'better-sqlite3';
import type { Casework } from '../casework/casework.ts';

type Dues = MovedCase['from'];

/** A page of cases is read and counted in a few milliseconds; then the hall has its turn. */
const A_PIECE = 100;
const SHOWN = 100;
const LISTED = 500;

export interface Outlook {
  preview(request: CalendarPreviewRequest): Promise<CalendarPreview>;
  /** Cases whose latest date rests on a newer revision than this one. */
  moved(since: number): Omit<CalendarMoved, 'revision'>;
}

export interface OutlookParts {
  readonly database: Database;
  readonly casework: Pick<Casework, 'basis' | 'linesOf'>;
  readonly plan: () => CalendarPlan;
  readonly holidays: Holidays;
}

export function openOutlook({ database, casework, plan, holidays }: OutlookParts): Outlook {
  const page = database.prepare<[string, number], { caseId: CaseId; living: string }>(
    `SELECT caseId, living FROM case_file
     WHERE caseId > ? AND endedAt IS NULL AND status = 'accepted' ORDER BY caseId LIMIT ?`,
  );
  const movedSince = database
    .prepare<[number, number], string>(
      `SELECT living FROM case_file
       WHERE endedAt IS NULL AND json_extract(living, '$.moved[#-1].calendarRevision') > ?
       ORDER BY promisedDue LIMIT ?`,
    )
    .pluck();
  const waiting = database
    .prepare<[], number>(`SELECT count(*) FROM due WHERE command = 'moveDeadline'`)
    .pluck();

  const changed = (request: CalendarPreviewRequest): Calendar => {
    const { hallId, revision, days } = plan();
    const next = revision + 1;
    const others = days.filter((day) => day.revision > 0 && day.date !== request.date);
    const { act, ...day } = request;
    const added: readonly CalendarDay[] =
      act === 'undo' ? [] : [{ ...(day as Omit<CalendarDay, 'revision'>), revision: next }];
    return calendarOf(planOf({ hallId, revision: next, holidays, changes: [...others, ...added] }));
  };

  return {
    preview: async (request) => {
      const now = casework.basis();
      const calendar = changed(request);
      const then = { ...now, calendar };
      const moving: { current: Case; from: Dues; to: Dues }[] = [];
      let open = 0;
      let after = '';
      for (;;) {
        const rows = page.all(after, A_PIECE);
        for (const { living } of rows) {
          const current = JSON.parse(living) as Case;
          if (current.limits === null) continue;
          open += 1;
          const from = duesOf(current.limits);
          const to = duesOf(recounted(current.limits, current, then));
          if (from.promised !== to.promised || from.statutory !== to.statutory)
            moving.push({ current, from, to });
        }
        const last = rows.at(-1);
        if (!last || rows.length < A_PIECE) break;
        after = last.caseId;
        await new Promise((resolve) => setImmediate(resolve));
      }
      const nearest = moving.toSorted((one, other) => (one.from.promised < other.from.promised ? -1 : 1));
      const shown = nearest.slice(0, SHOWN);
      const lines = casework.linesOf(shown.map(({ current }) => current));
      return {
        before: isWorkday(now.calendar, request.date).working,
        after: isWorkday(calendar, request.date).working,
        open,
        moving: moving.length,
        cases: withLines(shown, lines),
      };
    },
    moved: (since) => {
      const cases = movedSince.all(since, LISTED + 1).map((living) => JSON.parse(living) as Case);
      const shown = cases.slice(0, LISTED).flatMap((current) => {
        const { limits, moved } = current;
        const first = moved.find(({ calendarRevision }) => calendarRevision > since);
        if (limits === null || first === undefined) return [];
        const to = duesOf(limits);
        // Moved and moved back: nobody has to be called.
        return first.from.promised === to.promised && first.from.statutory === to.statutory
          ? []
          : [{ current, from: first.from, to }];
      });
      const lines = casework.linesOf(shown.map(({ current }) => current));
      return { moved: withLines(shown, lines), waiting: waiting.get() ?? 0, more: cases.length > LISTED };
    },
  };
}

function duesOf({ promised, statutory }: Limits): Dues {
  return { promised: promised.dueDate, statutory: statutory?.dueDate ?? null };
}

/** Lines come in the order of their cases. */
function withLines(
  shown: readonly { readonly from: Dues; readonly to: Dues }[],
  lines: ReturnType<Casework['linesOf']>,
): MovedCase[] {
  return shown.flatMap(({ from, to }, index) => {
    const line = lines[index];
    return line ? [{ line, from, to }] : [];
  });
}

/** 好差评 on the hub, put together: what each may see of it, and the visitor's own rating. */
import { createSecretKey } from 'node:crypto';
import { calendarOf, type Calendar } from '@yichuang/domain/calendar/calendar';
import type { Holidays } from '@yichuang/domain/catalogue/holidays';
import { figuresOf } from '@yichuang/domain/evaluation/figures';
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { RatedCase } from '@yichuang/domain/evaluation/evaluation';
import { EvaluationId, type EvaluationKey } from '@yichuang/domain/evaluation/ids';
import { LEVELS } from '@yichuang/domain/evaluation/questionnaire';
import type { EvaluationRules } from '@yichuang/domain/evaluation/rules';
import type { CounterId, Instant, LocalDate, LocalTime, NoteId, TicketId } from '@yichuang/domain/ids';
import { dateAt, instantAt, msOf, plusMs } from '@yichuang/domain/time';
import type {
  EvaluationSettings,
  FiguresAnswer,
  PhoneEvaluation,
  PhoneRating,
  PromptState,
  PublicFigures,
  Questionnaire,
} from '@yichuang/protocol/evaluation';
import type { CommandAnswer } from '@yichuang/protocol/socket';
import type { Actor } from '@yichuang/domain/actor';
import type { PublishedCatalogue } from '../catalogue/load.ts';
import { newCommandId } from '../command-ids.ts';
import type { Core } from '../core.ts';
import { planReader } from '../store/calendar-plan.ts';
import { keyFile } from '../store/keys.ts';
import { openEvaluators, type Evaluators } from './evaluators.ts';
import { openEvaluationKeys, type EvaluationKeys, type KeyMeaning } from './keys.ts';
import { openEvaluationRows, type EvaluationRows } from './rows.ts';
import { evaluationRulesReader, evaluationRulesWriter } from './rules-store.ts';
import { EVALUATION_WORDS } from './seed.ts';
import { openVendorPads, type VendorPads } from './vendor-pads.ts';
import { openWaiting, type Waiting } from './waiting.ts';

export interface Evaluations {
  readonly keys: EvaluationKeys;
  readonly rows: EvaluationRows;
  readonly evaluators: Evaluators;
  readonly pads: VendorPads;
  /** Something about evaluations was committed. */
  readonly waiting: Waiting;
  rules(): EvaluationRules;
  keepRules(settings: EvaluationSettings): EvaluationRules;
  questionnaire(): Questionnaire;
  provinceAddress(caseId: CaseId | null, counterId: CounterId | null): string | null;
  counterNumber(counterId: CounterId | null): number | null;
  promptState(evaluationId: EvaluationId): PromptState;
  /** The key by which this can be rated now; null: never asked, rated, or over. */
  keyToRate(what: TicketId | RatedCase): EvaluationKey | null;
  /** Null: not a key of this hub, or of a visit that was never asked. */
  page(key: string): PhoneEvaluation | null;
  rate(key: string, rating: PhoneRating, staffNetwork: boolean): Promise<CommandAnswer | null>;
  figures(from: LocalDate, to: LocalDate): Promise<FiguresAnswer>;
  publicFigures(): Promise<PublicFigures>;
  exported(from: LocalDate, to: LocalDate, format: 'xlsx' | 'csv'): Promise<Uint8Array>;
}

export interface EvaluationsParts {
  readonly core: Core;
  readonly data: string;
  readonly catalogue: PublishedCatalogue;
  readonly holidays: Holidays;
  readonly demo: boolean;
}

const PUBLIC: Actor = { role: 'public', account: null, device: null, counter: null, via: 'http' };
const MIDNIGHT = '00:00' as LocalTime;
const DAY_MS = 24 * 3_600_000;
/** Fewer ratings than this say whose they were. */
const FEWEST_FOR_PUBLIC = 20;
const WORDS_AT_ONCE = 100;
const OTHER_MATTER = '其他事项';

export function openEvaluations({ core, data, catalogue, holidays, demo }: EvaluationsParts): Evaluations {
  const keys = openEvaluationKeys(createSecretKey(keyFile(data, 'evaluation')));
  const rules = evaluationRulesReader(core.tables);
  const keepRules = evaluationRulesWriter(core.tables, core.now);
  const calendar = calendarReader(core, holidays);
  const offset = (): number => core.hall().rules.zoneOffsetMinutes;
  const rows = openEvaluationRows({
    database: core.tables,
    itemName: (itemId) => catalogue.services.find(({ serviceId }) => serviceId === itemId)?.zh ?? null,
    otherName: OTHER_MATTER,
    calendar,
    zoneOffsetMinutes: offset,
  });
  const waiting = openWaiting();
  core.onCommit(({ told }) => {
    if (told.some(({ envelope }) => envelope.stream.startsWith('evaluation/'))) waiting.changed();
  });

  const counterNumber = (counterId: CounterId | null): number | null =>
    catalogue.counters.find(({ id }) => id === counterId)?.number ?? null;

  /** A visit with this one case alone is rated as a whole by the case's code, so that both are one evaluation. */
  const targetOf = (meaning: KeyMeaning): EvaluationId => {
    if (meaning.kind === 'visit') return meaning.evaluationId;
    const alone = rows
      .holding(meaning.caseId, meaning.process)
      .find(({ cases, evaluationId }) => cases === 1 && evaluationId !== meaning.evaluationId);
    return alone?.evaluationId ?? meaning.evaluationId;
  };

  const page = (key: string): PhoneEvaluation | null => {
    const meaning = keys.read(key);
    if (meaning === null) return null;
    const row = rows.find(targetOf(meaning));
    if (meaning.kind === 'visit' && row === null) return null;
    const { mode } = rules();
    const ratedElsewhere =
      meaning.kind === 'case' && rows.holding(meaning.caseId, meaning.process).some(({ rated }) => rated);
    const state = ratedElsewhere ? 'rated' : stateOf(row?.status ?? 'open');
    const caseIds =
      meaning.kind === 'case'
        ? [meaning.caseId]
        : rows.casesOf(meaning.evaluationId).map(({ caseId }) => caseId);
    return {
      state: mode === 'province' && state === 'open' ? 'province' : state,
      hall: catalogue.hall.shortName,
      demo,
      date: row?.promptedAt ? dateAt(row.promptedAt, offset()) : null,
      counterNumber: counterNumber(row?.counterId ?? null),
      cases: caseIds.map(rows.caseWords),
      url: mode === 'province' ? provinceAddress(caseIds[0] ?? null, row?.counterId ?? null) : null,
      questionnaire: questionnaire(),
    };
  };

  /** The province asks by its own number of a case; a visit without one cannot be asked there. */
  function provinceAddress(caseId: CaseId | null, counterId: CounterId | null): string | null {
    const { provinceUrl } = rules();
    const caseNo = caseId && rows.provinceNo(caseId);
    if (provinceUrl === null || caseNo === null) return null;
    return filled(provinceUrl, { caseNo, counter: String(counterNumber(counterId) ?? '') });
  }

  function questionnaire(): Questionnaire {
    const { indicators } = rules();
    return {
      indicators: indicators.version,
      tags: LEVELS.map((level) => ({
        level,
        tags: (indicators.byLevel.find((row) => row.level === level)?.tagIds ?? []).map((tagId) => ({
          tagId,
          words: EVALUATION_WORDS.tags[tagId] ?? tagId,
        })),
      })),
    };
  }

  /** Whole days of the hall, both included. */
  function instants(from: LocalDate, to: LocalDate): { readonly from: Instant; readonly to: Instant } {
    return {
      from: instantAt(from, MIDNIGHT, offset()),
      to: plusMs(instantAt(to, MIDNIGHT, offset()), DAY_MS),
    };
  }

  async function totals(
    from: LocalDate,
    to: LocalDate,
  ): Promise<Omit<FiguresAnswer, 'counters' | 'departments'>> {
    const { satisfiedFrom } = rules();
    const period = instants(from, to);
    const counts = await core.read.evaluationCounts(period.from, period.to);
    return { from, to, satisfiedFrom, counts, figures: figuresOf(counts, satisfiedFrom) };
  }

  /** A few at a time, so that no call of the hall waits for a month of words. */
  async function unsealed(noteIds: readonly NoteId[]): Promise<Readonly<Record<string, string>>> {
    const words: Record<string, string> = {};
    for (let at = 0; at < noteIds.length; at += WORDS_AT_ONCE) {
      for (const { noteId, text } of core.read.notes(noteIds.slice(at, at + WORDS_AT_ONCE)))
        words[noteId] = text;
      await new Promise((resolve) => setImmediate(resolve));
    }
    return words;
  }

  return {
    keys,
    rows,
    evaluators: openEvaluators(core.tables),
    pads: openVendorPads(core.tables, core.now),
    waiting,
    rules,
    keepRules: (settings) => {
      const kept = keepRules(settings);
      waiting.changed();
      return kept;
    },
    questionnaire,
    provinceAddress,
    counterNumber,
    promptState: (evaluationId) => {
      const row = rows.find(evaluationId);
      if (row === null) return { state: 'none' };
      return { state: row.status === 'asking' ? 'asking' : 'over' };
    },
    keyToRate: (what) => {
      const key =
        typeof what === 'string'
          ? keys.ofVisit(EvaluationId.parse(what))
          : keys.ofCase(what.caseId, what.process);
      const state = page(key)?.state;
      return state === 'open' || state === 'province' ? key : null;
    },
    page,
    rate: async (key, rating, staffNetwork) => {
      const meaning = keys.read(key);
      if (meaning === null) return null;
      const at = core.now();
      return core.execute({
        name: 'rate',
        commandId: newCommandId(msOf(at)),
        payload: { evaluationId: targetOf(meaning), ...rating, ratedAt: at, staffNetwork },
        by: PUBLIC,
      });
    },
    figures: async (from, to) => {
      const period = instants(from, to);
      const [total, groups] = await Promise.all([
        totals(from, to),
        core.read.evaluationGroups(period.from, period.to),
      ]);
      return { ...total, ...groups };
    },
    publicFigures: async () => {
      const yesterday = dateAt(plusMs(core.now(), -DAY_MS), offset());
      const from = `${yesterday.slice(0, 7)}-01` as LocalDate;
      const { counts, figures: found } = await totals(from, yesterday);
      const enough = counts.validByLevel.reduce((sum, count) => sum + count, 0) >= FEWEST_FOR_PUBLIC;
      return {
        from,
        to: yesterday,
        rate: enough ? found.rate : null,
        satisfaction: enough ? found.satisfaction : null,
      };
    },
    exported: async (from, to, format) => {
      const period = instants(from, to);
      return core.read.evaluationExport({
        ...period,
        format,
        hallCode: core.hallId,
        zoneOffsetMinutes: offset(),
        itemNames: Object.fromEntries(catalogue.services.map(({ serviceId, zh }) => [serviceId, zh])),
        tagNames: EVALUATION_WORDS.tags,
        counterNumbers: Object.fromEntries(catalogue.counters.map(({ id, number }) => [id, number])),
        words: await unsealed(rows.noteIds(period.from, period.to)),
      });
    },
  };
}

function stateOf(status: 'asking' | 'open' | 'lapsed' | 'rated'): 'open' | 'rated' | 'closed' {
  if (status === 'rated') return 'rated';
  return status === 'lapsed' ? 'closed' : 'open';
}

function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

function calendarReader(core: Core, holidays: Holidays): () => Calendar {
  const plan = planReader(core.tables, holidays);
  let kept = calendarOf(plan(core.hallId));
  return () => {
    const latest = plan(core.hallId);
    if (kept.revision !== latest.revision) kept = calendarOf(latest);
    return kept;
  };
}

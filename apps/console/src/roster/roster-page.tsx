/** 排班: a week as a grid that is filled by taps; what is wrong with it is said beside it before it is kept. */
import { plusDays } from '@yichuang/domain/calendar/dates';
import type { LocalDate } from '@yichuang/domain/ids';
import { dateAt } from '@yichuang/domain/time';
import type { RosterDay, RosterWeek } from '@yichuang/protocol/roster';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { ProblemNote, type ProblemName } from '@yichuang/ui/problem-note.tsx';
import { ChevronLeft, ChevronRight, Copy, FileSpreadsheet, Upload } from 'lucide-react';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card, Page } from '../frame/page.tsx';
import { problemOf, saveAs } from '../frame/save-as.ts';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { BrushBar } from './brush-bar.tsx';
import { ConflictCard } from './conflict-card.tsx';
import { ImportRoster } from './import-roster.tsx';
import { carriedOver, mondayOf, painted, type Brush } from './plan.ts';
import { RosterGrid } from './roster-grid.tsx';
import { SettingsCard } from './settings-card.tsx';
import { StaffingCard } from './staffing-card.tsx';
import { VacancyCard } from './vacancy-card.tsx';

export function RosterPage(atWork: AtWork) {
  const { hub, hall, account, now } = atWork;
  const { t } = useText('roster');
  const today = dateAt(now, hall.rules.zoneOffsetMinutes);
  const [monday, setMonday] = useState(() => mondayOf(today));
  const asked = useAsked(() => hub.roster.week(monday), monday);
  const manager = account.role === 'manager';
  return (
    <Page
      title={t('title')}
      advice={t(manager ? 'advice' : 'readOnly')}
      actions={
        <>
          <div className="flex items-center gap-1">
            <Button label={t('earlier')} onPress={() => setMonday(plusDays(monday, -7))}>
              <ChevronLeft aria-hidden="true" className="size-[1.2em]" />
            </Button>
            <strong className="text-body tabular-nums">
              {t('week', { from: monday, to: plusDays(monday, 6).slice(5) })}
            </strong>
            <Button label={t('later')} onPress={() => setMonday(plusDays(monday, 7))}>
              <ChevronRight aria-hidden="true" className="size-[1.2em]" />
            </Button>
          </div>
          {monday !== mondayOf(today) && (
            <Button onPress={() => setMonday(mondayOf(today))}>{t('thisWeek')}</Button>
          )}
        </>
      }
    >
      <VacancyCard {...atWork} />
      <Unanswered asked={asked} />
      {asked.value && (
        <Planner
          key={monday}
          {...atWork}
          week={asked.value}
          monday={monday}
          mayKeep={manager}
          onKept={asked.again}
        />
      )}
      <StaffingCard {...atWork} people={asked.value?.people ?? []} />
    </Page>
  );
}

interface PlannerProps extends AtWork {
  readonly week: RosterWeek;
  readonly monday: LocalDate;
  readonly mayKeep: boolean;
  readonly onKept: () => void;
}

function Planner(props: PlannerProps) {
  const { hub, hall, sending, rosterDraft, week, monday, mayKeep, onKept } = props;
  const { t } = useText('roster');
  const say = useToast();
  const rules = hall.rules;
  const { changed, setChanged } = rosterDraft;
  const isElsewhere = [...changed.keys()].some((date) => week.days.every((day) => day.date !== date));
  const [brush, setBrush] = useState<Brush | null>(null);
  const [bringing, setBringing] = useState(false);
  const [problem, setProblem] = useState<ProblemName | null>(null);
  const days = week.days.map(({ date, posts }) => ({ date, posts: changed.get(date) ?? posts }));
  const change = (date: LocalDate, posts: readonly RosterDay['posts'][number][]): void =>
    setChanged((before) => new Map(before).set(date, [...posts]));

  const copyWeek = async (): Promise<void> => {
    const answer = await hub.roster.week(plusDays(monday, -7));
    if (answer.outcome !== 'ok') return say('failed', t('copyFailed'));
    const last = answer.value.days;
    if (last.every(({ posts }) => posts.length === 0)) return say('warning', t('copyNone'));
    const next = new Map(changed);
    week.days.forEach(({ date }, index) => {
      const from = last[index];
      if (date >= week.today && from) next.set(date, [...carriedOver(rules, from, date)]);
    });
    setChanged(next);
    say('done', t('copied'));
  };
  const take = async (empty: boolean): Promise<void> => {
    const answer = await hub.roster.workbook(monday, empty);
    setProblem(problemOf(answer));
    if (answer.outcome === 'ok') saveAs(`${t(empty ? 'import.file' : 'title')}-${monday}.xlsx`, answer.value);
  };
  const keep = async (): Promise<void> => {
    const plan = { days: [...changed].map(([date, posts]) => ({ date, posts })) };
    if (!(await sending.ask(() => hub.roster.keep(plan), { done: t('saved') }))) return;
    setChanged(new Map());
    onKept();
  };

  if (week.people.length === 0) return <EmptyState title={t('noPeople')} advice={t('noPeopleAdvice')} />;
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      {mayKeep && (
        <Card>
          <BrushBar people={week.people} brush={brush} onBrush={setBrush} />
          <div className="mt-1 flex flex-wrap items-center justify-end gap-1">
            {changed.size > 0 && (
              <p className="flex-1 text-body font-medium text-orange">
                <span aria-hidden="true">▲ </span>
                {t(isElsewhere ? 'unsavedElsewhere' : 'unsaved')}
              </p>
            )}
            <Button
              icon={<FileSpreadsheet aria-hidden="true" className="size-[1.2em]" />}
              onPress={() => void take(false)}
            >
              {t('xlsx')}
            </Button>
            <Button
              icon={<Upload aria-hidden="true" className="size-[1.2em]" />}
              onPress={() => setBringing(true)}
            >
              {t('bringIn')}
            </Button>
            <Button
              icon={<Copy aria-hidden="true" className="size-[1.2em]" />}
              onPress={() => void copyWeek()}
            >
              {t('copy')}
            </Button>
            {changed.size > 0 && <Button onPress={() => setChanged(new Map())}>{t('undo')}</Button>}
            <Button tone="main" busy={sending.busy} disabled={changed.size === 0} onPress={() => void keep()}>
              {t('save')}
            </Button>
          </div>
        </Card>
      )}
      <RosterGrid
        rules={rules}
        days={days}
        today={week.today}
        people={week.people}
        onTap={
          mayKeep && brush !== null
            ? (day, counterId, period) => change(day.date, painted(day.posts, counterId, period, brush))
            : null
        }
        onRepeat={mayKeep ? (from, date) => change(date, carriedOver(rules, from, date)) : null}
      />
      <ConflictCard {...props} days={days} />
      <SettingsCard {...props} onSaved={onKept} />
      {bringing && (
        <ImportRoster
          hub={hub.roster}
          onTemplate={() => void take(true)}
          onSaved={() => {
            setChanged(new Map());
            onKept();
          }}
          onClose={() => setBringing(false)}
        />
      )}
    </>
  );
}

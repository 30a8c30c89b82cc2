/** 登记簿: the books of the office by day, searched, and the same as a workbook. */
import {
  REGISTER_PAGE,
  RegisterId,
  type RegisterEntry,
  type RegisterPage,
} from '@yichuang/protocol/documents';
import { LocalDate, type LocalDate as Day } from '@yichuang/domain/ids';
import { dateAt } from '@yichuang/domain/time';
import { plusDays } from '@yichuang/domain/calendar/dates';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { join } from '@yichuang/ui/join';
import { ProblemNote, type ProblemName } from '@yichuang/ui/problem-note.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { CaseLink } from '../casework/case-link.tsx';
import { Field } from '@yichuang/ui/field.tsx';
import { Card, Page } from '../frame/page.tsx';
import { Table, type Column } from '../table/table.tsx';
import { Tabs } from '../frame/tabs.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { ExportKey } from '../frame/export-key.tsx';

/** As many days as are shown until somebody asks for others. */
const USUAL_DAYS = 30;

export function RegistersPage({ hub, hall, now, news }: AtWork) {
  const { t } = useText('office');
  const { t: records } = useText('records');
  const today = dateAt(now, hall.rules.zoneOffsetMinutes);
  const [register, setRegister] = useState<RegisterId>('acceptance');
  const [from, setFrom] = useState<string>(plusDays(today, -USUAL_DAYS));
  const [to, setTo] = useState<string>(today);
  const [typed, setTyped] = useState('');
  const range = rangeOf(from, to);
  const wish = range && { ...range, q: typed.trim() };
  const book = wish && `${register} ${wish.from} ${wish.to} ${wish.q}`;
  const [turned, setTurned] = useState({ book, offset: 0 });
  /** Another book begins at its first page. */
  const offset = turned.book === book ? turned.offset : 0;
  const turnTo = (to: number): void => setTurned({ book, offset: to });
  const [problem, setProblem] = useState<ProblemName | null>(null);
  const asked = useAsked(
    () => hub.casework.register(register, { ...(wish ?? { from: today, to: today, q: '' }), offset }),
    book && `${book} ${offset}`,
    news,
  );
  const { value: page } = asked;
  const columns = useMemo(() => columnsOf(page?.columns ?? []), [page?.columns]);

  return (
    <Page
      title={t('register.title')}
      advice={t('register.advice')}
      actions={
        wish && (
          <ExportKey
            make={() => hub.casework.registerWorkbook(register, wish)}
            fileName={`${t(`register.name.${register}`)}-${wish.from}-${wish.to}.xlsx`}
            disabled={page?.entries.length === 0}
            onProblem={setProblem}
          />
        )
      }
    >
      <Tabs
        label={t('register.title')}
        value={register}
        onChange={setRegister}
        options={RegisterId.options.map((value) => ({ value, title: t(`register.name.${value}`) }))}
      />
      <div className="flex flex-wrap items-start gap-2">
        <Field label={records('from')} type="date" value={from} onChange={setFrom} />
        <Field
          label={records('to')}
          type="date"
          value={to}
          onChange={setTo}
          fault={range === null ? records('wrongRange') : null}
        />
        <label className="flex min-w-[18em] flex-1 flex-col gap-0.5 text-body font-medium">
          {t('register.find')}
          <span className="flex min-h-target items-center gap-1 rounded-card border border-muted bg-paper px-1.5 has-focus-visible:outline-4 has-focus-visible:outline-harbour">
            <Search aria-hidden="true" className="size-[1.2em] shrink-0 text-muted" />
            <input
              type="search"
              value={typed}
              maxLength={64}
              placeholder={t('register.findHint')}
              onChange={(event) => setTyped(event.target.value)}
              className="min-w-0 flex-1 bg-transparent text-body font-normal outline-none placeholder:text-muted"
            />
          </span>
        </label>
      </div>
      {problem && <ProblemNote problem={problem} />}
      <Unanswered asked={asked} />
      {page && (
        <Card flush className="overflow-x-auto">
          {page.entries.length === 0 ? (
            <EmptyState title={t('register.none')} advice={t('register.noneAdvice')} />
          ) : (
            <Table
              label={page.title}
              columns={columns}
              rows={page.entries}
              rowKey={({ documentId, cells }) => `${documentId}${Object.values(cells).join()}`}
              rowClass={({ voided }) => voided && 'text-muted line-through'}
            />
          )}
          <Turning offset={offset} shown={page.entries.length} next={page.next} onTurn={turnTo} />
        </Card>
      )}
    </Page>
  );
}

/** Pages of a long register (翻页); nothing while there is one page. */
function Turning({
  offset,
  shown,
  next,
  onTurn,
}: {
  readonly offset: number;
  readonly shown: number;
  readonly next: number | null;
  readonly onTurn: (offset: number) => void;
}) {
  const { t } = useText('office');
  if (offset === 0 && next === null) return null;
  return (
    <nav
      aria-label={t('register.pages')}
      className="flex items-center justify-end gap-2 border-t border-line p-2"
    >
      <span className="text-body text-muted">
        {t('register.shown', { from: offset + 1, to: offset + shown })}
      </span>
      <Button disabled={offset === 0} onPress={() => onTurn(Math.max(0, offset - REGISTER_PAGE))}>
        {t('register.back')}
      </Button>
      <Button disabled={next === null} onPress={() => next !== null && onTurn(next)}>
        {t('register.on')}
      </Button>
    </nav>
  );
}

/** Words longer than this want a wide column; the table scrolls sideways. */
const WIDE = 10;

/** The first column leads to the case. */
function columnsOf(columns: RegisterPage['columns']): readonly Column<RegisterEntry>[] {
  return columns.map(({ key, title }, place) => ({
    key,
    title,
    by: ({ cells }) => cells[key] ?? '',
    render: ({ cells, caseId }) => {
      const words = cells[key] ?? '';
      return (
        <span
          className={join(
            'block min-w-[6em] max-w-[16em] wrap-anywhere',
            words.length > WIDE && 'min-w-[12em]',
          )}
        >
          {place === 0 && caseId !== null ? <CaseLink caseId={caseId}>{words}</CaseLink> : words}
        </span>
      );
    },
  }));
}

function rangeOf(from: string, to: string): { readonly from: Day; readonly to: Day } | null {
  const [first, last] = [LocalDate.safeParse(from), LocalDate.safeParse(to)];
  return first.success && last.success && first.data <= last.data
    ? { from: first.data, to: last.data }
    : null;
}

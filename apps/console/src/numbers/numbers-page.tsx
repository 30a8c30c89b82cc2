/** 查号: one number and every minute of its wait; two numbers and why one was called first. Any day. */
import type { Comparison } from '@yichuang/domain/hall/waiting/why-first';
import type { WaitAccount } from '@yichuang/domain/hall/waiting/wait-account';
import { numberTyped } from '@yichuang/domain/hall/number-typed';
import { LocalDate, type TicketNumber } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { ComparisonView } from '@yichuang/ui/waiting/comparison-view.tsx';
import { WaitView } from '@yichuang/ui/waiting/wait-view.tsx';
import { useId, useState, type ReactNode } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card, Page } from '../frame/page.tsx';
import { usePlace } from '../frame/sections.ts';
import { LongestCard } from '../today/longest-card.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked, type Asked } from '../upkeep/use-asked.ts';

interface Question {
  readonly date: LocalDate;
  readonly number: TicketNumber;
  readonly against: TicketNumber | null;
}

/** `#numbers/A012@2026-11-23`: asked from another section. */
function questionIn(place: string | null): Question | null {
  const [number = '', date = ''] = (place ?? '').split('@');
  const parsed = { number: numberTyped(number), date: LocalDate.safeParse(date).data };
  return parsed.number && parsed.date ? { number: parsed.number, date: parsed.date, against: null } : null;
}

export function NumbersPage({ hub, hall, names, now }: AtWork) {
  const { t } = useText('waiting');
  const [question, setQuestion] = useState<Question | null>(questionIn(usePlace()));
  const [date, setDate] = useState<LocalDate>(question?.date ?? hall.date);
  const figures = useAsked(() => hub.today.figures({ date, until: null }), date);
  const key = question && `${question.date} ${question.number}`;
  const account = useAsked(
    () => hub.numbers.wait(question?.number ?? '', question?.date ?? ''),
    question && key,
  );
  const comparison = useAsked(
    () => hub.numbers.compared(question?.number ?? '', question?.against ?? '', question?.date ?? ''),
    question?.against ? `${key} ${question.against}` : null,
  );
  const longest = figures.value?.longest ?? [];
  return (
    <Page title={t('title')} advice={t('advice')}>
      <Card>
        <Asking
          key={key ?? ''}
          date={date}
          first={question}
          today={hall.date}
          onDate={setDate}
          onAsk={setQuestion}
        />
      </Card>
      {question === null && longest.length === 0 && (
        <Card>
          <EmptyState title={t('empty')} advice={t('emptyAdvice')} />
        </Card>
      )}
      {question?.against && (
        <Card title={t('compared', { one: question.number, other: question.against })}>
          <Answer asked={comparison}>
            {(found: Comparison) => <ComparisonView comparison={found} names={names} />}
          </Answer>
        </Card>
      )}
      {question && (
        <Card>
          <Answer asked={account}>
            {({ account: found }: { readonly account: WaitAccount }) => (
              <WaitView account={found} names={names} now={now} ratio={hall.rules.priority.ratio} />
            )}
          </Answer>
        </Card>
      )}
      <LongestCard
        longest={longest}
        names={names}
        onLook={(number) => setQuestion({ date, number, against: null })}
      />
    </Page>
  );
}

function Answer<Value>({
  asked,
  children,
}: {
  readonly asked: Asked<Value>;
  readonly children: (value: Value) => ReactNode;
}) {
  const { t } = useText('waiting');
  if (asked.value !== null) return children(asked.value);
  if (asked.problem === 'NotFound') return <EmptyState title={t('notFound')} advice={t('notFoundAdvice')} />;
  return asked.problem === null ? (
    <p className="text-body text-muted">{t('looking')}</p>
  ) : (
    <Unanswered asked={asked} />
  );
}

function Asking({
  date,
  first,
  today,
  onDate,
  onAsk,
}: {
  readonly date: LocalDate;
  /** What is shown below. */
  readonly first: Question | null;
  readonly today: LocalDate;
  readonly onDate: (date: LocalDate) => void;
  readonly onAsk: (question: Question) => void;
}) {
  const { t } = useText('waiting');
  const [number, setNumber] = useState<string>(first?.number ?? '');
  const [against, setAgainst] = useState<string>(first?.against ?? '');
  const [wrong, setWrong] = useState<'notANumber' | 'sameNumber' | null>(null);
  const id = useId();
  const ask = (): void => {
    const [one, other] = [numberTyped(number), numberTyped(against)];
    const isNone = one === null || (against.trim() !== '' && other === null);
    setWrong(isNone ? 'notANumber' : other === one ? 'sameNumber' : null);
    if (!isNone && other !== one) onAsk({ date, number: one, against: other });
  };
  const field = 'min-h-target rounded-card border border-muted bg-paper px-1.5 text-action';
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <label className="flex flex-col gap-0.5 text-body font-medium">
        {t('date')}
        <input
          type="date"
          defaultValue={date}
          max={today}
          onChange={({ target }) => {
            const day = LocalDate.safeParse(target.value).data;
            if (day) onDate(day);
          }}
          className={field}
        />
      </label>
      <label className="flex flex-col gap-0.5 text-body font-medium">
        {t('number')}
        <input
          value={number}
          onChange={({ target }) => setNumber(target.value)}
          placeholder={t('numberExample')}
          autoComplete="off"
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : id}
          className={`${field} w-[9em] uppercase placeholder:normal-case`}
        />
      </label>
      <label className="flex flex-col gap-0.5 text-body font-medium">
        {t('against')}
        <input
          value={against}
          onChange={({ target }) => setAgainst(target.value)}
          autoComplete="off"
          className={`${field} w-[9em] uppercase`}
        />
      </label>
      <Button tone="main" onPress={ask}>
        {t('look')}
      </Button>
      <output id={id} className="text-body font-medium text-coral">
        {wrong && `■ ${t(wrong)}`}
      </output>
    </form>
  );
}

/** 查: one field for number, item and words; the keys for digits or letters are a touch apart. */
import { ArrowLeft, X } from 'lucide-react';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useSearchCount } from '@yichuang/ui/knowledge/use-search-count';
import { NumberPlate } from '@yichuang/ui/number-plate.tsx';
import { useBundles } from '../papers/use-bundles.ts';
import { useText } from '@yichuang/ui/text/use-text';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Duty } from '../duty.ts';
import { Row } from '@yichuang/ui/row.tsx';
import { TicketRow } from '../hall/ticket-row.tsx';
import { AnswerRows } from '../knowledge/answer-rows.tsx';
import { CollectCard } from '../collect/collect-card.tsx';
import { find, oftenAsked, type FoundCode, type FoundService } from './find.ts';
import { ServiceRow } from './service-row.tsx';

const iconKey = 'grid min-h-target min-w-target shrink-0 place-items-center rounded-card active:bg-sky';

export function FindPage({ duty }: { readonly duty: Duty }) {
  const { t } = useText('guide');
  const { t: knowledge } = useText('knowledge');
  const { t: guidance } = useText('guidance');
  const { hall, door, trail } = duty;
  const [typed, setTyped] = useState('');
  const [digits, setDigits] = useState(true);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  /** Other keys come up only when the field is entered anew, within the same touch. */
  const changeKeys = (): void => {
    setDigits(!digits);
    if (!field.current) return;
    field.current.inputMode = digits ? 'text' : 'numeric';
    field.current.blur();
    field.current.focus();
  };
  const { living, ended, lost, services, answers, code } = find(
    hall,
    door.catalogue,
    typed,
    duty.knowledge.book,
  );
  const empty = typed.trim() === '';
  /** 一件事: all of them before anything is typed. */
  const bundles = useBundles(duty.hub).filter(({ name }) => name.includes(typed.trim()));
  const nothing =
    !empty &&
    code === null &&
    living.length + ended.length + lost.length + services.length + bundles.length + answers.length === 0;
  // Numbers and codes are none of the knowledge base's.
  const words = /\d/.test(typed) ? '' : typed;
  const opened = useSearchCount(
    { typed: words, found: services.length + answers.length, answersOnly: false },
    duty.knowledge.count,
  );
  return (
    <main className="flex flex-col gap-2 px-2 pt-1 pb-4">
      <h1 className="sr-only">{t('find.label')}</h1>
      <search className="sticky top-[60px] z-1 -mx-2 flex items-center gap-0.5 border-b border-line bg-mist px-1 py-1">
        <button type="button" className={iconKey} onClick={trail.back} aria-label={t('common:back')}>
          <ArrowLeft aria-hidden="true" className="size-[28px]" />
        </button>
        <div className="flex min-w-0 flex-1 items-center rounded-card border border-muted bg-paper has-[input:focus-visible]:outline-4 has-[input:focus-visible]:outline-harbour">
          <input
            ref={field}
            type="text"
            inputMode={digits ? 'numeric' : 'text'}
            enterKeyHint="search"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            maxLength={120}
            aria-label={t('find.label')}
            placeholder={t('find.placeholder')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            className="min-h-target w-full min-w-0 flex-1 rounded-card px-1.5 outline-none text-action placeholder:text-body placeholder:text-muted"
          />
          {!empty && (
            <button
              type="button"
              className={iconKey}
              onClick={() => setTyped('')}
              aria-label={t('find.clear')}
            >
              <X aria-hidden="true" className="size-[24px]" />
            </button>
          )}
        </div>
        <button
          type="button"
          onClick={changeKeys}
          aria-label={t(digits ? 'find.toLetters' : 'find.toDigits')}
          className="min-h-target min-w-target shrink-0 rounded-card border border-line bg-paper px-1 text-body font-medium text-harbour shadow-press active:bg-sky"
        >
          {t(digits ? 'find.letters' : 'find.digits')}
        </button>
      </search>

      {living.length + ended.length + lost.length > 0 && (
        <Results heading={t('find.tickets')}>
          {living.map((ticket) => (
            <TicketRow key={ticket.ticketId} duty={duty} ticket={ticket} />
          ))}
          {[...lost, ...ended].map((number) => (
            <Row
              key={number}
              onPress={() => trail.go({ at: 'ticket', number })}
              words={<NumberPlate number={number} size="action" className="text-muted" />}
              below={t(lost.includes(number) ? 'find.lost' : 'find.ended')}
            />
          ))}
        </Results>
      )}
      {code && (
        <Results heading={t('collect.heading')}>
          <FoundCodeNote duty={duty} code={code} />
        </Results>
      )}
      {services.length > 0 && (
        <Results heading={t('find.services')}>
          <Services duty={duty} found={services} />
        </Results>
      )}
      {empty && (
        <Results heading={t('find.often')}>
          <Services duty={duty} found={oftenAsked(door.catalogue)} />
        </Results>
      )}
      {bundles.length > 0 && (
        <Results heading={guidance('search.bundles')}>
          {bundles.map(({ id, name }) => (
            <Row key={id} words={name} onPress={() => trail.go({ at: 'bundle', bundleId: id })} />
          ))}
        </Results>
      )}
      {answers.length > 0 && (
        <Results heading={knowledge('answers')}>
          <AnswerRows
            answers={answers}
            onOpen={({ answerId }) => {
              opened();
              trail.go({ at: 'answer', answerId });
            }}
          />
        </Results>
      )}
      {nothing && <EmptyState title={t('find.nothing', { typed })} advice={t('find.nothingAdvice')} />}
    </main>
  );
}

function FoundCodeNote({ duty, code }: { readonly duty: Duty; readonly code: FoundCode }) {
  const { t } = useText('guide');
  const { t: says } = useText('collecting');
  switch (code.kind) {
    case 'shortCode':
      return <CollectCard key={code.text} duty={duty} code={code.text} />;
    case 'unfinished':
      return <p className="text-body text-muted">{t('collect.unfinished', { left: code.left })}</p>;
    case 'mistyped':
      return (
        <p role="alert" className="rounded-card bg-sand px-2 py-1 text-body font-bold text-orange">
          <span aria-hidden="true">▲ </span>
          {says('trouble.mistyped')}
        </p>
      );
  }
}

function Results({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1">
      <h2 className="text-body font-bold text-muted">{heading}</h2>
      {children}
    </section>
  );
}

function Services({ duty, found }: { readonly duty: Duty; readonly found: readonly FoundService[] }) {
  return found.map(({ service, also }) => (
    <ServiceRow key={`${service.serviceId} ${service.zh}`} duty={duty} service={service} also={also} />
  ));
}

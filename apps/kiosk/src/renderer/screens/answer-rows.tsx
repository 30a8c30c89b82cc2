/** Questions as large rows (问答): a touch shows the answer. */
import { CircleHelp, ChevronRight } from 'lucide-react';
import type { Answer } from '@yichuang/domain/knowledge/answer';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { rowsPerPage, useRoom } from './use-room.ts';

export interface AnswerRowsProps {
  readonly heading: string;
  readonly answers: readonly Answer[];
  readonly onOpen: (answer: Answer) => void;
}

export function AnswerRows({ heading, answers, onOpen }: AnswerRowsProps) {
  return (
    <section className="flex flex-col gap-1">
      <h2 className="text-body font-bold">{heading}</h2>
      <Rows answers={answers} onOpen={onOpen} />
    </section>
  );
}

export interface PagedAnswersProps extends AnswerRowsProps {
  readonly large: boolean;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

const GAP = 24;
const PAGER = 96;

/** As many as the room holds, two keys for the others. */
export function PagedAnswers({ heading, answers, large, page, onOpen, onPage }: PagedAnswersProps) {
  const { t } = useText('kiosk');
  const [room, height] = useRoom();
  const perPage = rowsPerPage(answers.length, height, large ? 148 : 104, GAP, PAGER);
  const pages = Math.max(1, Math.ceil(answers.length / perPage));
  const current = Math.min(page, pages - 1);
  return (
    <section className="flex min-h-0 flex-1 flex-col gap-1">
      <h2 className="text-body font-bold">{heading}</h2>
      <div ref={room} className="flex min-h-0 flex-1 flex-col gap-3">
        <Rows answers={answers.slice(current * perPage, (current + 1) * perPage)} onOpen={onOpen} />
        {pages > 1 && (
          <div className="flex items-center justify-between gap-3">
            <Button disabled={current === 0} className={PAGER_KEY} onPress={() => onPage(current - 1)}>
              {t('pageBefore')}
            </Button>
            <p className="text-center text-small text-muted">{t('pages', { page: current + 1, pages })}</p>
            <Button
              disabled={current === pages - 1}
              className={PAGER_KEY}
              onPress={() => onPage(current + 1)}
            >
              {t('pageAfter')}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

const PAGER_KEY = 'min-w-[264px] text-[calc(32px*var(--type-scale))]';

function Rows({ answers, onOpen }: Pick<AnswerRowsProps, 'answers' | 'onOpen'>) {
  return (
    <ul className="flex flex-col gap-3">
      {answers.map((answer) => (
        <li key={answer.answerId}>
          <button
            type="button"
            onClick={() => onOpen(answer)}
            className="flex min-h-[104px] w-full items-center gap-2 rounded-card border-2 border-line bg-paper px-2 py-1 text-left text-[calc(34px*var(--type-scale))] leading-tight font-medium shadow-press active:bg-sky"
          >
            <CircleHelp aria-hidden="true" className="size-[1.3em] shrink-0 text-harbour" />
            <span lang="zh-CN" className="min-w-0 flex-1">
              {answer.question}
            </span>
            <ChevronRight aria-hidden="true" className="size-[1.2em] shrink-0 text-muted" />
          </button>
        </li>
      ))}
    </ul>
  );
}

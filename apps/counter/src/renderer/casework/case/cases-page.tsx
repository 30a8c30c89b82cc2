/** 查办件: one field for short code, number, phone or name; lists of what this counter has open; one case whole beside them. */
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { LocalDate } from '@yichuang/domain/ids';
import type { CaseLine, CaseView as ViewName } from '@yichuang/protocol/cases';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useState, type RefObject } from 'react';
import type { AtWork } from '../../at-work.ts';
import type { Casebook } from '../data/casebook.ts';
import { useAnswer } from '../data/use-answer.ts';
import { CaseStatusBadge } from '@yichuang/ui/casework/case-status.tsx';
import { Field } from '../kit/field.tsx';
import { LightBadge } from '@yichuang/ui/casework/light-badge.tsx';
import { Panel } from '../kit/panel.tsx';
import { Segments } from '../kit/segments.tsx';
import { shortCodeWords, typedCode } from '@yichuang/ui/casework/short-code';
import { Stale } from '../kit/stale.tsx';
import { CaseView } from './case-view.tsx';

/** Scanned anywhere at the window: the same case once more is another time. */
export interface Sought {
  readonly text: string;
  readonly times: number;
}

export interface CasesPageProps extends Pick<AtWork, 'hub' | 'sending'> {
  readonly casebook: Casebook;
  readonly news: number;
  readonly today: LocalDate;
  /** null: nothing was scanned; the lists are shown. */
  readonly scanned: string | null;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly shown: CaseId | null;
  readonly onShow: (caseId: CaseId) => void;
  readonly onHandOut: (caseId: CaseId) => void;
}

const VIEWS = [
  'mine',
  'undecided',
  'correcting',
  'danger',
  'unlisted',
  'myHelp',
] as const satisfies readonly ViewName[];

export function CasesPage(props: CasesPageProps) {
  const { hub, news, scanned, field, shown, onShow } = props;
  const { t } = useText('intake');
  const [typed, setTyped] = useState(scanned ?? '');
  const [sought, setSought] = useState<string | null>(scanned);
  const [mistyped, setMistyped] = useState(false);
  const [view, setView] = useState<(typeof VIEWS)[number]>('mine');
  async function searched(text: string): ReturnType<typeof hub.cases.search> {
    const result = await hub.cases.search(text);
    // A scanned code is one case: it lies open at once.
    if (result.outcome === 'ok' && result.value.cases.length === 1) {
      const [only] = result.value.cases;
      if (only) onShow(only.caseId);
    }
    return result;
  }
  const list = useAnswer(() => hub.cases.list(view), sought === null ? view : null, news);
  const found = useAnswer(() => searched(sought ?? ''), sought, news);
  const answer = sought === null ? list : found;
  const lines = (sought === null ? list.value?.cases : found.value?.cases) ?? [];
  const search = (): void => {
    const { kind, text } = typedCode(typed);
    setMistyped(kind === 'mistyped');
    if (kind === 'mistyped') return;
    setSought(text.length < 2 ? null : text);
  };
  return (
    <div className="grid min-h-0 min-w-0 flex-1 grid-cols-[344px_minmax(0,1fr)] gap-2">
      <Panel title={t('search.title')} className="min-h-0">
        <Field
          field={field}
          label={t('search.label')}
          hint={t('search.hint')}
          value={typed}
          maxLength={64}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do here
          autoFocus
          onChange={(value) => {
            setTyped(value);
            setMistyped(false);
            if (value === '') setSought(null);
          }}
          onEnter={search}
          says={mistyped ? { tone: 'wrong', words: t('search.mistyped') } : null}
        />
        {sought === null && (
          <Segments
            label={t('search.lists')}
            quiet
            options={VIEWS.map((value) => ({
              value,
              words: `${t(`view.${value}`)} ${String(list.value?.counts[value] ?? '')}`,
            }))}
            chosen={view}
            onChoose={setView}
          />
        )}
        <Stale answer={answer} />
        <ul className="min-h-0 flex-1 overflow-y-auto">
          {answer.value !== null && lines.length === 0 && (
            <li>
              <EmptyState
                title={t(sought === null ? 'search.emptyList' : 'search.nothing')}
                advice={t(sought === null ? 'search.emptyListAdvice' : 'search.nothingAdvice')}
              />
            </li>
          )}
          {lines.map((line) => (
            <Row key={line.caseId} line={line} on={line.caseId === shown} onShow={onShow} />
          ))}
          {found.value?.more === true && sought !== null && (
            <li className="p-1 text-body text-muted">{t('search.more')}</li>
          )}
        </ul>
      </Panel>
      {shown === null ? (
        <div className="grid min-h-0 place-items-center rounded-card border border-line bg-paper">
          <EmptyState title={t('search.pick')} advice={t('search.pickAdvice')} />
        </div>
      ) : (
        <CaseView {...props} caseId={shown} />
      )}
    </div>
  );
}

function Row({
  line,
  on,
  onShow,
}: {
  readonly line: CaseLine;
  readonly on: boolean;
  readonly onShow: (caseId: CaseId) => void;
}) {
  return (
    <li>
      <button
        type="button"
        aria-current={on || undefined}
        onClick={() => onShow(line.caseId)}
        className={join(
          'flex w-full flex-col border-b border-line px-1 py-0.5 text-left active:bg-sky',
          on && 'bg-mist shadow-[inset_4px_0_0_var(--color-harbour)]',
        )}
      >
        <span className="flex items-baseline justify-between gap-1">
          <span className="text-action font-bold">{line.externalNo ?? shortCodeWords(line.shortCode)}</span>
          <CaseStatusBadge status={line.status} className="text-body" />
        </span>
        <span className="w-full text-body">
          {line.applicant} · {line.itemName}
        </span>
        <LightBadge light={line.light} daysLeft={line.daysLeft} className="text-small" />
      </button>
    </li>
  );
}

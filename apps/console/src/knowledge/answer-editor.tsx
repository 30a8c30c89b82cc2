/** One answer on the desk (写问答): its fields, what is shown of it now, and what was done to it. */
import { REVIEW_CYCLES, type AnswerId } from '@yichuang/domain/knowledge/answer';
import type { ServiceId } from '@yichuang/domain/ids';
import { dateAt } from '@yichuang/domain/time';
import type { HttpAnswer } from '@yichuang/client/http';
import type { AnswerRow, KnowledgeAnswer, KnowledgeDesk } from '@yichuang/protocol/knowledge';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Field } from '@yichuang/ui/field.tsx';
import { Card, Page } from '../frame/page.tsx';
import { Select } from '../guidance/editor/inputs.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { bodyOf, draftOf, newDraft, type AnswerDraft, type DraftFault } from './answer-draft.ts';
import { AnswerState } from './answer-state.tsx';
import { LongField } from './long-field.tsx';

export interface AnswerEditorProps {
  readonly atWork: AtWork;
  readonly desk: KnowledgeDesk;
  /** null: a new one */
  readonly row: AnswerRow | null;
  /** For a new one: what somebody asked. */
  readonly question: string;
  readonly onSaved: (answerId: AnswerId) => void;
  readonly onBack: () => void;
}

export function AnswerEditor({ atWork, desk, row, question, onSaved, onBack }: AnswerEditorProps) {
  const { hub, sending, account, answerDrafts } = atWork;
  const { t } = useText('knowledge');
  const say = useToast();
  const own = account.role === 'official' ? account.departmentId : null;
  const key = row?.answerId ?? `new ${question}`;
  const saved = row ? draftOf(row.body) : newDraft(question, own);
  const { draft, basedOn } = answerDrafts.of(key) ?? { draft: saved, basedOn: row?.savedAt ?? null };
  const isTouched = !isSame(draft, saved);
  const [faults, setFaults] = useState<ReadonlySet<DraftFault>>(new Set());
  const set = (change: Partial<AnswerDraft>): void => {
    const next = { ...draft, ...change };
    answerDrafts.put(key, isSame(next, saved) ? null : { draft: next, basedOn });
  };
  const faultOf = (which: DraftFault): string | null => (faults.has(which) ? t(`desk.wrong.${which}`) : null);
  const mayEdit = row?.mayEdit ?? true;

  const send = async (
    request: () => Promise<HttpAnswer<KnowledgeAnswer>>,
    done: string,
  ): Promise<AnswerRow | null> => {
    const kept: { answer: KnowledgeAnswer | null } = { answer: null };
    const asked = async (): Promise<HttpAnswer<KnowledgeAnswer>> => {
      const answer = await request();
      if (answer.outcome === 'ok') kept.answer = answer.value;
      return answer;
    };
    const ok = await sending.ask(asked, { done: null });
    const { answer } = kept;
    if (!ok || answer === null) return null;
    if (answer.outcome === 'refused') {
      say('warning', t(`desk.refused.${answer.why}.says`), t(`desk.refused.${answer.why}.next`));
      if (row) onSaved(row.answerId);
      return null;
    }
    say('done', done);
    return answer.row;
  };
  /** What stands in the fields, kept; null = something is wrong with it or it was refused. */
  const save = async (): Promise<AnswerRow | null> => {
    const checked = bodyOf(draft);
    if ('faults' in checked) {
      setFaults(checked.faults);
      return null;
    }
    setFaults(new Set());
    const { body } = checked;
    const kept = await send(
      () =>
        row ? hub.knowledge.save(row.answerId, body, basedOn ?? row.savedAt) : hub.knowledge.create(body),
      t('desk.saved'),
    );
    if (kept) answerDrafts.put(key, null);
    return kept;
  };
  const keep = async (): Promise<void> => {
    const kept = await save();
    if (kept) onSaved(kept.answerId);
  };
  const publish = async (): Promise<void> => {
    const isRetired = row?.state === 'retired' && !isTouched;
    const answerId = isRetired ? row.answerId : (await save())?.answerId;
    if (answerId === undefined) return;
    await send(() => hub.knowledge.act(answerId, 'publish'), t('desk.publishedNow'));
    onSaved(answerId);
  };
  const act = async (deed: 'review' | 'retire', done: string): Promise<void> => {
    if (row && (await send(() => hub.knowledge.act(row.answerId, deed), done))) onSaved(row.answerId);
  };
  const { busy } = sending;
  return (
    <Page
      title={row ? row.body.question : t('desk.newTitle')}
      actions={<Button onPress={onBack}>{t('desk.back')}</Button>}
    >
      <div className="grid items-start gap-3 xl:grid-cols-[1fr_22rem]">
        <Card>
          {!mayEdit && (
            <p className="mb-1 rounded-card bg-sky px-1.5 py-1 text-body font-medium">
              {t('desk.notYours', { department: row?.department ?? t('desk.hall') })}
            </p>
          )}
          <fieldset disabled={!mayEdit} className="flex flex-col gap-2">
            <Field
              label={t('desk.question')}
              value={draft.question}
              maxLength={60}
              fault={faultOf('question')}
              onChange={(next) => set({ question: next })}
            />
            <LongField
              label={t('desk.others')}
              hint={t('desk.othersHint')}
              rows={3}
              value={draft.others}
              fault={faultOf('others')}
              onChange={(others) => set({ others })}
            />
            <LongField
              label={t('desk.answer')}
              hint={t('desk.answerHint')}
              rows={7}
              value={draft.answer}
              fault={faultOf('answer')}
              onChange={(answer) => set({ answer })}
            />
            <Items
              desk={desk}
              itemIds={draft.itemIds}
              onChange={(itemIds) => set({ itemIds: [...itemIds] })}
            />
            <div className="grid gap-2 sm:grid-cols-2">
              <Select
                label={t('desk.audience')}
                value={draft.audience}
                options={(['both', 'citizen', 'clerk'] as const).map((value) => ({
                  value,
                  words: t(`desk.audienceOf.${value}`),
                }))}
                onChange={(audience) => set({ audience })}
              />
              <Select
                label={t('desk.cycle')}
                value={String(draft.reviewDays)}
                options={[...new Set([...REVIEW_CYCLES, draft.reviewDays])].map((days) => ({
                  value: String(days),
                  words: t('desk.days', { days }),
                }))}
                onChange={(days) => set({ reviewDays: Number(days) })}
              />
              <Select
                label={t('desk.department')}
                value={draft.departmentId ?? ''}
                options={[
                  ...(own === null ? [{ value: '', words: t('desk.hall') }] : []),
                  ...desk.departments
                    .filter(({ id }) => own === null || id === own)
                    .map(({ id, name }) => ({ value: id, words: name })),
                ]}
                onChange={(id) => set({ departmentId: id === '' ? null : id })}
              />
              <Field
                label={t('desk.person')}
                value={draft.person}
                maxLength={20}
                hint={t('desk.personHint')}
                fault={faultOf('person')}
                onChange={(person) => set({ person })}
              />
            </div>
          </fieldset>
          {mayEdit && (
            <div className="mt-2 flex flex-wrap items-center justify-end gap-1 border-t border-line pt-2">
              {isTouched && (
                <>
                  <output className="me-auto text-body font-medium text-orange">● {t('desk.unkept')}</output>
                  <Button onPress={() => answerDrafts.put(key, null)}>{t('desk.reset')}</Button>
                </>
              )}
              {row?.state === 'published' && (
                <>
                  <Button
                    busy={busy}
                    disabled={isTouched}
                    onPress={() => void act('retire', t('desk.retiredNow'))}
                  >
                    {t('desk.retire')}
                  </Button>
                  <Button
                    busy={busy}
                    disabled={isTouched}
                    onPress={() => void act('review', t('desk.reviewed'))}
                  >
                    {t('desk.review')}
                  </Button>
                </>
              )}
              <Button busy={busy} onPress={() => void keep()}>
                {t('desk.save')}
              </Button>
              <Button tone="main" busy={busy} onPress={() => void publish()}>
                {t(row?.state === 'retired' ? 'desk.publishAgain' : 'desk.publish')}
              </Button>
            </div>
          )}
        </Card>
        {row && (
          <div className="flex flex-col gap-3">
            <Card title={t('desk.state')}>
              <div className="text-body">
                <AnswerState row={row} />
                {row.dueOn !== null && (
                  <p>
                    {t('desk.dueOn')} {row.dueOn}
                  </p>
                )}
                <p>
                  {t('desk.usefulTimes')} {row.adopted}
                </p>
              </div>
            </Card>
            <History atWork={atWork} row={row} />
          </div>
        )}
      </div>
    </Page>
  );
}

function isSame(draft: AnswerDraft, other: AnswerDraft): boolean {
  return JSON.stringify(draft) === JSON.stringify(other);
}

interface ItemsProps {
  readonly desk: KnowledgeDesk;
  readonly itemIds: readonly ServiceId[];
  readonly onChange: (itemIds: readonly ServiceId[]) => void;
}

function Items({ desk, itemIds, onChange }: ItemsProps) {
  const { t } = useText('knowledge');
  const nameOf = (itemId: ServiceId): string =>
    desk.items.find((item) => item.itemId === itemId)?.name ?? itemId;
  return (
    <div className="flex flex-col gap-0.5 text-body">
      <p className="font-medium">{t('items')}</p>
      <ul className="flex flex-wrap gap-1">
        {itemIds.map((itemId) => (
          <li key={itemId}>
            <button
              type="button"
              aria-label={t('desk.remove', { name: nameOf(itemId) })}
              onClick={() => onChange(itemIds.filter((other) => other !== itemId))}
              className="flex min-h-target items-center gap-0.5 rounded-full border border-line bg-sky px-1.5"
            >
              {nameOf(itemId)}
              <X aria-hidden="true" className="size-[1.1em]" />
            </button>
          </li>
        ))}
      </ul>
      <select
        aria-label={t('desk.addItem')}
        value=""
        onChange={({ target }) => {
          const chosen = desk.items.find(({ itemId }) => itemId === target.value);
          if (chosen) onChange([...itemIds, chosen.itemId]);
        }}
        className="min-h-target rounded-card border border-muted bg-paper px-1.5 text-action"
      >
        <option value="">{t('desk.addItem')}</option>
        {desk.items
          .filter(({ itemId }) => !itemIds.includes(itemId))
          .map(({ itemId, name }) => (
            <option key={itemId} value={itemId}>
              {name}
            </option>
          ))}
      </select>
    </div>
  );
}

function History({ atWork: { hub, hall }, row }: { readonly atWork: AtWork; readonly row: AnswerRow }) {
  const { t } = useText('knowledge');
  const { value } = useAsked(() => hub.knowledge.history(row.answerId), `${row.answerId} ${row.savedAt}`);
  return (
    <Card title={t('desk.history')}>
      <ul className="flex flex-col text-body">
        {(value?.entries ?? []).map(({ at, deed, by }) => (
          <li key={at} className="border-t border-line py-0.5">
            {t(`desk.deed.${deed}`)} · {by}
            <span className="block text-small text-muted tabular-nums">
              {dateAt(at, hall.rules.zoneOffsetMinutes)} {hourMinute(at, hall.rules.zoneOffsetMinutes)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

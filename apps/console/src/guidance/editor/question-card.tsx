/** One question on its card: what is asked, how it is answered, the answers, and what is wrong with any of it. */
import type { Question } from '@yichuang/domain/guidance/tree';
import { Button } from '@yichuang/ui/button.tsx';
import { Confirm } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Field } from '@yichuang/ui/field.tsx';
import { Card } from '../../frame/page.tsx';
import type { Bench } from './bench.ts';
import { addOption, canMoveUp, changeQuestion, moveUp, removeQuestion } from './edit.ts';
import { Select } from './inputs.tsx';
import { OptionRow } from './option-row.tsx';
import { ProblemList } from './problem-list.tsx';

export interface QuestionCardProps {
  readonly bench: Bench;
  readonly question: Question;
  readonly place: number;
  readonly onAddAfter: () => void;
}

const KINDS = ['single', 'multi'] as const;

export function QuestionCard({ bench, question, place, onAddAfter }: QuestionCardProps) {
  const { t } = useText('guidanceDesk');
  const { body, change, problems, nameOf } = bench;
  const [asksRemoval, setAsksRemoval] = useState(false);
  const { id, text, help, kind, options } = question;
  const first = body.root === id;
  const movable = canMoveUp(body, id);
  const icon = 'size-[1.2em]';
  return (
    <Card
      title={`${t('place', { place })}${first ? ` · ${t('first')}` : ''}`}
      aside={
        <span className="flex gap-0.5">
          {!first && (
            <span title={movable ? undefined : t('question.upNo')}>
              <Button
                tone="quiet"
                disabled={!movable}
                label={`${t('question.up')}：${text}`}
                icon={<ArrowUp aria-hidden="true" className={icon} />}
                onPress={() => change(moveUp(body, id))}
              >
                {t('question.up')}
              </Button>
            </span>
          )}
          <Button
            tone="quiet"
            label={`${t('question.remove')}：${text}`}
            icon={<Trash2 aria-hidden="true" className={icon} />}
            onPress={() => setAsksRemoval(true)}
          >
            {t('question.remove')}
          </Button>
        </span>
      }
    >
      <div className="flex flex-col gap-1.5">
        <ProblemList
          problems={problems.filter(({ questionId, optionId }) => questionId === id && optionId === null)}
          nameOf={nameOf}
        />
        <div className="grid grid-cols-[minmax(0,1fr)_11em] gap-2">
          <Field
            label={t('question.text')}
            value={text}
            maxLength={80}
            fault={text.trim() === '' ? t('effect.missing') : null}
            onChange={(next) => change(changeQuestion(body, id, { text: next }))}
          />
          <Select
            label={t('question.kind')}
            value={kind}
            options={KINDS.map((value) => ({ value, words: t(`question.${value}`) }))}
            onChange={(next) => change(changeQuestion(body, id, { kind: next }))}
          />
        </div>
        <Field
          label={t('question.help')}
          value={help ?? ''}
          maxLength={160}
          onChange={(next) => change(changeQuestion(body, id, { help: next === '' ? null : next }))}
        />
        <ul className="flex flex-col gap-1">
          {options.map((option, at) => (
            <OptionRow key={option.id} bench={bench} question={question} option={option} place={at + 1} />
          ))}
        </ul>
        <div className="flex flex-wrap gap-1">
          <Button
            icon={<Plus aria-hidden="true" className={icon} />}
            onPress={() => change(addOption(body, id, t('newOption')))}
          >
            {t('option.add')}
          </Button>
          <Button icon={<Plus aria-hidden="true" className={icon} />} onPress={onAddAfter}>
            {t('addAfter')}
          </Button>
        </div>
      </div>
      <Confirm
        open={asksRemoval}
        danger
        title={t('question.removeTitle', { question: text })}
        description={t('question.removeAdvice')}
        confirm={t('question.remove')}
        cancel={t('common:cancel')}
        onConfirm={() => {
          setAsksRemoval(false);
          change(removeQuestion(body, id));
        }}
        onCancel={() => setAsksRemoval(false)}
      />
    </Card>
  );
}

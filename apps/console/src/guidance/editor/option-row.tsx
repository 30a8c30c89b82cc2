/** One answer: its words, where it leads, and what it changes, each in words with a key to change it. */
import { endingOf, type Option, type Question } from '@yichuang/domain/guidance/tree';
import { Button } from '@yichuang/ui/button.tsx';
import { effectWords } from '@yichuang/ui/effect-words';
import { useText } from '@yichuang/ui/text/use-text';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Field } from '@yichuang/ui/field.tsx';
import type { Bench } from './bench.ts';
import { leadOn, moveOption, putEffect, relabel, removeEffect, removeOption } from './edit.ts';
import { EffectDialog } from './effect-dialog.tsx';
import { Select } from './inputs.tsx';
import { ProblemList } from './problem-list.tsx';

export interface OptionRowProps {
  readonly bench: Bench;
  readonly question: Question;
  readonly option: Option;
  readonly place: number;
}

/** Stands for "the questions end" in the list of questions. */
const END = '';

export function OptionRow({ bench, question, option, place }: OptionRowProps) {
  const { t } = useText('guidanceDesk');
  const { t: g } = useText('guidance');
  const { body, change, problems, nameOf } = bench;
  const [asks, setAsks] = useState<'new' | number | null>(null);
  const { id, label, next, effects } = option;
  const ends = endingOf(option) !== null;
  const others = body.nodes.filter((other) => other.id !== question.id);
  const icon = 'size-[1.2em]';
  return (
    <li className="flex flex-col gap-1 rounded-card border border-line bg-mist p-1.5">
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,16em)_auto] items-end gap-1.5">
        <Field
          label={t('option.label', { place })}
          value={label}
          maxLength={60}
          fault={label.trim() === '' ? t('effect.missing') : null}
          onChange={(words) => change(relabel(body, id, words))}
        />
        <Select
          label={t('option.next')}
          value={ends ? END : (next ?? END)}
          disabled={ends}
          options={[
            { value: END, words: ends ? t('option.ends') : t('option.nextEnd') },
            ...others.map((other) => ({
              value: other.id,
              words: `${t('place', { place: body.nodes.indexOf(other) + 1 })} ${other.text}`,
            })),
          ]}
          onChange={(value) => change(leadOn(body, id, value === END ? null : value))}
        />
        <span className="flex">
          <Button
            tone="quiet"
            label={`${t('option.up')}：${label}`}
            disabled={place === 1}
            onPress={() => change(moveOption(body, id, -1))}
          >
            <ArrowUp aria-hidden="true" className={icon} />
          </Button>
          <Button
            tone="quiet"
            label={`${t('option.down')}：${label}`}
            disabled={place === question.options.length}
            onPress={() => change(moveOption(body, id, 1))}
          >
            <ArrowDown aria-hidden="true" className={icon} />
          </Button>
          <Button
            tone="quiet"
            label={`${t('option.remove')}：${label}`}
            disabled={question.options.length === 1}
            onPress={() => change(removeOption(body, id))}
          >
            <X aria-hidden="true" className={icon} />
          </Button>
        </span>
      </div>
      <ProblemList problems={problems.filter(({ optionId }) => optionId === id)} nameOf={nameOf} />
      <div className="flex flex-wrap items-center gap-0.5">
        <span className="text-small text-muted">{t('option.effects')}：</span>
        {effects.length === 0 && <span className="text-body text-muted">{t('option.plain')}</span>}
        {effects.map((effect, at) => {
          const words = effectWords(g, effect, nameOf);
          return (
            <span key={words} className="inline-flex items-center rounded-card border border-line bg-paper">
              <button
                type="button"
                aria-label={`${t('option.change')}：${words}`}
                onClick={() => setAsks(at)}
                className="min-h-target rounded-card px-1 text-left text-body text-harbour hover:bg-sky"
              >
                {words}
              </button>
              <button
                type="button"
                aria-label={`${t('option.drop')}：${words}`}
                onClick={() => change(removeEffect(body, id, at))}
                className="grid min-h-target min-w-target place-items-center rounded-card text-muted hover:bg-rose hover:text-coral"
              >
                <X aria-hidden="true" className="size-[1em]" />
              </button>
            </span>
          );
        })}
        <Button
          tone="quiet"
          label={`${t('option.addEffect')}：${label}`}
          icon={<Plus aria-hidden="true" className={icon} />}
          onPress={() => setAsks('new')}
        >
          {t('option.addEffect')}
        </Button>
      </div>
      {asks !== null && (
        <EffectDialog
          bench={bench}
          optionLabel={label}
          effect={typeof asks === 'number' ? (effects[asks] ?? null) : null}
          onClose={() => setAsks(null)}
          onSave={(effect) => {
            change(putEffect(body, id, asks === 'new' ? null : asks, effect));
            setAsks(null);
          }}
        />
      )}
    </li>
  );
}

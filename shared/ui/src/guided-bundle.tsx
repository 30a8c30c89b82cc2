/** 一件事: a few questions say which items belong to it, in which order; the body of its page on phone and guide. */
import type { Bundle } from '@yichuang/domain/catalogue/guidance';
import { planBundle } from '@yichuang/domain/guidance/bundle';
import type { ServiceId } from '@yichuang/domain/ids';
import { Check } from 'lucide-react';
import { join } from './join.ts';
import { Row } from './row.tsx';
import { useText } from './text/use-text.ts';

export interface GuidedBundleProps {
  readonly bundle: Bundle;
  /** Of items and departments, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly onItem: (itemId: ServiceId) => void;
}

export function GuidedBundle({ bundle, names, chosen, onChange, onItem }: GuidedBundleProps) {
  const { t } = useText('guidance');
  const plan = planBundle(bundle, chosen);
  const name = (id: string): string => names[id] ?? id;
  return (
    <>
      <p className="text-body">{bundle.description}</p>
      <p className="text-body font-bold">{t('bundles.advice')}</p>
      {bundle.questions.map(({ id, text, options }) => {
        const ids = options.map((option) => option.id);
        return (
          <fieldset key={id} className="flex flex-col gap-1">
            <legend className="mb-0.5 text-action font-bold">{text}</legend>
            {options.map((option) => (
              <Answer
                key={option.id}
                words={option.label}
                on={chosen.includes(option.id)}
                onPress={() => onChange([...chosen.filter((known) => !ids.includes(known)), option.id])}
              />
            ))}
          </fieldset>
        );
      })}
      <section className="flex flex-col gap-1">
        <h2 className="text-title font-bold">{t('bundles.steps')}</h2>
        {plan.steps.map(({ itemId, required, after }, place) => (
          <Row
            key={itemId}
            words={`${place + 1}. ${name(itemId)}`}
            below={[
              ...(required ? [t('bundles.required')] : []),
              ...(after.length > 0 ? [t('bundles.after', { items: after.map(name).join('、') })] : []),
            ].join(' · ')}
            onPress={() => onItem(itemId)}
          />
        ))}
      </section>
      {plan.left.length > 0 && (
        <p className="text-body text-leaf">
          ✓ {t('bundles.left', { names: plan.left.map(name).join('、') })}
        </p>
      )}
      <p className="text-small text-muted">
        {t('bundles.department', {
          department: name(bundle.leadDepartmentId),
          limit: bundle.promisedLimit.text,
        })}
      </p>
    </>
  );
}

interface AnswerProps {
  readonly words: string;
  readonly on: boolean;
  readonly onPress: () => void;
}

function Answer({ words, on, onPress }: AnswerProps) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onPress}
      className={join(
        'flex min-h-target items-center gap-1 rounded-card border-2 px-2 text-left text-action font-medium shadow-press',
        on ? 'border-harbour bg-sky' : 'border-line bg-paper',
      )}
    >
      {on && <Check aria-hidden="true" strokeWidth={4} className="size-[1em] text-harbour" />}
      {words}
    </button>
  );
}

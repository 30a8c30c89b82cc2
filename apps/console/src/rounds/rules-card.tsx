/** 巡查单: what a round looks at, a heading each; words, on or off, order, one more; and how many rounds a day. */
import {
  MOST_PHOTO_DAYS,
  RoundHeading,
  RoundItemId,
  type RoundItem,
  type RoundRules,
} from '@yichuang/domain/rounds/checklist';
import type { RoundRulesAnswer } from '@yichuang/protocol/rounds';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { ArrowDown, ArrowUp, Plus } from 'lucide-react';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';

const FIELD = 'min-h-target rounded-card border border-muted bg-paper px-1 text-action';
const MOST_PER_DAY = 9;

export function RoundRulesCard({ hub, sending }: AtWork) {
  const { t } = useText('rounds');
  const asked = useAsked(hub.rounds.rules, 'rules');
  const [draft, setDraft] = useState<RoundRulesAnswer | null>(null);
  if (asked.value === null)
    return (
      <Card>
        <Unanswered asked={asked} />
      </Card>
    );
  const { revision, rules } = draft ?? asked.value;
  const change = (next: Partial<RoundRules>): void => setDraft({ revision, rules: { ...rules, ...next } });
  const put = (item: RoundItem): void =>
    change({ items: rules.items.map((one) => (one.itemId === item.itemId ? item : one)) });
  const isReady =
    draft !== null &&
    rules.items.every(({ words }) => words.trim() !== '') &&
    rules.items.some(({ on }) => on);
  const keep = async (): Promise<void> => {
    if (!(await sending.ask(() => hub.rounds.keepRules(revision, rules), { done: t('kept') }))) return;
    setDraft(null);
    asked.again();
  };
  return (
    <Card
      title={t('listTitle')}
      aside={
        <div className="flex gap-1">
          {draft && <Button onPress={() => setDraft(null)}>{t('undo')}</Button>}
          <Button tone="main" disabled={!isReady} busy={sending.busy} onPress={() => void keep()}>
            {t('keep')}
          </Button>
        </div>
      }
    >
      <p className="pb-1 text-body text-muted">{t('listAdvice')}</p>
      <div className="flex flex-wrap gap-x-3 gap-y-1">
        <Count
          label={t('perDay')}
          least={0}
          most={MOST_PER_DAY}
          value={rules.perDay}
          onChange={(perDay) => change({ perDay })}
        />
        <Count
          label={t('photoDays')}
          least={1}
          most={MOST_PHOTO_DAYS}
          value={rules.photoDays}
          onChange={(photoDays) => change({ photoDays })}
        />
      </div>
      <p className="pt-0.5 text-body text-muted">{t('photoDaysAdvice')}</p>
      {RoundHeading.options.map((heading) => {
        const items = rules.items.filter((item) => item.heading === heading);
        return (
          <section key={heading} aria-labelledby={`list-${heading}`} className="mt-2 flex flex-col gap-1">
            <h3 id={`list-${heading}`} className="text-action font-bold">
              {t(`heading.${heading}`)}
            </h3>
            {items.map((item, index) => (
              <ItemRow
                key={item.itemId}
                item={item}
                onChange={put}
                onUp={
                  index === 0 ? null : () => change({ items: swapped(rules.items, item, items[index - 1]) })
                }
                onDown={
                  index === items.length - 1
                    ? null
                    : () => change({ items: swapped(rules.items, item, items[index + 1]) })
                }
              />
            ))}
            <Button
              className="self-start"
              icon={<Plus aria-hidden="true" className="size-[1.2em]" />}
              onPress={() => change({ items: [...rules.items, newItem(heading, t('newItem'))] })}
            >
              {t('add')}
            </Button>
          </section>
        );
      })}
    </Card>
  );
}

interface CountProps {
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Count({ label, least, most, value, onChange }: CountProps) {
  return (
    <label className="flex flex-wrap items-center gap-1 text-body font-medium">
      {label}
      <input
        type="number"
        min={least}
        max={most}
        value={value}
        onChange={({ target }) => {
          const typed = Math.floor(Number(target.value));
          if (typed >= least && typed <= most) onChange(typed);
        }}
        className={`${FIELD} w-[5em]`}
      />
    </label>
  );
}

interface ItemRowProps {
  readonly item: RoundItem;
  readonly onChange: (item: RoundItem) => void;
  /** Null: it is the first of its heading. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
}

function ItemRow({ item, onChange, onUp, onDown }: ItemRowProps) {
  const { t } = useText('rounds');
  const { words, heading, on } = item;
  return (
    <div className="flex flex-wrap items-center gap-1">
      <label className="flex min-h-target items-center gap-0.5 text-body">
        <input
          type="checkbox"
          checked={on}
          aria-label={`${t('on')} ${words}`}
          onChange={({ target }) => onChange({ ...item, on: target.checked })}
          className="size-[1.3em] accent-harbour"
        />
        {t('on')}
      </label>
      <input
        aria-label={t('itemWords')}
        value={words}
        maxLength={60}
        onChange={({ target }) => onChange({ ...item, words: target.value })}
        className={`${FIELD} min-w-0 flex-1 basis-[16rem]`}
      />
      <select
        aria-label={`${t('headingLabel')} ${words}`}
        value={heading}
        onChange={({ target }) => onChange({ ...item, heading: RoundHeading.parse(target.value) })}
        className={FIELD}
      >
        {RoundHeading.options.map((one) => (
          <option key={one} value={one}>
            {t(`heading.${one}`)}
          </option>
        ))}
      </select>
      <Button label={`${t('up')} ${words}`} disabled={onUp === null} onPress={() => onUp?.()}>
        <ArrowUp aria-hidden="true" className="size-[1.2em]" />
      </Button>
      <Button label={`${t('down')} ${words}`} disabled={onDown === null} onPress={() => onDown?.()}>
        <ArrowDown aria-hidden="true" className="size-[1.2em]" />
      </Button>
    </div>
  );
}

function swapped(items: readonly RoundItem[], one: RoundItem, other: RoundItem | undefined): RoundItem[] {
  if (other === undefined) return [...items];
  return items.map((item) => (item === one ? other : item === other ? one : item));
}

function newItem(heading: RoundHeading, words: string): RoundItem {
  return { itemId: RoundItemId.parse(crypto.randomUUID()), heading, words, on: true };
}

/** 找事项: hanzi, pinyin, initials or alias; arrows and Enter choose, what other halls do is named with its address. */
import type { SearchEntry } from '@yichuang/domain/catalogue/search';
import type { ServiceId } from '@yichuang/domain/ids';
import type { Where } from '@yichuang/protocol/guidance';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useState, type KeyboardEvent } from 'react';
import { findItems, type Casebook, type FoundItem } from '../data/casebook.ts';

export interface ItemSearchProps {
  readonly casebook: Casebook;
  readonly index: readonly SearchEntry[];
  /** What the ticket was taken for: one key each. */
  readonly asked: readonly { readonly itemId: ServiceId; readonly name: string }[];
  readonly onChoose: (itemId: ServiceId) => void;
  readonly onUnlisted: (name: string) => void;
}

export function ItemSearch({ casebook, index, asked, onChoose, onUnlisted }: ItemSearchProps) {
  const { t } = useText('intake');
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(0);
  const found = findItems(casebook, index, typed);
  const place = Math.min(marked, Math.max(0, found.length - 1));

  const choose = ({ guide, here }: FoundItem): void => {
    if (here) onChoose(guide.item.id);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const hit = found[place];
    if (event.key === 'ArrowDown') setMarked(Math.min(place + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setMarked(Math.max(place - 1, 0));
    else if (event.key === 'Enter' && !event.ctrlKey && hit) choose(hit);
    else return;
    event.preventDefault();
  };
  return (
    <div className="flex min-h-0 flex-col gap-1">
      {asked.length > 0 && typed === '' && (
        <div className="flex flex-wrap items-center gap-1">
          <span className="text-small text-muted">{t('item.asked')}</span>
          {asked.map(({ itemId, name }) => (
            <button
              key={itemId}
              type="button"
              onClick={() => onChoose(itemId)}
              className="min-h-target rounded-card border border-line bg-sky px-1.5 text-body font-medium text-harbour shadow-press"
            >
              {name}
            </button>
          ))}
        </div>
      )}
      <input
        data-key="item"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMarked(0);
        }}
        onKeyDown={pressed}
        role="combobox"
        aria-label={t('item.search')}
        aria-expanded={found.length > 0}
        aria-controls="found-items"
        aria-activedescendant={found[place] ? `found-${found[place].guide.item.id}` : undefined}
        placeholder={t('item.searchHint')}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first thing that an intake asks for
        autoFocus
        className="min-h-6 w-full rounded-card border border-muted bg-paper px-1.5 text-action placeholder:text-muted"
      />
      <div
        id="found-items"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no element of HTML is a list that one's typing filters
        role="listbox"
        aria-label={t('item.found')}
        className={join('flex min-h-0 flex-col overflow-y-auto', found.length === 0 && 'hidden')}
      >
        {found.map((hit, index) => (
          <Hit key={hit.guide.item.id} hit={hit} on={index === place} onChoose={() => choose(hit)} />
        ))}
      </div>
      {typed.trim() === '' ? (
        <p className="text-body text-muted">{t('item.advice')}</p>
      ) : (
        <div className="flex flex-wrap items-center gap-1 border-t border-line pt-1">
          {found.length === 0 && <p className="text-body font-medium">{t('item.none', { typed })}</p>}
          <button
            type="button"
            onClick={() => onUnlisted(typed.trim())}
            className="min-h-target rounded-card px-1 text-body text-harbour underline active:bg-sky"
          >
            {t('item.unlisted', { typed: typed.trim() })}
          </button>
        </div>
      )}
    </div>
  );
}

function Hit({
  hit,
  on,
  onChoose,
}: {
  readonly hit: FoundItem;
  readonly on: boolean;
  readonly onChoose: () => void;
}) {
  const { t } = useText('intake');
  const { guide, here, also } = hit;
  const { item, names, where } = guide;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the focus and its keys
    <div
      id={`found-${item.id}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- belongs to the list above
      role="option"
      tabIndex={-1}
      aria-selected={on}
      aria-disabled={!here}
      onClick={onChoose}
      className={join(
        'flex min-h-6 cursor-pointer items-center justify-between gap-1 rounded-card border-b border-line px-1.5 py-0.5',
        on && 'bg-sky',
        !here && 'cursor-default text-muted',
      )}
    >
      <span className="min-w-0">
        <span className={join('block text-action', here && 'font-medium')}>{item.name}</span>
        <span className="block text-small text-muted">
          {[
            names[item.approvalDepartmentId] ?? item.approvalDepartmentId,
            ...(also === null ? [] : [t('item.also', { also })]),
            ...(here ? [] : [elsewhere(where)]),
          ].join(' · ')}
        </span>
      </span>
      <span className="shrink-0 text-small text-muted">
        {here
          ? t(item.caseType === '即办件' ? 'item.immediate' : 'item.promised', {
              text: item.promisedLimit.text,
            })
          : t('item.elsewhere')}
      </span>
    </div>
  );

  function elsewhere(place: Where): string {
    if (place.kind !== 'elsewhere') return t('item.notHere');
    return [place.place, place.address, place.phone].filter((words) => words !== '').join(' ');
  }
}

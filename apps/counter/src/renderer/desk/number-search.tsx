/** 查任意号码: one field, any number of today, however it is typed. */
import { Search } from 'lucide-react';
import { numberTyped } from '@yichuang/domain/hall/number-typed';
import type { TicketNumber } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { useState, type FormEvent, type RefObject } from 'react';
import { KEY_CAPS } from './shortcuts.ts';
import { Cap } from './cap.tsx';

export interface NumberSearchProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onFind: (number: TicketNumber) => void;
}

export function NumberSearch({ field, onFind }: NumberSearchProps) {
  const { t } = useText('counter');
  const say = useToast();
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const number = numberTyped(text);
    if (number === null) {
      say('note', t('find.notANumber'), t('find.notANumberAdvice'));
      return;
    }
    setText('');
    field.current?.blur();
    onFind(number);
  };
  return (
    <search className="min-w-0">
      <form onSubmit={submit} className="flex min-w-0 items-center gap-1 rounded-card bg-paper px-1 text-ink">
        <Search aria-hidden="true" className="size-2 shrink-0 text-muted" />
        <input
          ref={field}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
          aria-label={t('header.search')}
          placeholder={`${t('header.search')} ${t('header.searchHint')}`}
          maxLength={8}
          autoComplete="off"
          spellCheck={false}
          className="min-h-target w-[176px] min-w-0 bg-transparent text-body outline-offset-0 placeholder:text-muted"
        />
        <Cap className="text-muted">{KEY_CAPS.find}</Cap>
      </form>
    </search>
  );
}

/** 查办件: by short code, number, identity number, phone or name; a slip of a digit is said at once. */
import { typedCode } from '@yichuang/ui/casework/short-code';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Search } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';

export function CaseSearch({ onSearch }: { readonly onSearch: (text: string) => void }) {
  const { t } = useText('office');
  const id = useId();
  const [typed, setTyped] = useState('');
  const { kind, text } = typedCode(typed);
  const slip = kind === 'mistyped';
  const go = (event: FormEvent): void => {
    event.preventDefault();
    if (!slip && text.length >= 2) onSearch(text);
  };
  return (
    <search className="flex min-w-0 flex-col">
      <form onSubmit={go} className="flex min-w-0 flex-wrap gap-1">
        <span className="flex min-h-target w-[22em] max-w-full min-w-0 items-center gap-1 rounded-card border border-muted bg-paper px-1.5 has-focus-visible:outline-4 has-focus-visible:outline-harbour">
          <Search aria-hidden="true" className="size-[1.2em] shrink-0 text-muted" />
          <input
            type="search"
            aria-label={t('inbox.search')}
            aria-describedby={slip ? id : undefined}
            placeholder={t('inbox.searchHint')}
            value={typed}
            maxLength={64}
            onChange={(event) => setTyped(event.target.value)}
            className="min-w-0 flex-1 bg-transparent text-body outline-none placeholder:text-muted"
          />
        </span>
        <Button type="submit" disabled={slip || text.length < 2}>
          {t('inbox.searchGo')}
        </Button>
      </form>
      {slip && (
        <p id={id} role="alert" className="text-small font-medium text-coral">
          <span aria-hidden="true">■ </span>
          {t('inbox.mistyped')}
        </p>
      )}
    </search>
  );
}

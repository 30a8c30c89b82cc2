/** 改了什么: the difference to what is in force, a sentence a change. */
import { treeDifference } from '@yichuang/domain/guidance/tree-difference';
import { useText } from '@yichuang/ui/text/use-text';
import type { Bench } from './bench.ts';
import { useDifferenceWords } from './difference-words.ts';

export function ChangeList({ bench: { opened, body, nameOf } }: { readonly bench: Bench }) {
  const { t } = useText('guidanceDesk');
  const words = useDifferenceWords(nameOf);
  const { published, row } = opened;
  if (published === null) return <p className="text-body text-muted">{t('changes.fresh')}</p>;
  const changes = words(treeDifference(published, body));
  if (changes.length === 0) return <p className="text-body text-muted">{t('changes.none')}</p>;
  return (
    <section className="text-body">
      <p className="text-muted">{t('changes.advice', { version: row.inForce?.version ?? 0 })}</p>
      <ul className="mt-0.5 flex list-disc flex-col gap-0.5 pl-2.5">
        {changes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

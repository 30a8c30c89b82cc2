/** 各种原因: why a counter pauses, serves directly, cancels, or calls out of order. */
import { REASON_LISTS } from '@yichuang/domain/catalogue/own-lists';
import { useText } from '@yichuang/ui/text/use-text';
import { useFaultOf, type EditorProps } from './editor.tsx';
import { NamedRows } from './named-rows.tsx';

export function ReasonsEditor({ draft, saved, onChange, findings }: EditorProps<'reasons'>) {
  const { t } = useText('settings');
  const faultOf = useFaultOf(findings);
  const taken = REASON_LISTS.flatMap((list) => draft[list].map(({ id }) => id));
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      {REASON_LISTS.map((list) => (
        <NamedRows
          key={list}
          kind={list}
          title={t(`reasons.${list}`)}
          rows={draft[list]}
          saved={saved[list]}
          taken={taken}
          faultOf={faultOf}
          fresh={(named) => named}
          onChange={(rows) => onChange({ ...draft, [list]: rows })}
        />
      ))}
    </div>
  );
}

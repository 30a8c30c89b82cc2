/** 优先类别和依据: who may be called before others, and by what a guide grants it. */
import { useText } from '@yichuang/ui/text/use-text';
import { Cell, Pick, Tick } from './cells.tsx';
import { useFaultOf, type EditorProps } from './editor.tsx';
import { NamedRows } from './named-rows.tsx';

export function PriorityEditor({ draft, saved, onChange, findings }: EditorProps<'priority'>) {
  const { t } = useText('settings');
  const faultOf = useFaultOf(findings);
  const { classes, grounds } = draft;
  return (
    <div className="flex flex-col gap-3">
      <NamedRows
        kind="class"
        title={t('priority.classes')}
        rows={classes}
        saved={saved.classes}
        taken={classes.map(({ id }) => id)}
        faultOf={faultOf}
        fresh={(named) => ({ ...named, tag: t('priority.usualTag'), bypass: false, unhurried: false })}
        onChange={(next) => onChange({ ...draft, classes: next })}
        renderBeside={({ name, tag, bypass, unhurried }, put) => (
          <>
            <Cell
              label={`${name.zh} ${t('priority.tag')}`}
              value={tag}
              maxLength={2}
              className="max-w-[4.5em] text-center"
              onChange={(typed) => put({ tag: typed })}
            />
            <Tick
              label={`${name.zh} ${t('priority.bypass')}`}
              words={t('priority.bypass')}
              checked={bypass}
              onChange={(checked) => put({ bypass: checked })}
            />
            <Tick
              label={`${name.zh} ${t('priority.unhurried')}`}
              words={t('priority.unhurried')}
              checked={unhurried}
              onChange={(checked) => put({ unhurried: checked })}
            />
          </>
        )}
      />
      <NamedRows
        kind="ground"
        title={t('priority.grounds')}
        rows={grounds}
        saved={saved.grounds}
        taken={grounds.map(({ id }) => id)}
        faultOf={faultOf}
        fresh={(named) => ({ ...named, classId: classes.find(({ off }) => !off)?.id ?? '' })}
        onChange={(next) => onChange({ ...draft, grounds: next })}
        renderBeside={({ name, classId }, put) => (
          <div className="w-[16em] shrink-0">
            <Pick
              label={`${name.zh} ${t('priority.class')}`}
              value={classId}
              options={classes.map((each) => ({ value: each.id, words: each.name.zh }))}
              onChange={(next) => put({ classId: next })}
            />
          </div>
        )}
      />
    </div>
  );
}

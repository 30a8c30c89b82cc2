/** 大屏文字: the lines of the footer, and those for a quiet hall. */
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { LineFields, moved, replaced, useFaultOf, without, type EditorProps } from './editor.tsx';

export function BoardEditor({ draft, onChange, findings }: EditorProps<'board'>) {
  const { t } = useText('settings');
  const faultOf = useFaultOf(findings);
  return (
    <div className="flex flex-col gap-2">
      {(['notices', 'idle'] as const).map((key) => {
        const lines = draft[key];
        const set = (next: typeof lines): void => onChange({ ...draft, [key]: next });
        return (
          <fieldset key={key} className="flex flex-col gap-1 border-b border-line pb-1.5">
            <legend className="text-body font-bold">{t(`board.${key}`)}</legend>
            {lines.map((line, index) => {
              const name = t('board.line', { number: index + 1 });
              return (
                <div key={index} className="flex items-end gap-1">
                  <LineFields
                    label={name}
                    line={line}
                    english={t('board.english')}
                    fault={faultOf(`${key}.${index}`)}
                    onChange={(next) => set(replaced(lines, index, next))}
                  />
                  <Button
                    label={`${name} ${t('up')}`}
                    disabled={index === 0}
                    onPress={() => set(moved(lines, index, -1))}
                  >
                    ↑
                  </Button>
                  <Button label={`${name} ${t('remove')}`} onPress={() => set(without(lines, index))}>
                    {t('remove')}
                  </Button>
                </div>
              );
            })}
            <div>
              <Button onPress={() => set([...lines, { zh: '', en: '' }])}>+ {t('add')}</Button>
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}

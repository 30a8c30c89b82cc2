/** 大屏文字: the lines of the footer, each for some days if wanted, and those for a quiet hall. */
import type { OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import { Button } from '@yichuang/ui/button.tsx';
import { Field } from '@yichuang/ui/field.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { ReactNode } from 'react';
import { LineFields, moved, replaced, useFaultOf, without, type EditorProps } from './editor.tsx';

type Notice = OwnSettings['board']['notices'][number];

export function BoardEditor({ draft, onChange, findings }: EditorProps<'board'>) {
  const { t } = useText('settings');
  const faultOf = useFaultOf(findings);
  const { notices, idle } = draft;
  const setNotices = (next: Notice[]): void => onChange({ ...draft, notices: next });
  return (
    <div className="flex flex-col gap-2">
      <Lines
        title={t('board.notices')}
        lines={notices}
        faultOf={(index) => faultOf(`notices.${index}`)}
        onChange={setNotices}
        fresh={{ zh: '', en: '', from: '', to: '' }}
      >
        {(notice, index) =>
          (['from', 'to'] as const).map((end) => (
            <Field
              key={end}
              label={t(end === 'from' ? 'board.fromDay' : 'board.toDay')}
              type="date"
              value={notice[end]}
              onChange={(date) => setNotices(replaced(notices, index, { ...notice, [end]: date }))}
            />
          ))
        }
      </Lines>
      <Lines
        title={t('board.idle')}
        lines={idle}
        faultOf={(index) => faultOf(`idle.${index}`)}
        onChange={(next) => onChange({ ...draft, idle: next })}
        fresh={{ zh: '', en: '' }}
      />
    </div>
  );
}

interface LinesProps<Line extends { zh: string; en: string }> {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly faultOf: (index: number) => string | null;
  readonly onChange: (lines: Line[]) => void;
  /** What a new one begins with. */
  readonly fresh: Line;
  /** What else a line has. */
  readonly children?: (line: Line, index: number) => ReactNode;
}

function Lines<Line extends { zh: string; en: string }>({
  title,
  lines,
  faultOf,
  onChange,
  fresh,
  children,
}: LinesProps<Line>) {
  const { t } = useText('settings');
  return (
    <fieldset className="flex flex-col gap-1 border-b border-line pb-1.5">
      <legend className="text-body font-bold">{title}</legend>
      {lines.map((line, index) => {
        const name = t('board.line', { number: index + 1 });
        return (
          <div key={index} className="flex flex-wrap items-end gap-1">
            <LineFields
              label={name}
              line={line}
              english={t('board.english')}
              fault={faultOf(index)}
              onChange={(next) => onChange(replaced(lines, index, { ...line, ...next }))}
            />
            {children?.(line, index)}
            <Button
              label={`${name} ${t('up')}`}
              disabled={index === 0}
              onPress={() => onChange(moved(lines, index, -1))}
            >
              ↑
            </Button>
            <Button label={`${name} ${t('remove')}`} onPress={() => onChange(without(lines, index))}>
              {t('remove')}
            </Button>
          </div>
        );
      })}
      <div>
        <Button onPress={() => onChange([...lines, fresh])}>+ {t('add')}</Button>
      </div>
    </fieldset>
  );
}

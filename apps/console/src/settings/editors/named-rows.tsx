/** A list of named things (名单): order, words in two languages, on or off; `renderBeside` draws what else a row has. */
import type { Named } from '@yichuang/domain/catalogue/own-lists';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { ReactNode } from 'react';
import { Cell, freshId, OffKey, UpKey } from './cells.tsx';
import { moved, replaced, without } from './editor.tsx';
import { Fault } from './hours-editor.tsx';

export interface NamedRowsProps<Row extends Named> {
  /** The kind in a row's field: `pause` of `pause.toilet`. */
  readonly kind: string;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly saved: readonly Named[];
  /** Ids that a new row may not have. */
  readonly taken: readonly string[];
  readonly faultOf: (field: string) => string | null;
  readonly fresh: (named: Named) => Row;
  readonly onChange: (rows: Row[]) => void;
  readonly renderBeside?: (row: Row, put: (change: Partial<Row>) => void) => ReactNode;
}

export function NamedRows<Row extends Named>(props: NamedRowsProps<Row>) {
  const { kind, title, rows, saved, taken, faultOf, fresh, onChange, renderBeside } = props;
  const { t } = useText('settings');
  return (
    <fieldset className="flex flex-col gap-0.5">
      <legend className="pb-0.5 text-action font-bold">{title}</legend>
      {faultOf(kind) !== null && <Fault words={faultOf(kind) ?? ''} />}
      {rows.map((row, index) => {
        const name = row.name.zh === '' ? `${title} ${index + 1}` : row.name.zh;
        const put = (change: Partial<Row>): void => onChange(replaced(rows, index, { ...row, ...change }));
        const fault = faultOf(`${kind}.${row.id}`);
        const setName = (change: Partial<Named['name']>): void =>
          put({ name: { ...row.name, ...change } } as Partial<Row>);
        return (
          <div key={row.id} className={row.off ? 'bg-mist' : undefined}>
            <div className="flex items-center gap-1">
              <Cell
                label={`${title} ${name} ${t('chinese')}`}
                value={row.name.zh}
                maxLength={20}
                wrong={fault !== null}
                className="min-w-[10em] flex-1"
                onChange={(zh) => setName({ zh })}
              />
              <Cell
                label={`${title} ${name} ${t('english')}`}
                value={row.name.en}
                maxLength={60}
                className="min-w-[10em] flex-1"
                onChange={(en) => setName({ en })}
              />
              {renderBeside?.(row, put)}
              <UpKey name={name} first={index === 0} onPress={() => onChange(moved(rows, index, -1))} />
              <OffKey
                name={name}
                off={row.off}
                isNew={!saved.some(({ id }) => id === row.id)}
                onOff={(off) => put({ off } as Partial<Row>)}
                onRemove={() => onChange(without(rows, index))}
              />
            </div>
            {fault !== null && <Fault words={fault} />}
          </div>
        );
      })}
      <div>
        <Button
          label={`${title} ${t('add')}`}
          onPress={() =>
            onChange([...rows, fresh({ id: freshId(kind, taken), name: { zh: '', en: '' }, off: false })])
          }
        >
          + {t('add')}
        </Button>
      </div>
    </fieldset>
  );
}

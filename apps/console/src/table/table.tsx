/** A table whose columns sort (表格): a press on a heading sorts by it, another turns the order round. */
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useState, type ReactNode } from 'react';
import { sorted, type Direction, type Sortable } from './sorted.ts';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** What the column is sorted by; without it the heading is only a heading. */
  readonly by?: (row: Row) => Sortable;
  /** Numbers stand at the end, so that their digits stand under each other. */
  readonly end?: boolean;
  readonly className?: string;
}

export interface TableProps<Row> {
  /** What the table lists, for whoever does not see the heading above it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowClass?: (row: Row) => string | false;
  /** Few columns: fits on a phone without being pushed sideways. */
  readonly narrow?: boolean;
}

interface Order {
  readonly key: string;
  readonly direction: Direction;
}

export function Table<Row>({ label, columns, rows, rowKey, rowClass, narrow = false }: TableProps<Row>) {
  const [order, setOrder] = useState<Order | null>(null);
  const by = columns.find(({ key }) => key === order?.key)?.by;
  const shown = by && order ? sorted(rows, by, order.direction) : rows;
  const turn = (key: string): void =>
    setOrder((last) => ({
      key,
      direction: last?.key === key && last.direction === 'ascending' ? 'descending' : 'ascending',
    }));
  return (
    <table
      aria-label={label}
      className={join('w-full border-separate border-spacing-0 text-body', !narrow && 'max-sm:min-w-[60rem]')}
    >
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading
              key={column.key}
              column={column}
              direction={order?.key === column.key ? order.direction : null}
              onTurn={() => turn(column.key)}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={rowKey(row)} className={join('group', rowClass?.(row))}>
            {columns.map(({ key, render, end, className }, index) => {
              const look = join(
                'h-[48px] border-b border-line px-1.5 py-0.5 group-last:border-b-0',
                end && 'text-end',
                className,
              );
              return index === 0 ? (
                <th key={key} scope="row" className={join('text-start font-medium', look)}>
                  {render(row)}
                </th>
              ) : (
                <td key={key} className={look}>
                  {render(row)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Heading<Row>({
  column: { title, by, end },
  direction,
  onTurn,
}: {
  readonly column: Column<Row>;
  readonly direction: Direction | null;
  readonly onTurn: () => void;
}) {
  const { t } = useText('console');
  const look =
    'sticky top-0 z-[1] border-b border-line bg-paper text-small font-medium text-muted first:rounded-tl-card last:rounded-tr-card';
  if (title === '')
    return (
      <th className={look}>
        <span className="sr-only">{t('actions')}</span>
      </th>
    );
  if (!by)
    return (
      <th scope="col" className={join(look, 'px-1.5', end ? 'text-end' : 'text-start')}>
        {title}
      </th>
    );
  return (
    <th scope="col" aria-sort={direction ?? 'none'} className={look}>
      <button
        type="button"
        onClick={onTurn}
        className={join(
          'flex min-h-target w-full items-center gap-0.5 rounded-tag px-1.5 font-medium hover:bg-sky',
          end && 'justify-end',
          direction && 'text-harbour',
        )}
      >
        {title}
        <span aria-hidden="true" className="w-[1em] text-center text-[0.85em]">
          {direction === null ? '↕' : direction === 'ascending' ? '▲' : '▼'}
        </span>
      </button>
    </th>
  );
}

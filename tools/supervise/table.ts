// The one table that `npm start` prints: what runs where.

export interface Row {
  readonly label: string;
  readonly address: string;
  readonly pid: string;
}

const COUNTY_HALL = 'H00';

/** The hub's pages in the order in which somebody tries them; a township has a counter, a board and the console. */
export function hubPages(
  url: string,
  hallId: string,
): readonly (readonly [label: string, address: string])[] {
  const pages: readonly (readonly [string, string])[] = [
    ['窗口 · counter', `${url}/counter/`],
    ['大屏 · board', `${url}/display/?voice=1`],
    ['窗口屏 · window screen', `${url}/display/?screen=window&counter=${hallId}-01`],
    ['导办 · guide', `${url}/guide/`],
    ['后台 · console', `${url}/console/`],
    ['评价器 · evaluator', `${url}/evaluator/?counter=1`],
    ['手机查办件 · phone', `${url}/phone/#case`],
  ];
  return hallId !== COUNTY_HALL ? pages.filter(([label]) => /窗口 |大屏|后台/u.test(label)) : pages;
}

export function tableOf(rows: readonly Row[]): string {
  const widest = (column: keyof Row): number => Math.max(...rows.map((row) => columns(row[column])));
  const [labels, addresses] = [widest('label'), widest('address')];
  return rows
    .map(({ label, address, pid }) =>
      `  ${padded(label, labels)}  ${padded(address, addresses)}  ${pid}`.trimEnd(),
    )
    .join('\n');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - columns(text));
}

/** A hanzi takes two columns of a terminal. */
function columns(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffee]/u.test(sign) ? 2 : 1), 0);
}

/** Which items the list shows: by a press and by what is typed. */
import type { DeskRow } from '@yichuang/protocol/guidance';

export type Show = 'all' | 'mine' | 'drafts' | 'unconfirmed';

export function shownBy(show: Show): (row: DeskRow) => boolean {
  switch (show) {
    case 'all':
      return () => true;
    case 'mine':
      return ({ mayEdit }) => mayEdit;
    case 'drafts':
      return ({ draft }) => draft !== null;
    case 'unconfirmed':
      return ({ inForce }) => (inForce?.confirmedAt ?? null) === null;
  }
}

/** Every word must be found, in the name, the department or the code. */
export function found(rows: readonly DeskRow[], typed: string): readonly DeskRow[] {
  const words = typed.normalize('NFKC').trim().toLowerCase().split(/\s+/u).filter(Boolean);
  return rows.filter(({ name, department, code, itemId }) => {
    const text = `${name} ${department} ${code} ${itemId}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

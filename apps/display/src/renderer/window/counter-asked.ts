/** Which window a screen belongs to (问的是哪个窗口), as its address says. */
import type { Hall } from '@yichuang/domain/hall/hall';
import type { CounterId } from '@yichuang/domain/ids';

/** By id or by number, as it was typed into the address. */
export function counterAsked(hall: Hall, asked: string | null): CounterId | null {
  const found = hall.rules.counters.find(
    ({ counterId, number }) => counterId === asked || String(number) === asked,
  );
  return found?.counterId ?? null;
}

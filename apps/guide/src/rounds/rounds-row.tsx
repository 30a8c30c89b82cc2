/** The way to 巡查 from the first page, with what waits for whoever is signed in. */
import { waitsFor } from '@yichuang/ui/rounds/round-words';
import { useText } from '@yichuang/ui/text/use-text';
import type { Duty } from '../duty.ts';
import { Row } from '@yichuang/ui/row.tsx';

export function RoundsRow({ duty }: { readonly duty: Duty }) {
  const { t } = useText('rounds');
  const { rounds, account, trail } = duty;
  const mine = (rounds.value?.findings ?? []).filter((one) => waitsFor(one) === account.accountId);
  const toDo = mine.filter(({ rectifiedAt }) => rectifiedAt === null);
  const late = toDo.filter((one) => one.late).length;
  const words = (): string => {
    if (toDo.length > 0) return t(late > 0 ? 'rowLate' : 'rowToDo', { n: toDo.length, late });
    return mine.length > 0 ? t('rowToCheck', { n: mine.length }) : t('rowAdvice');
  };
  return <Row onPress={() => trail.go({ at: 'rounds' })} words={t('title')} below={words()} />;
}

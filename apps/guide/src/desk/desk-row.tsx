/** The way to 办不成事 from the first page, with how much waits for whoever is signed in. */
import { useText } from '@yichuang/ui/text/use-text';
import type { Duty } from '../duty.ts';
import { Row } from '@yichuang/ui/row.tsx';

export function DeskRow({ duty }: { readonly duty: Duty }) {
  const { t } = useText('desk');
  const { desk, account, trail } = duty;
  const mine = (desk.desk?.difficulties ?? []).filter(({ toAccountId }) => toAccountId === account.accountId);
  const late = mine.filter((one) => one.late && one.answeredAt === null).length;
  const words = { n: mine.length, late };
  return (
    <Row
      onPress={() => trail.go({ at: 'desk' })}
      words={t('title')}
      below={mine.length === 0 ? t('rowAdvice') : t(late > 0 ? 'mineLate' : 'mineOpen', words)}
    />
  );
}

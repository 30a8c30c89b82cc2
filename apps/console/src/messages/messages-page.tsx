/** 短信: what the outbox could not bring to its people, so that somebody calls, and the words that are sent. */
import type { NoticeRow } from '@yichuang/protocol/notices';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';
import { hourMinute } from '@yichuang/ui/clock-words';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { CaseLink } from '../casework/case-link.tsx';
import { Card, Page } from '../frame/page.tsx';
import { Table, type Column } from '../table/table.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { TextsCard } from './texts-card.tsx';

export function MessagesPage(atWork: AtWork) {
  const { hub, news, hall } = atWork;
  const { t } = useText('office');
  const outbox = useAsked(hub.casework.notices, 'notices', news);
  const texts = useAsked(hub.casework.noticeTexts, 'texts');
  const { value } = outbox;
  // Said once, whichever of the two is missing.
  const both = { value: value && texts.value, problem: outbox.problem ?? texts.problem };
  const columns: readonly Column<NoticeRow>[] = [
    {
      key: 'code',
      title: t('messages.code'),
      render: ({ caseId, shortCode }) => <CaseLink caseId={caseId}>{shortCodeWords(shortCode)}</CaseLink>,
    },
    { key: 'item', title: t('messages.item'), render: ({ itemName }) => itemName },
    { key: 'about', title: t('messages.about'), render: ({ about }) => t(`messages.of.${about}`) },
    { key: 'tries', title: t('messages.tries'), render: ({ tries }) => tries },
    {
      key: 'why',
      title: t('messages.why'),
      render: ({ fault }) => (fault === null ? '' : t(`messages.fault.${fault}`)),
    },
    {
      key: 'next',
      title: t('messages.next'),
      render: ({ nextAt }) =>
        nextAt === null ? t('messages.call') : hourMinute(nextAt, hall.rules.zoneOffsetMinutes),
    },
  ];
  return (
    <Page title={t('messages.title')} advice={t('messages.advice')}>
      <Unanswered asked={both} />
      {value && (
        <Card
          flush
          title={t('messages.failed')}
          aside={<p className="text-body">{t(`messages.gateway.${value.gateway}`)}</p>}
          className="overflow-x-auto"
        >
          {value.failed.length + value.waiting.length === 0 ? (
            <EmptyState title={t('messages.none')} advice={t('messages.noneAdvice')} />
          ) : (
            <Table
              label={t('messages.failed')}
              columns={columns}
              rows={[...value.failed, ...value.waiting]}
              rowKey={({ noticeId }) => noticeId}
            />
          )}
        </Card>
      )}
      {texts.value && <TextsCard {...atWork} answer={texts.value} onDone={texts.again} />}
    </Page>
  );
}

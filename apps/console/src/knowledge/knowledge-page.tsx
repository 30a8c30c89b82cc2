/** 知识库: the list of answers with their state and use, what was searched in vain, or one answer on the desk; by the page's address. */
import { AnswerId } from '@yichuang/domain/knowledge/answer';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card, Page } from '../frame/page.tsx';
import { goTo, usePlace } from '../frame/sections.ts';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { AnswerEditor } from './answer-editor.tsx';
import { AnswerList } from './answer-list.tsx';

const NEW = 'new';

export function KnowledgePage(atWork: AtWork) {
  const { t } = useText('knowledge');
  const { hub } = atWork;
  const place = usePlace();
  const desk = useAsked(hub.knowledge.desk, 'knowledge');
  /** What somebody searched in vain, to be answered now. */
  const [wished, setWished] = useState('');
  const toList = (): void => goTo('knowledge');
  const { value } = desk;
  if (value === null)
    return (
      <Page title={t('desk.title')} advice={t('desk.advice')}>
        <Unanswered asked={desk} />
      </Page>
    );
  if (place === null)
    return (
      <AnswerList
        atWork={atWork}
        desk={value}
        asked={desk}
        onOpen={(answerId) => goTo('knowledge', answerId)}
        onWrite={(question) => {
          setWished(question);
          goTo('knowledge', NEW);
        }}
      />
    );
  const answerId = AnswerId.safeParse(place).data ?? null;
  const row = value.rows.find((one) => one.answerId === answerId) ?? null;
  if (row === null && place !== NEW)
    return (
      <Page title={t('desk.title')}>
        <Card>
          <EmptyState title={t('gone')} />
        </Card>
      </Page>
    );
  return (
    <AnswerEditor
      key={row ? `${row.answerId} ${row.savedAt}` : NEW}
      atWork={atWork}
      desk={value}
      row={row}
      question={wished}
      onSaved={(saved) => {
        desk.again();
        if (row === null) goTo('knowledge', saved);
      }}
      onBack={toList}
    />
  );
}

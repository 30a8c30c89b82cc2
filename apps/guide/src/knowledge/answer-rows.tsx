/** Questions that were found (问答), a row each. */
import type { Answer } from '@yichuang/domain/knowledge/answer';
import { useText } from '@yichuang/ui/text/use-text';
import { Row } from '@yichuang/ui/row.tsx';

export interface AnswerRowsProps {
  readonly answers: readonly Answer[];
  readonly onOpen: (answer: Answer) => void;
}

export function AnswerRows({ answers, onOpen }: AnswerRowsProps) {
  const { t } = useText('knowledge');
  return answers.map((answer) => (
    <Row
      key={answer.answerId}
      onPress={() => onOpen(answer)}
      words={<span lang="zh-CN">{answer.question}</span>}
      {...(answer.audience === 'clerk' ? { below: t('forStaff') } : {})}
    />
  ));
}

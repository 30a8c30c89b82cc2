/** What the hub answered, once it has; before, and when it fails, the words for that. */
import type { ReactNode } from 'react';
import { Card } from '../frame/page.tsx';
import { Unanswered } from './unanswered.tsx';
import type { Asked } from './use-asked.ts';

interface AnsweredProps<Value> {
  readonly asked: Asked<Value>;
  readonly children: (value: Value) => ReactNode;
}

export function Answered<Value>({ asked, children }: AnsweredProps<Value>) {
  if (asked.value === null)
    return (
      <Card>
        <Unanswered asked={asked} />
      </Card>
    );
  return (
    <>
      <Unanswered asked={asked} />
      {children(asked.value)}
    </>
  );
}

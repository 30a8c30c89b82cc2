/** Records that the hub lists by itself (要办的): without days, in its order. */
import type { ComponentType } from 'react';
import { Card } from '../frame/page.tsx';
import { Answered } from '../upkeep/answered.tsx';
import type { Asked } from '../upkeep/use-asked.ts';
import { Cuts, useCuts, type Cut } from './cuts.tsx';
import type { NoRecords, RecordKind } from './record-kind.ts';
import { RecordList, SomeOrNone } from './record-list.tsx';

interface OpenRecordsProps<Answer, One> {
  readonly asked: Asked<Answer>;
  readonly kind: RecordKind<Answer, One>;
  readonly none: NoRecords;
  readonly cuts?: readonly Cut<Answer, One>[];
  readonly above?: ComponentType<{ readonly answer: Answer }>;
}

export function OpenRecords<Answer, One>({
  asked,
  kind,
  none,
  cuts = [],
  above: Above,
}: OpenRecordsProps<Answer, One>) {
  const cutting = useCuts(cuts);
  return (
    <Answered asked={asked}>
      {(answer) => {
        const all = kind.recordsOf(answer);
        const shown = cutting.shown(all);
        return (
          <>
            {Above && <Above answer={answer} />}
            {cuts.length > 0 && all.length > 0 && (
              <Card className="flex flex-wrap gap-2">
                <Cuts cutting={cutting} answer={answer} />
              </Card>
            )}
            <SomeOrNone {...{ all, shown, none }}>
              <RecordList {...{ kind, answer }} records={shown} onDone={asked.again} />
            </SomeOrNone>
          </>
        );
      }}
    </Answered>
  );
}

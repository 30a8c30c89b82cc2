/** 试一试: the tree in hand, answered as a visitor would; an end that was reached counts as a trial of the kept draft. */
import { checklistOf } from '@yichuang/domain/guidance/checklist';
import { Button } from '@yichuang/ui/button.tsx';
import { GuidedItem } from '@yichuang/ui/guided-item.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useEffect, useState } from 'react';
import type { DeskHub } from '../desk-hub.ts';
import type { Bench } from './bench.ts';

export function TryOut({ desk, bench }: { readonly desk: DeskHub; readonly bench: Bench }) {
  const { t } = useText('guidanceDesk');
  const { known, opened, editor, body } = bench;
  const { item, row } = opened;
  const { draft, keeping, took } = editor;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const tree = {
    treeId: row.treeId,
    version: draft?.version ?? row.inForce?.version ?? 1,
    body,
    confirmedOn: null,
  };
  const ended = checklistOf(item, tree, chosen).outcome.kind !== 'open';
  const counts = draft?.state === 'draft' && draft.triedAt === null && keeping === 'kept' && row.mayEdit;
  // An item that asks nothing is tried by being looked at.
  const itemId = item.id;
  useEffect(() => {
    if (!ended || !counts) return undefined;
    let stopped = false;
    const tell = async (): Promise<void> => {
      const answer = await desk.tried(itemId, chosen);
      if (!stopped && answer.outcome === 'ok') took(answer.value);
    };
    void tell();
    return () => {
      stopped = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `took` is made anew at each drawing; one end is told once
  }, [ended, counts, desk, itemId, chosen]);
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-small text-muted">{t('try.advice')}</p>
      <p className="text-small font-medium">
        {draft === null && t('try.none')}
        {draft !== null && draft.triedAt !== null && <span className="text-leaf">✓ {t('try.done')}</span>}
        {draft !== null && draft.triedAt === null && keeping !== 'kept' && t('try.wait')}
      </p>
      <GuidedItem
        guided={{
          item,
          tree,
          materials: known.materials,
          names: Object.fromEntries(
            [...known.items, ...known.bundles].map(({ id, name }) => [id, name] as const),
          ),
          where: { kind: 'unknown' },
        }}
        chosen={chosen}
        onChange={setChosen}
        onItem={() => setChosen([])}
      />
      {chosen.length > 0 && <Button onPress={() => setChosen([])}>{t('try.again')}</Button>}
    </div>
  );
}

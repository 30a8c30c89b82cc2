/** 审查要点: what clerk and reviewer look at, edited line by line and kept by a press. */
import type { ReviewPoint } from '@yichuang/protocol/guidance';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Field } from '@yichuang/ui/field.tsx';
import type { DeskHub } from '../desk-hub.ts';
import type { Bench } from './bench.ts';

interface Line extends ReviewPoint {
  readonly key: number;
}

const EMPTY: ReviewPoint = { subject: '', requirement: '', basis: '' };

export function ReviewPointList({ desk, bench }: { readonly desk: DeskHub; readonly bench: Bench }) {
  const { t } = useText('guidanceDesk');
  const say = useToast();
  const { opened } = bench;
  const [lines, setLines] = useState<readonly Line[]>(() =>
    opened.reviewPoints.map((point, key) => ({ ...point, key })),
  );
  const [changed, setChanged] = useState(false);
  const [busy, setBusy] = useState(false);
  const set = (next: readonly Line[]): void => {
    setLines(next);
    setChanged(true);
  };
  const whole = lines.every(({ subject, requirement }) => subject.trim() !== '' && requirement.trim() !== '');
  const save = async (): Promise<void> => {
    setBusy(true);
    const points = lines.map(({ subject, requirement, basis }) => ({ subject, requirement, basis }));
    const answer = await desk.savePoints(opened.item.id, points);
    setBusy(false);
    if (answer.outcome === 'ok') {
      setChanged(false);
      say('done', t('points.saved'));
    } else {
      say('failed', t('points.failed'));
    }
  };
  return (
    <fieldset disabled={!opened.row.mayEdit} className="flex min-w-0 flex-col gap-2">
      <p className="text-small text-muted">{t('points.advice')}</p>
      {lines.length === 0 && <p className="text-body text-muted">{t('points.none')}</p>}
      {lines.map((line) => {
        const change = (part: Partial<ReviewPoint>): void =>
          set(lines.map((each) => (each.key === line.key ? { ...each, ...part } : each)));
        return (
          <div key={line.key} className="flex flex-col gap-1 rounded-card border border-line bg-mist p-1">
            <Field
              label={t('points.subject')}
              value={line.subject}
              maxLength={80}
              onChange={(subject) => change({ subject })}
            />
            <Field
              label={t('points.requirement')}
              value={line.requirement}
              maxLength={400}
              onChange={(requirement) => change({ requirement })}
            />
            <Field
              label={t('points.basis')}
              value={line.basis}
              maxLength={200}
              onChange={(basis) => change({ basis })}
            />
            <Button
              tone="quiet"
              className="self-end"
              label={`${t('points.remove')} ${line.subject}`}
              onPress={() => set(lines.filter((each) => each.key !== line.key))}
            >
              {t('points.remove')}
            </Button>
          </div>
        );
      })}
      <Button
        icon={<Plus aria-hidden="true" className="size-[1.2em]" />}
        onPress={() => set([...lines, { ...EMPTY, key: Math.max(-1, ...lines.map(({ key }) => key)) + 1 }])}
      >
        {t('points.add')}
      </Button>
      <Button tone="main" disabled={!changed || !whole} busy={busy} onPress={() => void save()}>
        {t('points.save')}
      </Button>
    </fieldset>
  );
}

/** 人人都要带的材料: the list that every answer starts from. */
import type { MaterialNeed } from '@yichuang/domain/catalogue/matters';
import { Button } from '@yichuang/ui/button.tsx';
import { countWords, markWords } from '@yichuang/ui/questions-words';
import { useText } from '@yichuang/ui/text/use-text';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Card } from '../../frame/page.tsx';
import type { Bench } from './bench.ts';
import { putMaterial, removeMaterial } from './edit.ts';
import { NeedDialog } from './need-dialog.tsx';
import { ProblemList } from './problem-list.tsx';

export function BaseCard({ bench }: { readonly bench: Bench }) {
  const { t } = useText('guidanceDesk');
  const { t: g } = useText('guidance');
  const { body, change, nameOf, problems, known } = bench;
  /** null: nothing is asked; 'new', or the place of the paper that is changed */
  const [asks, setAsks] = useState<'new' | number | null>(null);
  const asked: MaterialNeed | null = typeof asks === 'number' ? (body.materials[asks] ?? null) : null;
  return (
    <Card title={t('base.title')}>
      <p className="text-small text-muted">{t('base.advice')}</p>
      <ProblemList problems={problems.filter(({ questionId }) => questionId === null)} nameOf={nameOf} />
      {body.materials.length === 0 ? (
        <p className="py-1 text-body text-muted">{t('base.none')}</p>
      ) : (
        <ul className="mt-0.5 flex flex-col">
          {body.materials.map((need, place) => (
            <li
              key={need.materialId}
              className="flex items-center gap-1 border-b border-line py-0.5 last:border-b-0"
            >
              <span className="min-w-0 flex-1 text-body">
                <strong>{nameOf(need.materialId)}</strong> {countWords(g, need).join(' · ')}{' '}
                <span className="text-small text-leaf">{markWords(g, need).join(' · ')}</span>
              </span>
              <Button
                tone="quiet"
                label={`${t('option.change')} ${nameOf(need.materialId)}`}
                onPress={() => setAsks(place)}
              >
                {t('option.change')}
              </Button>
              <Button
                tone="quiet"
                label={`${t('option.drop')} ${nameOf(need.materialId)}`}
                onPress={() => change(removeMaterial(body, place))}
              >
                {t('option.drop')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button
        className="mt-1"
        icon={<Plus aria-hidden="true" className="size-[1.2em]" />}
        onPress={() => setAsks('new')}
      >
        {t('base.add')}
      </Button>
      {asks !== null && (
        <NeedDialog
          title={t('base.title')}
          materials={known.materials}
          need={asked}
          onClose={() => setAsks(null)}
          onSave={(need) => {
            change(putMaterial(body, asks === 'new' ? null : asks, need));
            setAsks(null);
          }}
        />
      )}
    </Card>
  );
}

/** 材料: each paper with what is asked for and what lies on the desk; what is missing is said in words, not by colour. */
import type { MaterialNeed } from '@yichuang/domain/catalogue/matters';
import type { Checklist } from '@yichuang/domain/guidance/checklist';
import type { ItemGuide } from '@yichuang/protocol/guidance';
import { Button } from '@yichuang/ui/button.tsx';
import { join } from '@yichuang/ui/join';
import { countWords } from '@yichuang/ui/questions-words';
import { useText } from '@yichuang/ui/text/use-text';
import { Segments } from '../kit/segments.tsx';
import { Tick } from '../kit/tick.tsx';
import { allIn, asAsked, withHand, type Hand, type Hands } from './draft.ts';
import { lacking } from './obstacles.ts';

export interface PaperListProps {
  readonly guide: ItemGuide;
  readonly list: Checklist;
  readonly hands: Hands;
  readonly onHands: (hands: Hands) => void;
  /** Papers of this applicant's earlier cases of the visit. */
  readonly common: Hands;
}

export function PaperList({ guide, list, hands, onHands, common }: PaperListProps) {
  const { t } = useText('intake');
  const { materials } = list;
  const missing = lacking(hands, materials);
  const shared = materials.filter(({ materialId }) => common[materialId] && !hands[materialId]);
  const nameOf = (id: string): string => guide.materials.find((material) => material.id === id)?.name ?? id;
  if (materials.length === 0) return <p className="text-body text-muted">{t('papers.none')}</p>;
  return (
    <div className="flex min-h-0 flex-col gap-1">
      <div className="flex flex-wrap items-center gap-1">
        <Button shortcut="Alt+A" onPress={() => onHands(allIn(hands, materials, common))}>
          {t('papers.all')}
        </Button>
        {shared.length > 0 && (
          <Button
            onPress={() =>
              onHands({
                ...hands,
                ...Object.fromEntries(shared.map(({ materialId }) => [materialId, common[materialId]])),
              })
            }
          >
            {t('papers.shared', { count: shared.length })}
          </Button>
        )}
        <output className={join('text-body font-medium', missing.length > 0 ? 'text-orange' : 'text-leaf')}>
          {missing.length > 0
            ? `▲ ${t('papers.missing', { count: missing.length })}`
            : `✓ ${t('papers.complete')}`}
        </output>
      </div>
      <ol className="flex min-h-0 flex-col overflow-y-auto">
        {materials.map((need, place) => (
          <Paper
            key={need.materialId}
            need={need}
            place={place + 1}
            name={nameOf(need.materialId)}
            hand={hands[need.materialId] ?? null}
            missing={missing.includes(need.materialId)}
            onHand={(hand) => onHands(withHand(hands, need.materialId, hand))}
          />
        ))}
      </ol>
      {list.spared.length > 0 && (
        <p className="text-small text-leaf">
          ✓ {t('papers.spared', { names: list.spared.map(nameOf).join('、') })}
        </p>
      )}
    </div>
  );
}

interface PaperProps {
  readonly need: MaterialNeed;
  readonly place: number;
  readonly name: string;
  readonly hand: Hand | null;
  readonly missing: boolean;
  readonly onHand: (hand: Hand | null) => void;
}

function Paper({ need, place, name, hand, missing, onHand }: PaperProps) {
  const { t } = useText('intake');
  const { t: guidance } = useText('guidance');
  const { t: casework } = useText('casework');
  const { deferrable, eCertShareable, necessity, note } = need;
  const ways = [
    { value: 'paper' as const, words: t('papers.paper') },
    ...(eCertShareable ? [{ value: 'eCert' as const, words: casework('materialForm.eCert') }] : []),
    ...(deferrable ? [{ value: 'deferred' as const, words: t('papers.deferred') }] : []),
  ];
  return (
    <li
      data-paper={need.materialId}
      className="grid min-h-6 grid-cols-[1fr_auto] items-center gap-x-1 border-b border-line py-0.5 last:border-0"
    >
      <Tick
        on={hand !== null}
        onChange={(on) => onHand(on ? asAsked(need) : null)}
        label={t('papers.received', { name })}
        className="min-w-0"
      >
        <span className="min-w-0">
          <span className="block text-action font-medium">
            {place}. {name}
          </span>
          <span className="block text-small text-muted">
            {[
              ...countWords(guidance, need),
              ...(necessity === 'optional' ? [t('papers.optional')] : []),
              ...(note === null ? [] : [note]),
            ].join(' · ')}
          </span>
        </span>
      </Tick>
      <div className="flex items-center gap-1">
        {hand === null ? (
          <>
            {eCertShareable && (
              <Button tone="quiet" onPress={() => onHand({ form: 'eCert', originals: 0, copies: 0 })}>
                {t('papers.useECert')}
              </Button>
            )}
            {deferrable && (
              <Button tone="quiet" onPress={() => onHand({ form: 'deferred', originals: 0, copies: 0 })}>
                {t('papers.defer')}
              </Button>
            )}
            {missing && <span className="text-small font-medium text-orange">▲ {t('papers.absent')}</span>}
          </>
        ) : (
          <>
            {hand.form === 'paper' && (
              <>
                <Count
                  label={t('papers.originals')}
                  of={name}
                  value={hand.originals}
                  onChange={(originals) => onHand({ ...hand, originals })}
                />
                <Count
                  label={t('papers.copies')}
                  of={name}
                  value={hand.copies}
                  onChange={(copies) => onHand({ ...hand, copies })}
                />
              </>
            )}
            {ways.length > 1 && (
              <Segments
                label={t('papers.way', { name })}
                quiet
                options={ways}
                chosen={hand.form}
                onChoose={(form) =>
                  onHand(form === 'paper' ? asAsked(need) : { form, originals: 0, copies: 0 })
                }
              />
            )}
            {missing && <span className="text-small font-medium text-orange">▲ {t('papers.tooFew')}</span>}
          </>
        )}
      </div>
    </li>
  );
}

function Count({
  label,
  of,
  value,
  onChange,
}: {
  readonly label: string;
  readonly of: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <label className="flex items-center gap-0.5 text-small text-muted">
      {label}
      <input
        type="number"
        min={0}
        max={99}
        value={value}
        aria-label={`${of} ${label}`}
        onChange={(event) => onChange(Math.max(0, Math.min(99, Math.trunc(Number(event.target.value) || 0))))}
        className="h-target w-7 rounded-card border border-muted bg-paper text-center text-action text-ink"
      />
    </label>
  );
}

/** The answer to the questions (一次性告知): which papers, what else is worth knowing, where, how long, what it costs. */
import { Building2, Clock3, HandHelping, Info, WalletCards } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Item, Material } from '@yichuang/domain/catalogue/matters';
import type { Checklist } from '@yichuang/domain/guidance/checklist';
import { join } from './join.ts';
import { countWords, markWords, procedureWords } from './questions-words.ts';
import { useText } from './text/use-text.ts';

export interface PapersProps {
  readonly list: Checklist;
  readonly materials: readonly Material[];
  readonly className?: string;
}

export function Papers({ list, materials, className }: PapersProps) {
  const { t } = useText('guidance');
  const nameOf = (materialId: string): string =>
    materials.find(({ id }) => id === materialId)?.name ?? materialId;
  if (list.materials.length === 0) {
    return (
      <div className={className}>
        <p className="text-action font-bold">{t('noPapers')}</p>
        <p className="text-body text-muted">{t('noPapersAdvice')}</p>
      </div>
    );
  }
  return (
    <ol className={join('flex flex-col', className)}>
      {list.materials.map((need, place) => (
        <li key={need.materialId} className="flex gap-2 border-b border-line py-1.5 last:border-b-0">
          <span aria-hidden="true" className="w-[2ch] shrink-0 text-action font-bold text-muted">
            {place + 1}
          </span>
          <div className="min-w-0 flex-1">
            <p className="text-action font-bold">{nameOf(need.materialId)}</p>
            <p className="text-body">{countWords(t, need).join(' · ')}</p>
            {need.note !== null && <p className="text-body text-muted">{need.note}</p>}
            {markWords(t, need).map((words) => (
              <p key={words} className="text-body font-medium text-leaf">
                ✓ {words}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

export interface AboutItemProps {
  readonly list: Checklist;
  readonly item: Item;
  readonly materials: readonly Material[];
  /** in words: the windows of this hall, or another place's address */
  readonly where: string;
  readonly className?: string;
}

/** Everything on the list but the papers. */
export function AboutItem({ list, item, materials, where, className }: AboutItemProps) {
  const { t } = useText('guidance');
  const spared = list.spared.flatMap((id) => materials.find((material) => material.id === id)?.name ?? []);
  const icon = 'size-[1.2em] shrink-0 text-harbour';
  return (
    <div className={join('flex flex-col gap-2', className)}>
      <Fact name={t('where')} icon={<Building2 aria-hidden="true" className={icon} />}>
        <p className="text-action font-bold whitespace-pre-line">{where}</p>
      </Fact>
      <Fact name={t('howLong')} icon={<Clock3 aria-hidden="true" className={icon} />}>
        <p className="text-action font-bold">{list.promised.text}</p>
        {list.statutory !== null && (
          <p className="text-body text-muted">{t('statutory', { text: list.statutory.text })}</p>
        )}
        {list.specialProcedures
          .filter(({ countsInLimit }) => !countsInLimit)
          .map((procedure) => (
            <p key={procedure.code} className="text-body text-muted">
              {procedureWords(t, procedure)}
            </p>
          ))}
      </Fact>
      <Fact name={t('fee')} icon={<WalletCards aria-hidden="true" className={icon} />}>
        <p className="text-action font-bold">{feeWords(t, item)}</p>
      </Fact>
      {(list.notes.length > 0 || spared.length > 0) && (
        <Fact name={t('notes')} icon={<Info aria-hidden="true" className={icon} />}>
          {list.notes.map((note) => (
            <p key={note} className="text-body">
              {note}
            </p>
          ))}
          {spared.length > 0 && (
            <p className="text-body text-leaf">✓ {t('spared', { names: spared.join('、') })}</p>
          )}
        </Fact>
      )}
      {list.assists.length > 0 && (
        <Fact name={t('assists')} icon={<HandHelping aria-hidden="true" className={icon} />}>
          <p className="text-body">{list.assists.join('、')}</p>
        </Fact>
      )}
    </div>
  );
}

export function feeWords(t: ReturnType<typeof useText<'guidance'>>['t'], { fee }: Item): string {
  if (!fee.charged) return t('free');
  return fee.amount === null || fee.amount === 0
    ? (fee.note ?? t('feeUnknown'))
    : t('feeOf', { amount: fee.amount, unit: fee.unit ?? '' });
}

function Fact({
  name,
  icon,
  children,
}: {
  readonly name: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="flex gap-2">
      {icon}
      <div className="min-w-0 flex-1">
        <h3 className="text-small text-muted">{name}</h3>
        {children}
      </div>
    </section>
  );
}

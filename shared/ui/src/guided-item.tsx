/** One item from the first question to the list of papers (情形引导 → 一次性告知): the body of the page on phone, guide and counter. */
import { CircleAlert, CornerDownRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Item, Material } from '@yichuang/domain/catalogue/matters';
import { checklistOf, type Checklist } from '@yichuang/domain/guidance/checklist';
import type { Tree } from '@yichuang/domain/guidance/tree';
import type { LocalDate, ServiceId } from '@yichuang/domain/ids';
import { Button } from './button.tsx';
import { numberRanges } from './number-ranges.ts';
import { AboutItem, Papers } from './papers.tsx';
import { GivenAnswers, Questions } from './questions.tsx';
import type { GuidanceText } from './questions-words.ts';
import { useText } from './text/use-text.ts';

/** As the hub answers it (`ItemGuide` of the protocol). */
export interface Guided {
  readonly item: Item;
  readonly tree: (Tree & { readonly confirmedOn: LocalDate | null }) | null;
  readonly materials: readonly Material[];
  readonly names: Readonly<Record<string, string>>;
  readonly where: GuidedPlace;
}

export type GuidedPlace =
  | { readonly kind: 'here'; readonly zone: string; readonly counters: readonly number[] }
  | { readonly kind: 'elsewhere'; readonly place: string; readonly address: string; readonly phone: string }
  | { readonly kind: 'unknown' };

export interface GuidedItemProps {
  readonly guided: Guided;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly onLeave?: () => void;
  /** Another item was meant, or can be done as well. */
  readonly onItem: (itemId: ServiceId) => void;
  readonly onBundle?: (bundleId: string) => void;
  /** What can be done with the finished list: print, share, take a number. */
  readonly actions?: ReactNode;
}

export function GuidedItem({ guided, chosen, onChange, onLeave, ...then }: GuidedItemProps) {
  const { t } = useText('guidance');
  const { item, tree } = guided;
  const list = checklistOf(item, tree, chosen);
  const walking = {
    body: tree?.body ?? { materials: [], root: null, nodes: [] },
    chosen,
    onChange,
    ...(onLeave === undefined ? {} : { onLeave }),
  };
  return (
    <div className="flex flex-col gap-3">
      <GivenAnswers {...walking} />
      {list.outcome.kind === 'open' ? (
        <Questions {...walking} />
      ) : (
        <Result guided={guided} list={list} {...then} />
      )}
      <p className="text-small text-muted">{versionWords(t, guided)}</p>
    </div>
  );
}

type ResultProps = Pick<GuidedItemProps, 'guided' | 'onItem' | 'onBundle' | 'actions'> & {
  readonly list: Checklist;
};

function Result({ guided, list, onItem, onBundle, actions }: ResultProps) {
  const { t } = useText('guidance');
  const { item, materials, names, where } = guided;
  const { outcome, suggestions } = list;
  if (outcome.kind === 'routed') {
    const name = names[outcome.itemId] ?? outcome.itemId;
    return (
      <Ending title={t('routed.title', { item: name })} advice={t('routed.advice')}>
        <Button tone="main" className="w-full" onPress={() => onItem(outcome.itemId)}>
          {t('routed.go', { item: name })}
        </Button>
      </Ending>
    );
  }
  if (outcome.kind === 'stopped') {
    return <Ending title={t('stopped.title')} advice={`${outcome.reason}。${t('stopped.advice')}`} />;
  }
  return (
    <>
      <section className="rounded-card border border-line bg-paper px-2 py-1.5">
        <h2 className="text-title font-bold">{t('result')}</h2>
        {list.materials.length > 0 && (
          <p className="text-body text-muted">{t('papers', { count: list.materials.length })}</p>
        )}
        <Papers list={list} materials={materials} className="mt-1" />
      </section>
      <AboutItem
        list={list}
        item={item}
        materials={materials}
        where={whereWords(t, where)}
        className="rounded-card border border-line bg-paper px-2 py-1.5"
      />
      {suggestions.items.length + suggestions.bundles.length > 0 && (
        <section className="flex flex-col gap-1">
          <h3 className="text-body font-bold">{t('together')}</h3>
          {suggestions.items.map((itemId) => (
            <Suggestion key={itemId} onPress={() => onItem(itemId)}>
              {names[itemId] ?? itemId}
            </Suggestion>
          ))}
          {onBundle &&
            suggestions.bundles.map((bundleId) => (
              <Suggestion key={bundleId} onPress={() => onBundle(bundleId)}>
                {names[bundleId] ?? bundleId}
              </Suggestion>
            ))}
        </section>
      )}
      {actions}
    </>
  );
}

function Suggestion({ children, onPress }: { readonly children: ReactNode; readonly onPress: () => void }) {
  return (
    <Button
      className="w-full justify-start text-left"
      icon={<CornerDownRight aria-hidden="true" className="size-[1.2em] shrink-0" />}
      onPress={onPress}
    >
      {children}
    </Button>
  );
}

function Ending({
  title,
  advice,
  children,
}: {
  readonly title: string;
  readonly advice: string;
  readonly children?: ReactNode;
}) {
  return (
    <section className="flex flex-col gap-2 rounded-card bg-sand p-2">
      <h2 className="flex items-start gap-1 text-title font-bold text-orange">
        <CircleAlert aria-hidden="true" className="mt-[0.15em] size-[1em] shrink-0" />
        <span>{title}</span>
      </h2>
      <p className="text-body">{advice}</p>
      {children}
    </section>
  );
}

export function whereWords(t: GuidanceText, where: GuidedPlace): string {
  switch (where.kind) {
    case 'here':
      return where.counters.length === 0
        ? t('hereAny', { zone: where.zone })
        : t('here', { zone: where.zone, counters: numberRanges(where.counters) });
    case 'elsewhere':
      return t('elsewhere', { place: where.place, address: where.address, phone: where.phone });
    case 'unknown':
      return t('askGuide');
  }
}

/** Who stands behind the list, or that nobody does yet. */
export function versionWords(
  t: GuidanceText,
  { item, tree, names }: Pick<Guided, 'item' | 'tree' | 'names'>,
): string {
  if (tree === null) return t('retired');
  const { version, confirmedOn } = tree;
  if (confirmedOn === null) return t('unconfirmed', { version });
  return t('version', { department: names[item.departmentId] ?? '', date: confirmedOn, version });
}

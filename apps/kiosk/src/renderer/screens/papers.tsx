/** 看看要带什么: one question a screen, then the papers to bring; on paper, on the phone, or with a number at once. */
import { FileText, Printer, Ticket } from 'lucide-react';
import { useEffect } from 'react';
import { takesNumber } from '@yichuang/domain/catalogue/service';
import { bundlesWith } from '@yichuang/domain/guidance/bundle';
import { checklistOf, type Checklist } from '@yichuang/domain/guidance/checklist';
import { handbookPath } from '@yichuang/domain/guidance/link';
import { stepBack } from '@yichuang/domain/guidance/walk';
import type { GuideHall, ItemGuide } from '@yichuang/protocol/guidance';
import { Button } from '@yichuang/ui/button.tsx';
import { versionWords, whereWords } from '@yichuang/ui/guided-item.tsx';
import { AboutItem, Papers } from '@yichuang/ui/papers.tsx';
import { Questions } from '@yichuang/ui/questions.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { inLanguage } from '../words.ts';
import { BundleKeys } from './bundle-keys.tsx';
import { want } from './choose.ts';
import { BackKey, MainKey } from './keys.tsx';
import { Message } from './message.tsx';
import { PagedList } from './paged-list.tsx';
import { PrintNote } from './print-note.tsx';
import { Qr } from './qr.tsx';
import type { ScreenProps, StepAt } from './screen.ts';

type PapersProps = ScreenProps & { readonly step: StepAt<'papers'> };

export function PapersScreen(props: PapersProps) {
  const { t } = useText('guidance');
  const { step, guidance, act, onReached } = props;
  const guide = guidance?.guides.find(({ item }) => item.id === step.itemId);
  const list = guide && checklistOf(guide.item, guide.tree, step.chosen);
  const version = guide?.tree?.version ?? null;
  const reached = list?.outcome.kind === 'complete';
  const { itemId, chosen } = step;
  useEffect(() => {
    if (reached && version !== null) onReached({ itemId, chosen, version });
  }, [reached, version, itemId, chosen, onReached]);

  if (!guidance || !guide || !list || !guide.tree) {
    return (
      <Message
        icon={<FileText className="size-11" />}
        title={t('retired')}
        keys={<MainKey onPress={() => act({ type: 'back' })}>{t('goHome')}</MainKey>}
      />
    );
  }
  if (list.outcome.kind === 'open') {
    return (
      <>
        <ItemName guide={guide} />
        <Questions
          className="flex-1 pt-3"
          body={guide.tree.body}
          chosen={list.chosen}
          onChange={(next) => act({ type: 'answer', chosen: next })}
          onLeave={() => act({ type: 'back' })}
        />
      </>
    );
  }
  if (list.outcome.kind === 'complete')
    return <List {...props} guide={guide} list={list} hall={guidance.hall} />;
  return <Ended {...props} guide={guide} list={list} />;
}

function ItemName({ guide }: { readonly guide: ItemGuide }) {
  const { language } = useText('guidance');
  return (
    <h1 className="text-action leading-tight font-bold text-harbour">
      {language === 'en' ? guide.item.nameEn : guide.item.name}
    </h1>
  );
}

type ListProps = PapersProps & { readonly guide: ItemGuide; readonly list: Checklist };

function List(props: ListProps & { readonly hall: GuideHall }) {
  const { step, guide, list, hall, catalogue, guidance, state, act } = props;
  const { t, language } = useText('guidance');
  const { item, tree, materials, where } = guide;
  const service = catalogue.services.find(({ serviceId }) => serviceId === item.id);
  const together = bundlesWith(guidance?.bundles ?? [], item.id, list.suggestions.bundles);
  const link =
    hall.publicUrl === null
      ? null
      : hall.publicUrl + handbookPath(item.id, tree?.version ?? null, list.chosen);
  return (
    <>
      <div className="flex items-center gap-3 pb-2">
        <BackKey onPress={() => backOne(props)} />
        <h1 className="min-w-0 flex-1 text-action leading-tight font-bold">
          {t('resultFor', { item: service ? inLanguage(service, language) : item.name })}
        </h1>
      </div>
      <PagedList className="rounded-card bg-paper px-3 py-2">
        {list.answers.length > 0 && (
          <p className="border-b border-line pb-1 text-body text-muted">
            {t('answers')}:
            {list.answers.map(({ options }) => options.map(({ label }) => label).join('、')).join(' · ')}
          </p>
        )}
        <Papers list={list} materials={materials} />
        <div className="flex items-start gap-3 border-t border-line pt-2">
          <AboutItem
            className="min-w-0 flex-1"
            list={list}
            item={item}
            materials={materials}
            where={whereWords(t, where)}
          />
          {link !== null && (
            <figure className="flex w-[240px] shrink-0 flex-col items-center text-center">
              <Qr value={link} className="size-[220px]" />
              <figcaption className="text-small leading-snug">{t('scan')}</figcaption>
            </figure>
          )}
        </div>
        {together.length > 0 && (
          <section className="flex flex-col gap-1 border-t border-line pt-2">
            <h2 className="text-body font-bold">{t('bundles.also')}</h2>
            <BundleKeys bundles={together} act={act} />
          </section>
        )}
        <p className="pt-2 text-small text-muted">{versionWords(t, guide)}</p>
      </PagedList>
      <div className="flex flex-col gap-3 pt-3">
        <PrintNote print={step.print} />
        <div className="flex gap-3 *:flex-1">
          {tree && (
            <Button
              className="min-h-[152px]"
              icon={<Printer aria-hidden="true" className="size-[1.2em] shrink-0" />}
              busy={step.print.state === 'asked'}
              disabled={!state.printer.ready}
              onPress={() => act({ type: 'printChecklist', version: tree.version })}
            >
              {t('print')}
            </Button>
          )}
          {service && takesNumber(service) ? (
            <MainKey
              icon={<Ticket aria-hidden="true" className="size-8" />}
              onPress={() => want(props, [service.serviceId])}
            >
              {t('takeNumber')}
            </MainKey>
          ) : (
            <MainKey onPress={() => act({ type: 'home' })}>{t('goHome')}</MainKey>
          )}
        </div>
      </div>
    </>
  );
}

/** Another item, or not possible: said plainly, with the way on. */
function Ended(props: ListProps) {
  const { guide, list, act } = props;
  const { t } = useText('guidance');
  const { outcome } = list;
  const again = (
    <Button className="min-h-[112px]" onPress={() => backOne(props)}>
      {t('back')}
    </Button>
  );
  if (outcome.kind === 'routed') {
    const name = guide.names[outcome.itemId] ?? outcome.itemId;
    return (
      <Message
        icon={<FileText className="size-11" />}
        title={t('routed.title', { item: name })}
        keys={
          <>
            {again}
            <MainKey onPress={() => act({ type: 'openPapers', itemId: outcome.itemId })}>
              {t('routed.go', { item: name })}
            </MainKey>
          </>
        }
      >
        <p className="text-muted">{t('routed.advice')}</p>
      </Message>
    );
  }
  return (
    <Message
      icon={<FileText className="size-11" />}
      tone="warning"
      title={t('stopped.title')}
      keys={
        <>
          {again}
          <MainKey onPress={() => act({ type: 'openGuide' })}>{t('askGuide')}</MainKey>
        </>
      }
    >
      {outcome.kind === 'stopped' && <p>{outcome.reason}</p>}
      <p className="text-muted">{t('stopped.advice')}</p>
    </Message>
  );
}

/** The last question again, or out when none was asked. */
function backOne({ step, guide, act }: ListProps): void {
  if (step.chosen.length === 0 || guide.tree === null) act({ type: 'back' });
  else act({ type: 'answer', chosen: stepBack(guide.tree.body, step.chosen) });
}

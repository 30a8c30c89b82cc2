/** 办事指南 as one page: everything that is public about an item, to be read or printed on A4. */
import { Printer } from 'lucide-react';
import { useCallback, type ReactNode } from 'react';
import type { Item } from '@yichuang/domain/catalogue/matters';
import { checklistOf } from '@yichuang/domain/guidance/checklist';
import type { ServiceId } from '@yichuang/domain/ids';
import type { OneGuide } from '@yichuang/protocol/guidance';
import { Button } from '@yichuang/ui/button.tsx';
import { versionWords, whereWords } from '@yichuang/ui/guided-item.tsx';
import { feeWords } from '@yichuang/ui/papers.tsx';
import { procedureWords } from '@yichuang/ui/questions-words';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { askGuide } from './ask-hub.ts';
import { NoAnswer } from './no-answer.tsx';
import { Page } from './page.tsx';
import { PaperTable } from './paper-table.tsx';
import { SituationList } from './situation-list.tsx';
import { useAsked } from './use-asked.ts';
import type { Way } from './use-place.ts';

export function SheetPage({ way, itemId }: { readonly way: Way; readonly itemId: ServiceId }) {
  const ask = useCallback(() => askGuide(itemId, null), [itemId]);
  const { asked, again } = useAsked(ask);
  if (asked.outcome !== 'found') return <NoAnswer asked={asked} again={again} way={way} />;
  return <Sheet answer={asked.answer} way={way} />;
}

function Sheet({ answer: { guide, hall }, way }: { readonly answer: OneGuide; readonly way: Way }) {
  const { t } = useText('guidance');
  const { item, tree, materials, names, where } = guide;
  const list = checklistOf(item, tree, []);
  const name = (id: string): string => names[id] ?? id;
  return (
    <Page title={t('sheet.title')} hall={hall.name} way={way}>
      <div className="screen-only flex flex-col gap-1">
        <Button
          tone="main"
          onPress={() => way.go({ at: 'item', itemId: item.id, version: null, chosen: [] })}
        >
          {t('sheet.questions')}
        </Button>
        <Button icon={<Printer aria-hidden="true" className="size-[1.2em]" />} onPress={() => window.print()}>
          {t('sheet.print')}
        </Button>
      </div>
      <article className="flex flex-col gap-2 rounded-card bg-paper p-2 print:block print:p-0">
        <header className="text-center">
          <p className="text-body">{hall.name}</p>
          <h2 className="text-title font-bold">{item.name}</h2>
          <p className="text-body">{t('sheet.title')}</p>
        </header>
        <Section title={t('sheet.basics')}>
          <table className="w-full border-collapse text-body">
            <tbody>
              <Line name={t('sheet.code')}>{item.code.handling}</Line>
              <Line name={t('sheet.department')}>{name(item.departmentId)}</Line>
              <Line name={t('sheet.approval')}>{name(item.approvalDepartmentId)}</Line>
              <Line name={t('sheet.type')}>{item.itemType}</Line>
              <Line name={t('sheet.objects')}>{item.serviceObjects.join('、')}</Line>
              <Line name={t('sheet.caseType')}>{item.caseType}</Line>
              <Line name={t('sheet.statutory')}>{item.statutoryLimit?.text ?? t('sheet.none')}</Line>
              <Line name={t('sheet.promised')}>{limitWords(t, item)}</Line>
              <Line name={t('sheet.visits')}>{t('sheet.visitsOf', { count: item.visits })}</Line>
              <Line name={t('sheet.online')}>{item.onlineLevel}</Line>
              <Line name={t('sheet.result')}>{resultWords(t, item)}</Line>
              <Line name={t('sheet.fee')}>{feeWords(t, item)}</Line>
              <Line name={t('sheet.place')}>{`${whereWords(t, where)}\n${hall.address}`}</Line>
              <Line name={t('sheet.phone')}>{t('sheet.phones', { phone: hall.phone })}</Line>
            </tbody>
          </table>
        </Section>
        {item.conditions !== null && (
          <Section title={t('sheet.conditions')}>
            <p className="text-body">{item.conditions}</p>
          </Section>
        )}
        <Section title={t('sheet.papers')}>
          <PaperTable needs={tree?.body.materials ?? list.materials} materials={materials} />
        </Section>
        {tree && tree.body.nodes.length > 0 && (
          <Section title={t('sheet.situations')}>
            <p className="lead-in text-small text-muted">{t('sheet.situationsAdvice')}</p>
            <SituationList
              body={tree.body}
              materials={materials}
              names={{ ...names, ...procedureNames(item) }}
            />
          </Section>
        )}
        <Section short title={t('sheet.steps')}>
          <p className="text-body">{stepsOf(t, item).join(' → ')}</p>
          {item.specialProcedures
            .filter(({ countsInLimit }) => !countsInLimit)
            .map((procedure) => (
              <p key={procedure.code} className="text-body">
                {procedureWords(t, procedure)}
              </p>
            ))}
        </Section>
        <Section short title={t('sheet.basis')}>
          <p className="text-body">{item.legalBasis.join('；')}</p>
        </Section>
        <p className="text-small text-muted">{versionWords(t, guide)}</p>
      </article>
    </Page>
  );
}

type Text = ReturnType<typeof useText<'guidance'>>['t'];

function limitWords(t: Text, { promisedLimit, caseType }: Item): string {
  return `${promisedLimit.text}${caseType === '即办件' && promisedLimit.value > 0 ? `（${t('sheet.caseType')}：${caseType}）` : ''}`;
}

function resultWords(t: Text, { result }: Item): string {
  return result.validity === null
    ? result.name
    : `${result.name}（${t('sheet.validity', { validity: result.validity })}）`;
}

function procedureNames({ specialProcedures }: Item): Readonly<Record<string, string>> {
  return Object.fromEntries(specialProcedures.map(({ code, name }) => [code, name]));
}

/** An item done at once has no review that somebody waits for. */
function stepsOf(t: Text, { caseType }: Item): readonly string[] {
  const { apply, accept, review, decide, collect } = {
    apply: t('sheet.byStep.apply'),
    accept: t('sheet.byStep.accept'),
    review: t('sheet.byStep.review'),
    decide: t('sheet.byStep.decide'),
    collect: t('sheet.byStep.collect'),
  };
  return caseType === '即办件' ? [apply, accept, decide, collect] : [apply, accept, review, decide, collect];
}

interface SectionProps {
  readonly title: string;
  /** Stands on one page of paper. */
  readonly short?: boolean;
  readonly children: ReactNode;
}

function Section({ title, short = false, children }: SectionProps) {
  return (
    <section className={join('sheet-section flex flex-col gap-0.5', short && 'keep-together')}>
      <h2 className="border-l-4 border-harbour pl-1 text-action font-bold">{title}</h2>
      {children}
    </section>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <tr>
      <th scope="row" className="w-[7.5em] border border-line bg-mist p-0.5 text-left align-top font-medium">
        {name}
      </th>
      <td className="border border-line p-0.5 break-all whitespace-pre-line">{children}</td>
    </tr>
  );
}

/** 看看要带什么: the guide asks the visitor the questions, and prints the list at a machine nearby. */
import { Printer, Ticket } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { takesNumber } from '@yichuang/domain/catalogue/service';
import { checklistOf } from '@yichuang/domain/guidance/checklist';
import { handbookPath } from '@yichuang/domain/guidance/link';
import type { ServiceId } from '@yichuang/domain/ids';
import type { OneGuide } from '@yichuang/protocol/guidance';
import { Button } from '@yichuang/ui/button.tsx';
import { GuidedItem } from '@yichuang/ui/guided-item.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { Duty } from '../duty.ts';
import { Page } from '../frame/page.tsx';
import { PrinterSetting } from '../take/printer-setting.tsx';
import { QrCode } from '../take/qr-code.tsx';
import { AskingPage } from './asking-page.tsx';
import { useHubAnswer } from './use-hub-answer.ts';
import { usePrinting } from './use-printing.ts';

export interface PapersPageProps {
  readonly duty: Duty;
  readonly itemId: ServiceId;
}

export function PapersPage({ duty, itemId }: PapersPageProps) {
  const { hub, trail } = duty;
  const answer = useHubAnswer(itemId, () =>
    hub.http.get<OneGuide>(`/api/guidance/items/${encodeURIComponent(itemId)}`),
  );
  if (answer === null || answer === 'offline')
    return <AskingPage offline={answer === 'offline'} onBack={trail.back} />;
  return <Asked duty={duty} answer={answer} />;
}

function Asked({ duty, answer }: { readonly duty: Duty; readonly answer: OneGuide }) {
  const { t, language } = useText('guidance');
  const { hub, trail, door, printers, printerId } = duty;
  const { item, tree } = answer.guide;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { state, print } = usePrinting(hub);
  const counted = useRef(new Set<string>());
  const reached = checklistOf(item, tree, chosen).outcome.kind === 'complete';
  useEffect(() => {
    const key = chosen.join(',');
    if (!reached || tree === null || counted.current.has(key)) return;
    counted.current.add(key);
    const use = { itemId: item.id, version: tree.version, chosen, channel: 'guide' };
    void hub.http.post('/api/guidance/uses', use);
  }, [hub, item, tree, chosen, reached]);

  const service = door.catalogue.services.find(({ serviceId }) => serviceId === item.id);
  const link =
    answer.hall.publicUrl === null
      ? null
      : answer.hall.publicUrl + handbookPath(item.id, tree?.version ?? null, chosen);
  const printer = printers.find((known) => known.printerId === printerId);
  return (
    <Page
      title={language === 'en' ? item.nameEn : item.name}
      onBack={trail.back}
      main={
        reached && service && takesNumber(service) ? (
          <Button
            tone="main"
            icon={<Ticket aria-hidden="true" className="size-[1.2em]" />}
            onPress={() => trail.go({ at: 'take', serviceId: item.id, groundId: null })}
          >
            {t('takeNumber')}
          </Button>
        ) : undefined
      }
    >
      <GuidedItem
        guided={answer.guide}
        chosen={chosen}
        onChange={setChosen}
        onItem={(next) => trail.swap({ at: 'papers', itemId: next })}
        onBundle={(bundleId) => trail.go({ at: 'bundle', bundleId })}
        actions={
          tree && (
            <section className="flex flex-col gap-1">
              <PrinterSetting duty={duty} />
              <Button
                disabled={printer === undefined}
                busy={state === 'printing'}
                icon={<Printer aria-hidden="true" className="size-[1.2em]" />}
                onPress={() =>
                  printer &&
                  void print({
                    printerId: printer.printerId,
                    itemId: item.id,
                    version: tree.version,
                    chosen,
                    large: false,
                  })
                }
              >
                {t('print')}
              </Button>
              <output className="block text-body font-medium empty:hidden">
                {state === 'printing' && t('printing')}
                {state === 'printed' && `✓ ${t('printed')}`}
                {state === 'failed' && `■ ${t('printFailed')}`}
              </output>
              {link !== null && <QrCode text={link} words={t('scan')} />}
            </section>
          )
        }
      />
    </Page>
  );
}

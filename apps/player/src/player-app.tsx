/** The whole page (玩硬件): the way to the hall's screens, a walk to begin with, then every machine in its place. */
import type { ReactNode } from 'react';
import { KeypadBusCard, StripsCard } from './cards/buses.tsx';
import { HubCableCard, PrinterCableCard } from './cards/cable.tsx';
import { CardReaderCard } from './cards/card-reader.tsx';
import { ProgramsCard } from './cards/programs.tsx';
import { ScannerCard } from './cards/scanner.tsx';
import { SheetPrinterCard } from './cards/sheet-printer.tsx';
import { SlipPrinterCard } from './cards/slip-printer.tsx';
import { WindowDesk } from './cards/window-desk.tsx';
import type { Desk, HallOfMachines } from './desk.ts';
import { DeskContext, useView } from './use-play.ts';
import { filled, words } from './words.ts';

export function PlayerApp({ desk }: { readonly desk: Desk }) {
  return (
    <DeskContext value={desk}>
      <Page />
    </DeskContext>
  );
}

function Page() {
  const { live, hall } = useView();
  return (
    <>
      <header className="bg-deep px-3 py-2 text-paper">
        <div className="mx-auto flex max-w-[1400px] flex-wrap items-end justify-between gap-2">
          <div>
            <h1 className="text-[26px] leading-tight font-bold">{words.title}</h1>
            <p className="text-ice">{words.subtitle}</p>
          </div>
          {hall !== null && <Screens hall={hall} />}
        </div>
      </header>
      {hall !== null && !live && (
        <p role="alert" className="sticky top-0 z-10 bg-sand px-3 py-1 font-medium text-orange">
          <span aria-hidden="true">▲ </span>
          {words.offline}
        </p>
      )}
      <main className="mx-auto max-w-[1400px] p-3">
        {hall === null ? <p className="text-muted">{words.loading}</p> : <Machines hall={hall} />}
      </main>
    </>
  );
}

function Screens({ hall }: { readonly hall: HallOfMachines }) {
  return (
    <nav aria-label={words.pages} className="flex flex-wrap gap-1">
      {hall.pages.map(({ name, url }) => (
        <a
          key={url}
          href={url}
          target="_blank"
          rel="noreferrer"
          className="on-deep flex min-h-target items-center rounded-card border border-ice px-1 text-paper no-underline"
        >
          {name.split(' · ')[0]}
        </a>
      ))}
    </nav>
  );
}

function Machines({ hall }: { readonly hall: HallOfMachines }) {
  const { sections, story, windowsHint } = words;
  const hasKiosk = hall.machines.some(({ id }) => id === 'hub-cable');
  const [first] = hall.windows;
  return (
    <div className="flex flex-col gap-4">
      {hasKiosk && (
        <Section title={sections.story}>
          <ol className="grid grid-cols-4 gap-1 lg:grid-cols-7">
            {story.map(([does, sees], index) => (
              <li key={does} className="rounded-card bg-sky p-1">
                <span className="font-bold">
                  {index + 1} {does}
                </span>
                <span className="block text-small text-muted">{sees}</span>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {hasKiosk && (
        <Section title={sections.kiosk}>
          <Columns>
            <Column>
              <SlipPrinterCard whose="kiosk" />
              <PrinterCableCard />
            </Column>
            <Column>
              <CardReaderCard />
            </Column>
            <Column>
              <HubCableCard />
              <ScannerCard />
            </Column>
          </Columns>
        </Section>
      )}
      <Section
        title={sections.windows}
        hint={filled(windowsHint, { user: `clerk${String(first?.number ?? 1)}` })}
      >
        <Columns>
          {hall.windows.map((window) => (
            <WindowDesk key={window.number} window={window} />
          ))}
          <KeypadBusCard />
          <StripsCard />
        </Columns>
      </Section>
      <Section title={sections.desk}>
        <Columns>
          <SheetPrinterCard />
          <SlipPrinterCard whose="desk" />
        </Columns>
      </Section>
      <Section title={sections.programs}>
        <ProgramsCard />
      </Section>
    </div>
  );
}

function Section({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={title} className="flex flex-col gap-1">
      <h2 className="text-title font-bold">{title}</h2>
      {hint !== undefined && <p className="text-muted">{hint}</p>}
      {children}
    </section>
  );
}

function Columns({ children }: { readonly children: ReactNode }) {
  return <div className="grid grid-cols-1 items-start gap-2 md:grid-cols-2 xl:grid-cols-3">{children}</div>;
}

function Column({ children }: { readonly children: ReactNode }) {
  return <div className="flex min-w-0 flex-col gap-2">{children}</div>;
}

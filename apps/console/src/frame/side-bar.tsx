/** The sections on the left (栏目), with how much waits in the first and the state of the day beside the second. */
import type { Hall } from '@yichuang/domain/hall/hall';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import {
  ArrowLeftRight,
  BellRing,
  BookText,
  CalendarCheck,
  CalendarDays,
  CalendarRange,
  ChartColumn,
  CircleHelp,
  FileChartColumn,
  FolderOpen,
  HandHelping,
  LayoutDashboard,
  LifeBuoy,
  Footprints,
  ListChecks,
  CalendarClock,
  MessageSquareText,
  MonitorCog,
  PanelsTopLeft,
  SearchCheck,
  Settings2,
  SlidersHorizontal,
  Star,
  UsersRound,
  Waypoints,
} from 'lucide-react';
import type { Attention } from '../now/attention.ts';
import type { Section } from './sections.ts';

const ICONS = {
  now: ListChecks,
  wall: LayoutDashboard,
  alerts: BellRing,
  today: ChartColumn,
  reports: FileChartColumn,
  day: CalendarDays,
  numbers: SearchCheck,
  cases: FolderOpen,
  handovers: ArrowLeftRight,
  registers: BookText,
  ratings: Star,
  desk: HandHelping,
  rounds: Footprints,
  guidance: Waypoints,
  knowledge: CircleHelp,
  calendar: CalendarRange,
  office: SlidersHorizontal,
  messages: MessageSquareText,
  counters: PanelsTopLeft,
  roster: CalendarClock,
  appointments: CalendarCheck,
  devices: MonitorCog,
  emergency: LifeBuoy,
  accounts: UsersRound,
  settings: Settings2,
} as const satisfies Record<Section, unknown>;

export interface SideBarProps {
  /** Those of whoever is signed in. */
  readonly sections: readonly Section[];
  readonly section: Section;
  readonly attention: readonly Attention[];
  readonly hall: Hall;
}

export function SideBar({ sections, section, attention, hall }: SideBarProps) {
  const { t } = useText('console');
  return (
    <nav
      aria-label={t('sections')}
      className="w-[14em] overflow-y-auto border-r border-line bg-paper p-1.5 max-sm:w-full max-sm:overflow-x-auto max-sm:border-r-0 max-sm:border-b max-sm:p-0.5"
    >
      <ul className="flex flex-col gap-0.5 max-sm:flex-row">
        {sections.map((name, index) => {
          const Icon = ICONS[name];
          const here = name === section;
          return (
            <li key={name}>
              <a
                href={`#${name}`}
                aria-current={here ? 'page' : undefined}
                aria-keyshortcuts={`Alt+${index + 1}`}
                title={`Alt+${index + 1}`}
                className={join(
                  'flex min-h-[48px] items-center gap-1 rounded-card px-1.5 text-action font-medium max-sm:min-h-target max-sm:whitespace-nowrap',
                  here ? 'bg-sky text-harbour' : 'text-ink hover:bg-mist',
                )}
              >
                <Icon aria-hidden="true" className="size-[1.25em] shrink-0" />
                <span className="flex-1">{t(`section.${name}`)}</span>
                {name === 'now' && attention.length > 0 && <Waiting attention={attention} />}
                {name === 'day' && <DayMark phase={hall.phase} />}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Waiting({ attention }: Pick<SideBarProps, 'attention'>) {
  const { t } = useText('console');
  const urgent = attention.some(({ urgency }) => urgency === 'urgent');
  return (
    <span
      aria-label={t('now.title', { count: attention.length })}
      className={join(
        'grid h-[1.6em] min-w-[1.6em] place-items-center rounded-full px-0.5 text-small font-bold text-paper',
        urgent ? 'bg-coral' : 'bg-harbour',
      )}
    >
      {attention.length}
    </span>
  );
}

/** Whether the hall is open, beside the section that opens and closes it. */
function DayMark({ phase }: Pick<Hall, 'phase'>) {
  const { t } = useText('console');
  return (
    <span className="text-small whitespace-nowrap text-ink">
      <span aria-hidden="true" className={phase === 'open' ? 'text-leaf' : 'text-muted'}>
        {phase === 'open' ? '● ' : '– '}
      </span>
      {t(`phaseMark.${phase}`)}
    </span>
  );
}

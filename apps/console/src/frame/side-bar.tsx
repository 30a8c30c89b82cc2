/** The sections on the left (栏目) in their groups, with how much waits beside 现在 and the state of the day beside 开厅·闭厅. */
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
  Gauge,
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
  Scale,
  SearchCheck,
  Settings2,
  SlidersHorizontal,
  Star,
  UsersRound,
  Waypoints,
} from 'lucide-react';
import type { Attention } from '../now/attention.ts';
import { grouped, type Section } from './sections.ts';

const ICONS = {
  now: ListChecks,
  wall: LayoutDashboard,
  alerts: BellRing,
  today: ChartColumn,
  indicators: Gauge,
  reports: FileChartColumn,
  day: CalendarDays,
  numbers: SearchCheck,
  cases: FolderOpen,
  handovers: ArrowLeftRight,
  registers: BookText,
  ratings: Star,
  desk: HandHelping,
  rounds: Footprints,
  objections: Scale,
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
  /** Where something was changed and not kept. */
  readonly unkept: readonly Section[];
}

export function SideBar({ sections, section, attention, hall, unkept }: SideBarProps) {
  const { t } = useText('console');
  return (
    <nav
      aria-label={t('sections')}
      className="w-[14em] overflow-y-auto border-r border-line bg-paper p-1.5 max-sm:w-full max-sm:overflow-x-auto max-sm:border-r-0 max-sm:border-b max-sm:p-0.5"
    >
      <ul className="flex flex-col gap-1 max-sm:flex-row">
        {grouped(sections).map(([group, of]) => (
          <li key={group} className="relative">
            <p id={`group-${group}`} className="px-1.5 pb-0.5 text-small text-muted max-sm:sr-only">
              {t(`group.${group}`)}
            </p>
            <ul aria-labelledby={`group-${group}`} className="flex flex-col max-sm:flex-row max-sm:gap-0.5">
              {of.map((name) => (
                <Entry
                  key={name}
                  name={name}
                  place={sections.indexOf(name) + 1}
                  here={name === section}
                  attention={attention}
                  hall={hall}
                  unkept={unkept}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface EntryProps extends Pick<SideBarProps, 'attention' | 'hall' | 'unkept'> {
  readonly name: Section;
  /** 1 … among the sections of whoever is signed in. */
  readonly place: number;
  readonly here: boolean;
}

function Entry({ name, place, here, attention, hall, unkept }: EntryProps) {
  const { t } = useText('console');
  const Icon = ICONS[name];
  const keys = place <= 9 ? `Alt+${place}` : undefined;
  return (
    <li>
      <a
        href={`#${name}`}
        aria-current={here ? 'page' : undefined}
        aria-keyshortcuts={keys}
        title={keys}
        className={join(
          'flex min-h-[40px] items-center gap-1 rounded-card px-1.5 text-action font-medium max-sm:min-h-target max-sm:whitespace-nowrap',
          here ? 'bg-sky text-harbour' : 'text-ink hover:bg-mist',
        )}
      >
        <Icon aria-hidden="true" className="size-[1.25em] shrink-0" />
        <span className="flex-1">{t(`section.${name}`)}</span>
        {name === 'now' && attention.length > 0 && <Waiting attention={attention} />}
        {unkept.includes(name) && (
          <span className="text-small whitespace-nowrap text-orange">● {t('unkept')}</span>
        )}
        {name === 'day' && <DayMark phase={hall.phase} />}
      </a>
    </li>
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

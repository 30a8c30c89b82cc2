/** 对这位群众: what may be done beside the main key, and who comes back to this window (过号, 挂起). */
import type { Desk } from '@yichuang/domain/hall/views/desk';
import type { HeldTicket, NoShowTicket } from '@yichuang/domain/hall/ticket';
import type { Instant, TicketNumber } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { minutesBetween } from '@yichuang/ui/clock-words';
import { join } from '@yichuang/ui/join';
import type { Names } from '@yichuang/ui/names';
import { NumberPlate } from '@yichuang/ui/number-plate.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState, type ReactNode } from 'react';
import type { Who } from './asked.ts';
import { SecondKey } from './main-keys.tsx';
import type { PersonKey, PersonKeys } from './person-keys.ts';
import { KEY_CAPS } from './shortcuts.ts';
import type { OwnDifficulties } from './use-difficulties.ts';
import { tagOf } from './tag-of.ts';

const WITH_PERSON = ['hold', 'transfer', 'giveBack', 'finish'] as const satisfies readonly PersonKey[];
const WITHOUT = ['direct', 'pick'] as const satisfies readonly PersonKey[];

export interface PersonPanelProps {
  readonly desk: Desk;
  readonly keys: PersonKeys;
  readonly names: Names;
  readonly now: Instant;
  readonly busy: boolean;
  /** 给号: this hall has no kiosk. */
  readonly hands: boolean;
  /** 办不成事: how many wait for this clerk. */
  readonly difficulties: Pick<OwnDifficulties, 'mine' | 'late'>;
  readonly onKey: (
    key: (typeof WITH_PERSON)[number] | (typeof WITHOUT)[number] | 'hand' | 'difficulty' | 'paper',
  ) => void;
  readonly onFind: (number: TicketNumber) => void;
  readonly onReinstate: (who: Who) => void;
  readonly onNextHere: (who: Who) => void;
  readonly onResume: (who: Who) => void;
  /** 请评价: between the keys and those who come back. */
  readonly rating: ReactNode;
}

export function PersonPanel({
  desk,
  keys,
  names,
  now,
  busy,
  hands,
  difficulties,
  onKey,
  onFind,
  onReinstate,
  onNextHere,
  onResume,
  rating,
}: PersonPanelProps) {
  const { t } = useText('counter');
  const { t: difficulty } = useText('desk');
  const { t: emergency } = useText('emergency');
  const [list, setList] = useState<'missed' | 'held'>('missed');
  const group = (title: string, members: typeof WITH_PERSON | typeof WITHOUT): ReactNode => (
    <fieldset className="min-w-0">
      <legend className="pb-0.5 text-body font-bold">{title}</legend>
      <div className="grid grid-cols-2 gap-1">
        {members.map((key) => (
          <SecondKey
            key={key}
            name={key}
            enabled={keys[key]}
            busy={busy}
            cap={KEY_CAPS[key]}
            onPress={() => onKey(key)}
          >
            {t(`keys.${key}`)}
          </SecondKey>
        ))}
        {members === WITHOUT && hands && (
          <SecondKey name="hand" enabled busy={busy} cap={KEY_CAPS.hand} onPress={() => onKey('hand')}>
            {t('keys.hand')}
          </SecondKey>
        )}
      </div>
    </fieldset>
  );
  const shared = { names, now, busy, onFind };
  return (
    <div className="flex min-h-0 flex-col gap-2">
      <section className="flex flex-col gap-1.5 rounded-card border border-line bg-paper p-1.5">
        {group(t('keys.person'), WITH_PERSON)}
        {group(t('keys.without'), WITHOUT)}
        <div className="grid grid-cols-[3fr_2fr] gap-1">
          <SecondKey
            name="difficulty"
            enabled
            busy={busy}
            cap={KEY_CAPS.difficulty}
            onPress={() => onKey('difficulty')}
          >
            {difficulty('title')}
            <Waiting {...difficulties} />
          </SecondKey>
          <SecondKey name="paper" enabled busy={busy} cap={KEY_CAPS.paper} onPress={() => onKey('paper')}>
            {emergency('paper.open')}
          </SecondKey>
        </div>
      </section>
      {rating}
      <section className="flex min-h-0 flex-1 flex-col rounded-card border border-line bg-paper">
        <div className="grid grid-cols-2 border-b border-line">
          {(['missed', 'held'] as const).map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={list === name}
              onClick={() => setList(name)}
              className={join(
                'min-h-target border-b-4 text-action',
                list === name ? 'border-harbour font-bold text-harbour' : 'border-transparent text-muted',
              )}
            >
              {t(`back.${name}`)} <span className="font-bold">{desk[name].length}</span>
            </button>
          ))}
        </div>
        <ul className="min-h-0 flex-1 overflow-y-auto p-1">
          {list === 'missed' && desk.missed.length === 0 && (
            <Nobody title={t('back.nobodyMissed')} advice={t('back.nobodyMissedAdvice')} />
          )}
          {list === 'missed' &&
            desk.missed.map((ticket) => (
              <Back key={ticket.ticketId} ticket={ticket} {...shared}>
                <Button busy={busy} className="flex-1 px-1" onPress={() => onReinstate(ticket)}>
                  {t('back.reinstate')}
                </Button>
                <Button tone="quiet" busy={busy} className="flex-1 px-1" onPress={() => onNextHere(ticket)}>
                  {t('back.nextHere')}
                </Button>
              </Back>
            ))}
          {list === 'held' && desk.held.length === 0 && (
            <Nobody title={t('back.nobodyHeld')} advice={t('back.nobodyHeldAdvice')} />
          )}
          {list === 'held' &&
            desk.held.map((ticket) => (
              <Back key={ticket.ticketId} ticket={ticket} {...shared}>
                <Button
                  busy={busy}
                  disabled={!keys.direct}
                  className="flex-1 px-1"
                  onPress={() => onResume(ticket)}
                >
                  {t('back.resume')}
                </Button>
              </Back>
            ))}
        </ul>
      </section>
    </div>
  );
}

/** How many of the clerk's own are open; late ones are said, not only coloured. */
function Waiting({ mine, late }: PersonPanelProps['difficulties']) {
  const { t } = useText('desk');
  if (mine.length === 0) return null;
  return (
    <span className={join('text-body font-normal', late > 0 && 'font-medium text-coral')}>
      {t(late > 0 ? 'keyLate' : 'keyOpen', { n: mine.length, late })}
    </span>
  );
}

function Nobody({ title, advice }: { readonly title: string; readonly advice: string }) {
  return (
    <li className="p-1">
      <p className="text-body">{title}</p>
      <p className="text-small text-muted">{advice}</p>
    </li>
  );
}

interface BackProps {
  readonly ticket: NoShowTicket | HeldTicket;
  readonly names: Names;
  readonly now: Instant;
  readonly busy: boolean;
  readonly onFind: (number: TicketNumber) => void;
  readonly children: ReactNode;
}

function Back({ ticket, names, now, onFind, children }: BackProps) {
  const { t } = useText('counter');
  const service = ticket.services[0];
  const since =
    ticket.status === 'noShow'
      ? t('back.missedAgo', { minutes: minutesBetween(ticket.missedAt, now) })
      : t('back.heldAgo', { minutes: minutesBetween(ticket.heldAt, now) });
  const counter = t('common:counter', { number: names.counterNumber(ticket.counterId) ?? ticket.counterId });
  return (
    <li className="border-b border-line p-1 last:border-0">
      <button
        type="button"
        onClick={() => onFind(ticket.number)}
        className="flex w-full items-baseline justify-between gap-1 text-left"
      >
        <NumberPlate number={ticket.number} tag={tagOf(ticket)} size="action" />
        <span className="truncate text-small text-muted">
          {counter} · {since}
        </span>
      </button>
      <p className="truncate pb-0.5 text-small text-muted">
        {service === undefined ? names.zone(ticket.zoneId) : names.service(service)}
      </p>
      <div className="flex gap-1">{children}</div>
    </li>
  );
}

/** 开放时间: the week as seven rows of sessions, special days, and the times around them. */
import type { OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import { plusDays } from '@yichuang/domain/calendar/dates';
import type { LocalDate } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import type { Weekday } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import { Field } from '@yichuang/ui/field.tsx';
import {
  NO_NUMBER,
  NumberField,
  replaced,
  TimeField,
  timeOf,
  timeWhileTyped,
  useFaultOf,
  without,
  type EditorProps,
} from './editor.tsx';

type Day = OwnSettings['hours']['week'][number];

/** The hours of day that the picture of a day shows. */
const DAY_FROM = 6;
const DAY_TO = 22;

interface HoursEditorProps extends EditorProps<'hours'> {
  readonly today: LocalDate;
}

export function HoursEditor({ draft, onChange, findings, today }: HoursEditorProps) {
  const { t } = useText('settings');
  const faultOf = useFaultOf(findings);
  const setDay = (index: number, day: Day): void =>
    onChange({ ...draft, week: replaced(draft.week, index, day) });
  return (
    <div className="flex flex-col gap-2">
      {faultOf('week') !== null && <Fault words={faultOf('week') ?? ''} />}
      {draft.week.map((day, index) => {
        const name = t(`common:weekdayShort.d${(index + 1) as Weekday}`);
        return (
          <div key={name} className="border-b border-line pb-1 last:border-0">
            <div className="grid grid-cols-[3em_1fr_auto] items-center gap-1.5">
              <span className="text-body font-bold">{name}</span>
              <Sessions name={name} day={day} onChange={(next) => setDay(index, next)} />
              {index > 0 && (
                <Button
                  label={`${name} ${t('hours.copy')}`}
                  onPress={() => setDay(index, [...(draft.week[0] ?? [])])}
                >
                  {t('hours.copy')}
                </Button>
              )}
            </div>
            <DayBar day={day} />
            {faultOf(`week.${index}`) !== null && <Fault words={faultOf(`week.${index}`) ?? ''} />}
          </div>
        );
      })}
      <h3 className="text-body font-bold">{t('hours.special')}</h3>
      {draft.specialDays.map(({ date, sessions }, index) => (
        <div key={index} className="flex flex-wrap items-end gap-1.5 border-b border-line pb-1">
          <Field
            type="date"
            label={t('hours.date')}
            value={date}
            fault={faultOf(`specialDays.${index}`)}
            onChange={(next) =>
              onChange({
                ...draft,
                specialDays: replaced(draft.specialDays, index, { date: next, sessions }),
              })
            }
          />
          <Sessions
            name={date}
            day={sessions}
            onChange={(next) =>
              onChange({
                ...draft,
                specialDays: replaced(draft.specialDays, index, { date, sessions: next }),
              })
            }
          />
          <Button
            label={`${t('remove')} ${date}`}
            onPress={() => onChange({ ...draft, specialDays: without(draft.specialDays, index) })}
          >
            {t('remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button
          onPress={() =>
            onChange({
              ...draft,
              specialDays: [
                ...draft.specialDays,
                { date: firstFree(draft.specialDays, today), sessions: [] },
              ],
            })
          }
        >
          {t('hours.specialAdd')}
        </Button>
      </div>
      <div className="flex flex-wrap gap-3">
        {(['issueBeforeMinutes', 'lastTicketMinutes'] as const).map((key) => (
          <NumberField
            key={key}
            label={t(`hours.${key}`)}
            value={draft[key]}
            fault={faultOf(key)}
            onChange={(value) => onChange({ ...draft, [key]: value ?? NO_NUMBER })}
          />
        ))}
        <TimeField
          label={t('hours.settleAt')}
          value={draft.settleAt}
          fault={faultOf('settleAt')}
          onChange={(settleAt) => onChange({ ...draft, settleAt })}
        />
      </div>
    </div>
  );
}

function Sessions({
  name,
  day,
  onChange,
}: {
  readonly name: string;
  readonly day: Day;
  readonly onChange: (day: Day) => void;
}) {
  const { t } = useText('settings');
  return (
    <div className="flex flex-wrap items-center gap-1">
      {day.length === 0 && <span className="text-body text-muted">{t('hours.closed')}</span>}
      {day.map((session, index) => (
        <span key={index} className="flex items-center gap-0.5 rounded-card bg-mist p-0.5">
          {(['from', 'to'] as const).map((end) => (
            <input
              key={end}
              type="text"
              inputMode="numeric"
              maxLength={5}
              placeholder="08:00"
              aria-label={`${name} ${index + 1} ${t(`hours.${end}`)}`}
              value={session[end]}
              onChange={({ target }) =>
                onChange(replaced(day, index, { ...session, [end]: timeWhileTyped(target.value) }))
              }
              onBlur={({ target }) =>
                onChange(replaced(day, index, { ...session, [end]: timeOf(target.value) }))
              }
              className="min-h-target w-[4.5em] rounded-card border border-muted bg-paper px-1 text-center text-action"
            />
          ))}
          <Button
            tone="quiet"
            label={`${name} ${index + 1} ${t('remove')}`}
            onPress={() => onChange(without(day, index))}
          >
            ×
          </Button>
        </span>
      ))}
      <Button
        label={`${name} ${t('hours.addSession')}`}
        onPress={() =>
          onChange([...day, day.length === 0 ? { from: '08:00', to: '12:00' } : { from: '', to: '' }])
        }
      >
        + {t('hours.addSession')}
      </Button>
    </div>
  );
}

/** The day as a strip: when it is open. What it says stands beside it as times. */
function DayBar({ day }: { readonly day: Day }) {
  const place = (time: string): number => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return Math.min(100, Math.max(0, ((hour + minute / 60 - DAY_FROM) / (DAY_TO - DAY_FROM)) * 100));
  };
  return (
    <div aria-hidden="true" className="relative mt-0.5 h-[10px] rounded-full bg-mist">
      {day
        .filter(({ from, to }) => from !== '' && from < to)
        .map(({ from, to }) => (
          <span
            key={from}
            className="absolute h-full rounded-full bg-harbour"
            style={{ left: `${place(from)}%`, width: `${place(to) - place(from)}%` }}
          />
        ))}
    </div>
  );
}

export function Fault({ words }: { readonly words: string }) {
  return (
    <p role="alert" className="text-small font-medium text-coral">
      ■ {words}
    </p>
  );
}

/** The next day that is not special yet, to be changed. */
function firstFree(specialDays: OwnSettings['hours']['specialDays'], today: LocalDate): LocalDate {
  const taken = new Set<string>(specialDays.map(({ date }) => date));
  let date = plusDays(today, 1);
  while (taken.has(date)) date = plusDays(date, 1);
  return date;
}

/** The fields of the settings that may be changed here (设置填写): places, phones, runs, titles, numbers, registered items. */
import type { DocumentFormId } from '@yichuang/domain/casework/documents/forms';
import type { Service } from '@yichuang/domain/catalogue/service';
import type { LocalTime } from '@yichuang/domain/ids';
import type { OfficeChange } from '@yichuang/protocol/office';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Field } from '@yichuang/ui/field.tsx';
import { ItemTicks } from './item-ticks.tsx';
import { Promises } from './promise-fields.tsx';
import type { ChangeKey } from './office-page.tsx';

export interface FieldsProps {
  readonly draft: OfficeChange;
  readonly onChange: (draft: OfficeChange) => void;
  readonly services: readonly Service[];
}

export function FieldsOf({ setting, ...props }: FieldsProps & { readonly setting: ChangeKey }) {
  switch (setting) {
    case 'collectAt':
      return <CollectAt {...props} />;
    case 'remedies':
      return <Remedies {...props} />;
    case 'phones':
      return <Phones {...props} />;
    case 'runs':
      return <Runs {...props} />;
    case 'titles':
      return <Titles {...props} />;
    case 'forms':
      return <Forms {...props} />;
    case 'promises':
      return <Promises {...props} />;
    case 'registeredItems':
      return <ItemTicks {...props} />;
  }
}

function CollectAt({ draft, onChange }: FieldsProps) {
  const { t } = useText('office');
  return (
    <Field
      label={t('settings.key.collectAt')}
      value={draft.collectAt}
      onChange={(collectAt) => onChange({ ...draft, collectAt })}
      maxLength={200}
    />
  );
}

function Phones({ draft, onChange }: FieldsProps) {
  const { t } = useText('office');
  const { phones } = draft;
  return (
    <>
      <Field
        label={t('settings.officePhone')}
        value={phones.office}
        onChange={(office) => onChange({ ...draft, phones: { ...phones, office } })}
        maxLength={40}
      />
      <Field
        label={t('settings.complaintsPhone')}
        value={phones.complaints}
        onChange={(complaints) => onChange({ ...draft, phones: { ...phones, complaints } })}
        maxLength={40}
      />
    </>
  );
}

function Remedies({ draft, onChange }: FieldsProps) {
  const { t } = useText('office');
  const { remedies } = draft;
  return (
    <>
      <Field
        label={t('settings.review')}
        value={remedies.review}
        onChange={(review) => onChange({ ...draft, remedies: { ...remedies, review } })}
        maxLength={200}
      />
      <Field
        label={t('settings.court')}
        value={remedies.court}
        onChange={(court) => onChange({ ...draft, remedies: { ...remedies, court } })}
        maxLength={200}
      />
    </>
  );
}

function Runs({ draft, onChange }: FieldsProps) {
  const { t } = useText('office');
  const set = (runs: readonly string[]): void => onChange({ ...draft, runs: runs as LocalTime[] });
  return (
    <div className="flex flex-col gap-1">
      {draft.runs.map((run, place) => (
        <div key={place} className="flex items-end gap-1">
          <Field
            label={`${t('settings.time')} ${place + 1}`}
            type="time"
            value={run}
            onChange={(time) => set(draft.runs.with(place, time as LocalTime))}
          />
          {draft.runs.length > 1 && (
            <Button
              label={t('settings.remove', { name: run })}
              onPress={() => set(draft.runs.toSpliced(place, 1))}
            >
              ✕
            </Button>
          )}
        </div>
      ))}
      <Button onPress={() => set([...draft.runs, '15:00'])}>{t('settings.add')}</Button>
    </div>
  );
}

/** Only what is called by two names in practice. */
const TITLED = ['acceptance', 'refusal', 'correction'] as const satisfies readonly DocumentFormId[];

function Titles({ draft, onChange }: FieldsProps) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const others = (form: DocumentFormId) => draft.titles.filter((each) => each.form !== form);
  return TITLED.map((form) => (
    <Field
      key={form}
      label={t('settings.titleOf', { form: casework(`form.${form}`) })}
      hint={t('settings.usual')}
      value={draft.titles.find((each) => each.form === form)?.title ?? ''}
      onChange={(title) =>
        onChange({ ...draft, titles: title === '' ? others(form) : [...others(form), { form, title }] })
      }
      maxLength={40}
    />
  ));
}

/** The year, the hall's digit and the serial are filled in. */
const PATTERN = '保政服受〔{year}〕第{hall}-{serial}号';

function Forms({ draft, onChange }: FieldsProps) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const set = (place: number, change: Partial<OfficeChange['forms'][number]>): void =>
    onChange({
      ...draft,
      forms: draft.forms.map((rules, index) => (index === place ? { ...rules, ...change } : rules)),
    });
  return (
    <div className="flex max-h-[60dvh] flex-col gap-1 overflow-y-auto">
      <p className="text-small text-muted">{t('settings.patternHint', { example: PATTERN })}</p>
      {draft.forms.map(({ form, pattern, copies }, place) => (
        <div key={form} className="grid grid-cols-[1fr_7em] gap-1">
          {pattern === null ? (
            <p className="self-end pb-1 text-body">
              {casework(`form.${form}`)} · {t('settings.says.noNumber')}
            </p>
          ) : (
            <Field
              label={t('settings.patternOf', { form: casework(`form.${form}`) })}
              value={pattern}
              onChange={(next) => set(place, { pattern: next })}
              maxLength={60}
            />
          )}
          <label className="flex flex-col gap-0.5 text-body">
            <span className="sr-only">{t('settings.copiesOf', { form: casework(`form.${form}`) })}</span>
            <select
              value={copies}
              onChange={({ target }) => set(place, { copies: Number(target.value) })}
              className="mt-auto min-h-target rounded-card border border-muted bg-paper px-1"
            >
              {[1, 2, 3, 4].map((count) => (
                <option key={count} value={count}>
                  × {count}
                </option>
              ))}
            </select>
          </label>
        </div>
      ))}
    </div>
  );
}

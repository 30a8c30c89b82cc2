/** 厂家评价器的协议, as a part of the settings: the path, the instructions and the names of fields that a vendor's pad speaks. */
import { PadProtocol } from '@yichuang/domain/evaluation/rules';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Field } from '@yichuang/ui/field.tsx';

/** As it is typed. */
export interface TypedProtocol {
  readonly confirmed: boolean;
  readonly path: string;
  readonly heartbeatSeconds: string;
  readonly codes: Readonly<Record<keyof PadProtocol['codes'], string>>;
  readonly fields: PadProtocol['fields'];
}

export interface PadProtocolFormProps {
  readonly typed: TypedProtocol;
  readonly onChange: (typed: TypedProtocol) => void;
}

const LONGEST_CODE = 6;
const LONGEST_NAME = 32;
const LONGEST_PATH = 64;

export function typedProtocol({ codes, heartbeatSeconds, ...rest }: PadProtocol): TypedProtocol {
  const { login, heartbeat, illegal, unknown, ask } = codes;
  return {
    ...rest,
    heartbeatSeconds: String(heartbeatSeconds),
    codes: {
      login: String(login),
      heartbeat: String(heartbeat),
      illegal: String(illegal),
      unknown: String(unknown),
      ask: String(ask),
    },
  };
}

/** Not a protocol while something is typed amiss. */
export function protocolOf({ codes, heartbeatSeconds, ...rest }: TypedProtocol): unknown {
  return {
    ...rest,
    heartbeatSeconds: numberOf(heartbeatSeconds),
    codes: Object.fromEntries(Object.entries(codes).map(([name, text]) => [name, numberOf(text)])),
  };
}

function numberOf(text: string): number | null {
  return /^\d+$/.test(text.trim()) ? Number(text.trim()) : null;
}

export function PadProtocolForm({ typed, onChange }: PadProtocolFormProps) {
  const { t } = useText('evaluation');
  const [open] = useState(!typed.confirmed);
  const parsed = PadProtocol.safeParse(protocolOf(typed));
  const wrong = (parsed.error?.issues ?? []).map(({ path }) => path.join('.'));
  /** A name or number that is there twice is wrong at each of the places. */
  const isWrong = (group: 'codes' | 'fields', name: string): boolean => {
    const values: Readonly<Record<string, string>> = typed[group];
    const twice = Object.values(values).filter((value) => value.trim() === values[name]?.trim()).length > 1;
    return twice || wrong.includes(`${group}.${name}`);
  };
  return (
    <details open={open} className="rounded-card border border-line px-1.5">
      <summary className="flex min-h-target cursor-pointer flex-wrap items-center gap-1 text-body font-medium">
        {t('settings.pads.title')}
        {typed.confirmed ? (
          <span className="font-normal text-leaf">✓ {t('settings.pads.confirmed')}</span>
        ) : (
          <span className="font-normal text-orange">▲ {t('settings.pads.unconfirmed')}</span>
        )}
      </summary>
      <div className="flex flex-col gap-2 pb-1.5">
        <div className="grid grid-cols-1 gap-2 sm:grid-cols-2">
          <Field
            label={t('settings.pads.path')}
            value={typed.path}
            onChange={(path) => onChange({ ...typed, path })}
            maxLength={LONGEST_PATH}
            fault={wrong.includes('path') ? t('settings.pads.pathFault') : null}
          />
          <Field
            label={t('settings.pads.heartbeatSeconds')}
            value={typed.heartbeatSeconds}
            onChange={(heartbeatSeconds) => onChange({ ...typed, heartbeatSeconds })}
            maxLength={3}
            fault={wrong.includes('heartbeatSeconds') ? t('settings.pads.heartbeatFault') : null}
          />
        </div>
        <fieldset>
          <legend className="mb-0.5 text-body font-medium">{t('settings.pads.codes')}</legend>
          <div className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-5">
            {(Object.keys(typed.codes) as (keyof TypedProtocol['codes'])[]).map((name) => (
              <Field
                key={name}
                label={t(`settings.pads.code.${name}`)}
                value={typed.codes[name]}
                onChange={(text) => onChange({ ...typed, codes: { ...typed.codes, [name]: text } })}
                maxLength={LONGEST_CODE}
                fault={isWrong('codes', name) ? t('settings.pads.codeFault') : null}
              />
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend className="mb-0.5 text-body font-medium">{t('settings.pads.fields')}</legend>
          <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
            {(Object.keys(typed.fields) as (keyof TypedProtocol['fields'])[]).map((name) => (
              <Field
                key={name}
                label={t(`settings.pads.field.${name}`)}
                value={typed.fields[name]}
                onChange={(text) => onChange({ ...typed, fields: { ...typed.fields, [name]: text } })}
                maxLength={LONGEST_NAME}
                fault={isWrong('fields', name) ? t('settings.pads.fieldFault') : null}
              />
            ))}
          </div>
        </fieldset>
        <label className="flex min-h-target cursor-pointer items-center gap-0.5 self-start text-body">
          <input
            type="checkbox"
            checked={typed.confirmed}
            onChange={(event) => onChange({ ...typed, confirmed: event.target.checked })}
            className="size-[1.1em] accent-harbour"
          />
          {t('settings.pads.confirmed')}
        </label>
      </div>
    </details>
  );
}

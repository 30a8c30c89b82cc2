/** What is asked for 帮代办: who helps and that the applicant said yes, how they were told, why it ends. */
import type { Help } from '@yichuang/domain/casework/case';
import { Channel, HelpReason, HelpWay } from '@yichuang/domain/casework/words';
import { AccountId } from '@yichuang/domain/ids';
import { useState } from 'react';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { useText } from '../text/use-text.ts';

export interface HelpWish {
  readonly helperId: AccountId;
  readonly way: HelpWay;
  readonly why: HelpReason;
  readonly agreed: true;
}

/** Each answers whether it was done; a no was said already. */
export interface HelpActs {
  assign(wish: HelpWish): Promise<boolean>;
  tell(channel: Channel): Promise<boolean>;
  end(note: string): Promise<boolean>;
}

export interface Helper {
  readonly accountId: AccountId;
  readonly displayName: string;
}

interface AskingProps {
  readonly acts: HelpActs;
  readonly busy: boolean;
  readonly onClose: () => void;
}

export function AssignDialog({
  help,
  helpers,
  why: first,
  acts,
  busy,
  onClose,
}: AskingProps & {
  readonly help: Help | null;
  readonly helpers: readonly Helper[];
  readonly why: HelpReason;
}) {
  const { t } = useText('casework');
  const [helperId, setHelper] = useState<string>(help?.helperId ?? '');
  const [way, setWay] = useState<HelpWay>(help?.way ?? 'accompany');
  const [why, setWhy] = useState<HelpReason>(help?.why ?? first);
  const [agreed, setAgreed] = useState(false);
  const confirm = async (): Promise<void> => {
    if (await acts.assign({ helperId: AccountId.parse(helperId), way, why, agreed: true })) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('help.assignTitle')}
      description={t('help.assignSays')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            tone="main"
            disabled={helperId === '' || !agreed}
            busy={busy}
            onPress={() => void confirm()}
          >
            {t('help.assign')}
          </Button>
        </>
      }
    >
      <label className="flex flex-col gap-0.5 text-body font-medium">
        {t('help.who')}
        <select
          value={helperId}
          onChange={(event) => setHelper(event.target.value)}
          className="min-h-target rounded-card border border-muted bg-paper px-1"
        >
          <option value="">{t('help.choose')}</option>
          {helpers.map(({ accountId, displayName }) => (
            <option key={accountId} value={accountId}>
              {displayName}
            </option>
          ))}
        </select>
      </label>
      <Few
        label={t('help.way')}
        name="way"
        value={way}
        onChange={setWay}
        options={HelpWay.options.map((value) => [value, t(`helpWay.${value}`)] as const)}
      />
      <Few
        label={t('help.why')}
        name="why"
        value={why}
        onChange={setWhy}
        options={HelpReason.options.map((value) => [value, t(`helpReason.${value}`)] as const)}
      />
      <label className="flex min-h-target items-center gap-1 rounded-card border border-line px-1.5 text-body font-medium has-focus-visible:outline-4 has-focus-visible:outline-harbour">
        <input
          type="checkbox"
          checked={agreed}
          onChange={(event) => setAgreed(event.target.checked)}
          className="size-[1.1em] accent-harbour outline-none"
        />
        {t('help.agreed')}
      </label>
    </Dialog>
  );
}

export function TellDialog({ acts, busy, onClose }: AskingProps) {
  const { t } = useText('casework');
  const [channel, setChannel] = useState<Channel>('phone');
  const confirm = async (): Promise<void> => {
    if (await acts.tell(channel)) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('help.tellTitle')}
      description={t('help.tellSays')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button tone="main" busy={busy} onPress={() => void confirm()}>
            {t('help.tell')}
          </Button>
        </>
      }
    >
      <Few
        label={t('help.how')}
        name="channel"
        value={channel}
        onChange={setChannel}
        options={Channel.options.map((value) => [value, t(`channel.${value}`)] as const)}
      />
    </Dialog>
  );
}

export function EndDialog({ acts, busy, onClose }: AskingProps) {
  const { t } = useText('casework');
  const [note, setNote] = useState('');
  const confirm = async (): Promise<void> => {
    if (await acts.end(note.trim())) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('help.endTitle')}
      description={t('help.endSays')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button tone="danger" disabled={note.trim() === ''} busy={busy} onPress={() => void confirm()}>
            {t('help.end')}
          </Button>
        </>
      }
    >
      <label className="flex flex-col gap-0.5 text-body font-medium">
        {t('help.endWhy')}
        <input
          value={note}
          maxLength={200}
          onChange={(event) => setNote(event.target.value)}
          className="min-h-target rounded-card border border-muted bg-paper px-1"
        />
      </label>
    </Dialog>
  );
}

/** One of a few in a line. */
function Few<Value extends string>({
  label,
  name,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="mb-0.5 text-body font-medium">{label}</legend>
      {options.map(([one, words]) => (
        <label
          key={one}
          className="flex min-h-target items-center gap-1 rounded-card border border-line px-1.5 text-body has-checked:border-harbour has-checked:bg-sky has-focus-visible:outline-4 has-focus-visible:outline-harbour"
        >
          <input
            type="radio"
            name={name}
            value={one}
            checked={value === one}
            onChange={() => onChange(one)}
            className="size-[1.1em] accent-harbour outline-none"
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

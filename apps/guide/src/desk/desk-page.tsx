/** 办不成事: recorded with a few words under the thumb; below, what whoever is signed in is responsible for. */
import { numberTyped } from '@yichuang/domain/hall/number-typed';
import type { ZoneId } from '@yichuang/domain/ids';
import type { DifficultyCard } from '@yichuang/protocol/desk';
import { Button } from '@yichuang/ui/button.tsx';
import { answerWords, noteWithPhone } from '@yichuang/ui/desk/desk-words';
import { DifficultyLife } from '@yichuang/ui/desk/difficulty-life.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Card } from '../alarms/card.tsx';
import type { Duty } from '../duty.ts';
import { Choices } from '../frame/choices.tsx';
import { NoteField } from '../frame/note-field.tsx';
import { Page } from '../frame/page.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { useAct } from '../use-act.ts';
import { CloseSheet, StepSheet } from './act-sheets.tsx';

export function DeskPage({ duty }: { readonly duty: Duty }) {
  const { t } = useText('desk');
  const { trail, send, done, door, names } = duty;
  const act = useAct();
  const [note, setNote] = useState('');
  const [typed, setTyped] = useState('');
  const [phone, setPhone] = useState('');
  const [zoneId, setZoneId] = useState<ZoneId | null>(null);
  const number = numberTyped(typed);
  const isWrong = typed.trim() !== '' && number === null;
  const add = async (): Promise<void> => {
    const opened = { note: noteWithPhone(t, note, phone), number, zoneId, itemId: null };
    const sent = await act.run(() => send('openDifficulty', opened));
    if (!sent?.done) return;
    setNote('');
    setTyped('');
    setPhone('');
    setZoneId(null);
    done({ words: t('added') });
  };
  return (
    <Page
      title={t('title')}
      says={t('addAdvice')}
      onBack={trail.back}
      main={
        <Button
          tone="main"
          busy={act.busy}
          disabled={note.trim() === '' || isWrong}
          onPress={() => void add()}
        >
          {t('add')}
        </Button>
      }
    >
      <NoteField label={t('note')} hint={t('noteHint')} value={note} onChange={setNote} />
      {act.trouble && <TroubleNote trouble={act.trouble} />}
      <div className="grid grid-cols-2 gap-1">
        <Line
          label={t('number')}
          hint={t('numberHint')}
          value={typed}
          onChange={setTyped}
          fault={isWrong ? t('wrongNumber') : null}
        />
        <Line label={t('phone')} hint={t('phoneHint')} value={phone} onChange={setPhone} tel fault={null} />
      </div>
      <Choices
        label={t('zone')}
        inPairs
        chosen={zoneId}
        onChoose={(chosen) => setZoneId(chosen === zoneId ? null : chosen)}
        choices={door.catalogue.zones.map(({ id }) => ({ value: id, words: names.zone(id) }))}
      />
      <Mine duty={duty} />
    </Page>
  );
}

interface LineProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: string | null;
  /** A phone's digits. */
  readonly tel?: boolean;
}

function Line({ label, hint, value, onChange, fault, tel = false }: LineProps) {
  return (
    <label className="flex min-w-0 flex-col gap-1 text-body font-bold">
      {label}
      <input
        type={tel ? 'tel' : 'text'}
        value={value}
        maxLength={20}
        placeholder={hint}
        autoComplete="off"
        aria-invalid={fault !== null || undefined}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-target w-full rounded-card border border-muted bg-paper px-2 text-action font-normal placeholder:text-muted"
      />
      {fault !== null && <span className="text-small font-medium text-coral">■ {fault}</span>}
    </label>
  );
}

function Mine({ duty }: { readonly duty: Duty }) {
  const { t } = useText('desk');
  const { desk, failed } = duty.desk;
  const [acting, setActing] = useState<{
    readonly one: DifficultyCard;
    readonly act: 'step' | 'close';
  } | null>(null);
  const mine = (desk?.difficulties ?? []).filter(({ toAccountId }) => toAccountId === duty.account.accountId);
  return (
    <section aria-labelledby="mine" className="flex flex-col gap-1">
      <h2 id="mine" className="text-body font-bold text-muted">
        {t('mine')}
      </h2>
      {failed && <output className="text-body font-medium text-orange">▲ {t('offline')}</output>}
      {desk === null && !failed && <p className="text-body text-muted">{t('looking')}</p>}
      {desk !== null && mine.length === 0 && <p className="text-body text-muted">{t('none')}</p>}
      {mine.map((one) => (
        <Card
          key={one.difficultyId}
          urgent={one.late && one.answeredAt === null}
          title={answerWords(t, one)}
          says={one.steps[0]?.words ?? ''}
        >
          <Button onPress={() => setActing({ one, act: 'step' })}>{t('step')}</Button>
          <Button tone="main" onPress={() => setActing({ one, act: 'close' })}>
            {t('close')}
          </Button>
          <DifficultyLife steps={one.steps} people={desk?.people ?? {}} />
        </Card>
      ))}
      {acting?.act === 'step' && <StepSheet duty={duty} one={acting.one} onClose={() => setActing(null)} />}
      {acting?.act === 'close' && <CloseSheet duty={duty} one={acting.one} onClose={() => setActing(null)} />}
    </section>
  );
}

/** An identity number, if somebody wants to give it (登记身份证号): typed here, masked here, kept nowhere. */
import { checkIdentity } from '@yichuang/domain/identity/identity';
import { instantOf } from '@yichuang/domain/time';
import { dayOf } from '@yichuang/ui/clock-words';
import { Keypad } from '@yichuang/ui/keypad.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Button } from '@yichuang/ui/button.tsx';
import { BackKey, MainKey } from './keys.tsx';
import type { ScreenProps, StepAt } from './screen.ts';

const LENGTH = 18;
/** As it stands on the card: region, birthday, the rest. */
const GROUPS = [6, 8, 4];

export function IdentityScreen({
  step,
  flow,
  state,
  act,
}: ScreenProps & { readonly step: StepAt<'identity'> }) {
  const { t } = useText('kiosk');
  const { t: card } = useText('card');
  const submit = (): void => {
    const today = dayOf(instantOf(Date.now() + state.hubTimeOffsetMs)).date;
    const checked = checkIdentity('residentId', step.typed, today);
    act({ type: 'checkIdentity', problem: checked.ok ? null : checked.code });
  };
  return (
    <>
      <div className="flex items-start gap-3 pb-4">
        <BackKey onPress={() => act({ type: 'back' })} />
        <div>
          <h1 className="text-title leading-tight font-bold">{t('identity.title')}</h1>
          <p className="text-body text-muted">{t('identity.why')}</p>
          <p className="text-body text-muted">{t('identity.privacy')}</p>
          {state.cardReader?.ready && <p className="text-body text-muted">{card('identityHint')}</p>}
        </div>
      </div>
      <div className="flex flex-1 flex-col justify-end gap-2">
        <output
          aria-label={t('identity.typed', { count: step.typed.length })}
          className="flex min-h-[136px] items-center justify-center gap-4 rounded-card border-4 border-harbour bg-paper px-2 text-[44px] leading-none font-bold"
        >
          {GROUPS.map((size, index) => (
            <span key={size} aria-hidden="true" className="flex gap-1">
              {Array.from({ length: size }, (_, place) => (
                <Sign
                  key={`${size}-${place}`}
                  typed={step.typed}
                  at={(index > 0 ? 6 : 0) + (index > 1 ? 8 : 0) + place}
                />
              ))}
            </span>
          ))}
        </output>
        <p role="alert" className="min-h-[1.5em] text-center text-body font-medium text-coral">
          {step.trouble && `■ ${troubleWords()}`}
        </p>
      </div>
      <Keypad
        layout="identity"
        value={step.typed}
        limit={LENGTH}
        onChange={(typed) => act({ type: 'type', typed })}
        className="pb-3"
      />
      <div className="flex flex-col gap-3">
        {flow.identity && (
          <Button onPress={() => act({ type: 'forgetIdentity' })}>{t('identity.forget')}</Button>
        )}
        <MainKey disabled={step.asking || step.typed.length < LENGTH} onPress={submit}>
          {step.asking ? t('identity.asking') : t('identity.submit')}
        </MainKey>
      </div>
    </>
  );

  function troubleWords(): string {
    if (step.trouble === 'offline' || step.trouble === 'refused') return t(`identity.${step.trouble}`);
    return step.trouble === null ? '' : t(`identity.problem.${step.trouble}`);
  }
}

/** Only the sign just typed can be read, so that the typing can be checked and nobody behind reads it all. */
function Sign({ typed, at }: { readonly typed: string; readonly at: number }) {
  const isLast = at === typed.length - 1;
  return (
    <span className="grid w-[40px] place-items-center border-b-4 border-muted pb-1">
      {at >= typed.length ? ' ' : isLast ? typed[at] : '•'}
    </span>
  );
}

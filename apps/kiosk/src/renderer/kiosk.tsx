/** The kiosk's page (取号机): one frame, and in it the screen of the step at which the visitor stands. */
import { Check, Hourglass, Ticket } from 'lucide-react';
import { useEffect } from 'react';
import { useHall } from '@yichuang/ui/use-hall';
import { namesOf } from '@yichuang/ui/names';
import { setLargeType } from '@yichuang/ui/start-page.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { KioskBridge } from './bridge.ts';
import { Frame } from './frame/frame.tsx';
import { StillThere } from './frame/still-there.tsx';
import { AnswerScreen } from './screens/answer.tsx';
import { BundleScreen } from './screens/bundle.tsx';
import { CheckInScreen } from './screens/check-in.tsx';
import { CollectScreen } from './screens/collect.tsx';
import { ConfirmScreen } from './screens/confirm.tsx';
import { GuideScreen, PlaceScreen } from './screens/elsewhere.tsx';
import { HomeScreen } from './screens/home.tsx';
import { IdentityScreen } from './screens/identity.tsx';
import { MainKey } from './screens/keys.tsx';
import { Message } from './screens/message.tsx';
import { PersonScreen } from './screens/person.tsx';
import { ScanScreen } from './screens/scan.tsx';
import { PapersScreen } from './screens/papers.tsx';
import { RefusedScreen } from './screens/refused.tsx';
import type { ScreenProps } from './screens/screen.ts';
import { ResultScreen } from './screens/result.tsx';
import { SearchScreen } from './screens/search.tsx';
import { TicketScreen } from './screens/ticket.tsx';
import { ZoneScreen } from './screens/zone.tsx';
import { useKiosk } from './use-kiosk.ts';

export function KioskPage({ bridge }: { readonly bridge: KioskBridge }) {
  const { state, catalogue, guidance } = useHall(bridge);
  const { flow, act, idleness, now, stay } = useKiosk(bridge);
  const { t, language, setLanguage } = useText('kiosk');
  const { large } = flow;

  useEffect(() => setLargeType(large), [large]);
  useEffect(() => {
    if (flow.language !== language) setLanguage(flow.language);
  }, [flow.language, language, setLanguage]);

  const hallName = catalogue ? namesOf(catalogue, language).hall() : '';
  return (
    <Frame state={state} flow={flow} act={act} catalogue={catalogue} hallName={hallName}>
      {catalogue ? (
        <StepScreen
          catalogue={catalogue}
          guidance={guidance}
          state={state}
          flow={flow}
          act={act}
          now={now}
          onReached={bridge.countGuidance}
          onKnowledge={bridge.countKnowledge}
        />
      ) : (
        <Message icon={<Hourglass className="size-11" />} title={t('starting.title')}>
          <p>{t('starting.says')}</p>
        </Message>
      )}
      {idleness.state === 'asking' && <StillThere secondsLeft={idleness.secondsLeft} onStay={stay} />}
    </Frame>
  );
}

function StepScreen({ now, ...screen }: ScreenProps & { readonly now: number }) {
  const { t } = useText('kiosk');
  const { step } = screen.flow;
  switch (step.at) {
    case 'home':
      return <HomeScreen {...screen} />;
    case 'zone':
      return <ZoneScreen {...screen} step={step} />;
    case 'papers':
      return <PapersScreen key={step.itemId} {...screen} step={step} />;
    case 'bundle':
      return <BundleScreen key={step.bundleId} {...screen} step={step} />;
    case 'answer':
      return <AnswerScreen key={step.answerId} {...screen} step={step} />;
    case 'search':
      return <SearchScreen {...screen} step={step} />;
    case 'identity':
      return <IdentityScreen {...screen} step={step} />;
    case 'person':
      return <PersonScreen {...screen} step={step} />;
    case 'scan':
      return <ScanScreen {...screen} step={step} />;
    case 'checkIn':
      return <CheckInScreen {...screen} step={step} />;
    case 'collect':
      return <CollectScreen {...screen} step={step} />;
    case 'result':
      return <ResultScreen {...screen} step={step} />;
    case 'place':
      return <PlaceScreen {...screen} step={step} />;
    case 'guide':
      return <GuideScreen {...screen} />;
    case 'confirm':
      return <ConfirmScreen {...screen} step={step} />;
    case 'taking':
      return (
        <Message
          icon={<Ticket className="size-11" />}
          title={step.tries > 1 ? t('taking.again') : t('taking.says')}
        />
      );
    case 'refused':
      return <RefusedScreen {...screen} step={step} />;
    case 'ticket':
      return <TicketScreen {...screen} step={step} now={now} />;
    case 'returned':
      return (
        <Message
          icon={<Check className="size-11" />}
          title={t('returned.title', { number: step.number })}
          keys={<MainKey onPress={() => screen.act({ type: 'home' })}>{t('refused.back')}</MainKey>}
        >
          <p>{t('returned.says')}</p>
        </Message>
      );
  }
}

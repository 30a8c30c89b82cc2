/** Which picture the evaluator shows: connecting, pairing, at rest, or what a visitor is asked. */
import { useHall } from '@yichuang/ui/use-hall';
import { PairingScreen } from '@yichuang/ui/pairing-screen.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { EvaluatorState } from '@yichuang/protocol/evaluation';
import { useEffect } from 'react';
import type { Answering } from './answering.ts';
import type { Pairing } from './pairing.ts';
import { Frame } from './screens/frame.tsx';
import { LevelsScreen } from './screens/levels-screen.tsx';
import { MoreScreen } from './screens/more-screen.tsx';
import { RestScreen } from './screens/rest-screen.tsx';
import { ScanScreen } from './screens/scan-screen.tsx';
import { Still } from './screens/still.tsx';
import { ThanksScreen } from './screens/thanks-screen.tsx';
import { WordsScreen } from './screens/words-screen.tsx';
import type { Station } from './station.ts';

export interface EvaluatorAppProps {
  readonly station: Station;
  readonly answering: Answering;
  readonly pairing: Pairing;
}

export function EvaluatorApp({ station, answering, pairing }: EvaluatorAppProps) {
  const { t } = useText('evaluator');
  const view = useHall(station);
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  switch (view.step) {
    case 'connecting':
      return <Still title={t('connecting')} />;
    case 'pairing':
      return (
        <PairingScreen
          kind="evaluator"
          onAsk={pairing.ask}
          onClaim={pairing.claim}
          onPaired={station.paired}
        />
      );
    case 'refused':
      return <Still title={t('refused')} advice={t('refusedAdvice')} />;
    case 'working':
      return <AtWork state={view.state} offline={view.offline} answering={answering} />;
  }
}

interface AtWorkProps {
  readonly state: EvaluatorState;
  readonly offline: boolean;
  readonly answering: Answering;
}

function AtWork({ state, offline, answering }: AtWorkProps) {
  const answer = useHall(answering);
  const { language, setLanguage } = useText('evaluator');
  const isAtRest = answer.step === 'rest';
  // The next visitor begins in Chinese.
  useEffect(() => {
    if (isAtRest && language !== 'zh-CN') setLanguage('zh-CN');
  }, [isAtRest, language, setLanguage]);
  const { questionnaire } = state;
  const frame = { hall: state.hall, demo: state.demo, counterNumber: state.counterNumber, offline };
  switch (answer.step) {
    case 'rest':
      return <RestScreen {...frame} />;
    case 'scan':
      return (
        <Frame {...frame}>
          <ScanScreen url={answer.prompt.scan ?? ''} />
        </Frame>
      );
    case 'levels':
      return (
        <Frame {...frame}>
          <LevelsScreen prompt={answer.prompt} endsAtMs={answer.endsAtMs} onPress={answering.press} />
        </Frame>
      );
    case 'more':
      return (
        <Frame {...frame}>
          <MoreScreen begun={answer.begun} questionnaire={questionnaire} answering={answering} />
        </Frame>
      );
    case 'words':
      return (
        <Frame {...frame}>
          <WordsScreen begun={answer.begun} answering={answering} />
        </Frame>
      );
    case 'thanks':
      return (
        <Frame {...frame}>
          <ThanksScreen />
        </Frame>
      );
  }
}

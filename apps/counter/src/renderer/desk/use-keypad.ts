/** A key of the counter's call keypad was refused (呼叫器): the keypad can only beep, this page says why and what to press. */
import type { HallClient } from '@yichuang/client/hall-client';
import type { CounterId } from '@yichuang/domain/ids';
import type { KeyRefused } from '@yichuang/protocol/keys';
import { explainRejection } from '@yichuang/ui/explain';
import type { Names } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { useEffect, useRef } from 'react';

/** `onAsked`: 顺呼 was pressed with somebody on the way; the desk asks as it does for its own key. */
export function useKeypad(
  { onKeyRefused }: Pick<HallClient, 'onKeyRefused'>,
  counterId: CounterId,
  names: Names,
  onAsked: () => void,
): void {
  const { t } = useText('counter');
  const { t: shared } = useText('common');
  const say = useToast();
  const act = useRef<(refused: KeyRefused) => void>(() => undefined);
  useEffect(() => {
    act.current = ({ rejection, ...refused }) => {
      if (refused.counterId !== counterId) return;
      if (rejection.code === 'CurrentUndecided') {
        const number = String(rejection.details['number']);
        say('warning', t('keypad.asked', { number }), t('keypad.askedNext'));
        onAsked();
        return;
      }
      const { says, next } = explainRejection(shared, names, rejection);
      say('warning', t('keypad.refused', { says }), next);
    };
  });
  useEffect(() => onKeyRefused((refused) => act.current(refused)), [onKeyRefused]);
}

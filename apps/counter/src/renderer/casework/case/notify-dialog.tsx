/** 通知领取: by message, by phone, or in person because the applicant stands here. */
import type { Channel } from '@yichuang/domain/casework/words';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Choice } from '../../dialogs/choice.tsx';
import { Question } from '../../dialogs/question.tsx';

export interface NotifyDialogProps {
  readonly busy: boolean;
  readonly onConfirm: (channel: Channel) => void;
  readonly onClose: () => void;
}

export function NotifyDialog({ busy, onConfirm, onClose }: NotifyDialogProps) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const [channel, setChannel] = useState<Channel>('sms');
  return (
    <Question
      title={t('notify.title')}
      says={t('notify.says')}
      confirm={t('act.notify')}
      busy={busy}
      onConfirm={() => onConfirm(channel)}
      onClose={onClose}
    >
      <Choice
        digits
        label={t('notify.how')}
        options={(['sms', 'phone', 'screen'] as const).map((value) => ({
          value,
          words: casework(`channel.${value}`),
        }))}
        chosen={channel}
        onChoose={setChannel}
      />
    </Question>
  );
}

/** 配备机: what to do at the second PC, and the code by which this hub knows it. */
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';

export interface SecondPcDialogProps extends Pick<AtWork, 'hub'> {
  readonly onClose: () => void;
}

export function SecondPcDialog({ hub, onClose }: SecondPcDialogProps) {
  const { t } = useText('console');
  const asked = useAsked(() => hub.http.get<{ readonly code: string }>('/api/standby/code'), 'code');
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('secondPc.title')}
      description={t('secondPc.description')}
      actions={<Button onPress={onClose}>{t('secondPc.close')}</Button>}
    >
      <Unanswered asked={asked} />
      {asked.value === null ? null : (
        <ol className="flex list-decimal flex-col gap-1 pl-3 text-body">
          <li>{t('secondPc.install')}</li>
          <li>
            {t('secondPc.address')}
            <code className="block break-all rounded-card bg-mist px-1 py-0.5">
              STANDBY_OF={location.origin}
            </code>
          </li>
          <li>
            {t('secondPc.code')}
            <code className="block break-all rounded-card bg-mist px-1 py-0.5">
              STANDBY_CODE={asked.value.code}
            </code>
          </li>
          <li>
            {t('secondPc.takeOver')}
            <code className="block break-all rounded-card bg-mist px-1 py-0.5">
              STANDBY_TAKEOVER=&quot;ip address add {location.hostname}/24 dev eth0&quot;
            </code>
            <code className="mt-0.5 block break-all rounded-card bg-mist px-1 py-0.5">
              STANDBY_TAKEOVER=&quot;netsh interface ip add address &apos;以太网&apos; {location.hostname}{' '}
              255.255.255.0&quot;
            </code>
          </li>
          <li>{t('secondPc.start')}</li>
        </ol>
      )}
    </Dialog>
  );
}

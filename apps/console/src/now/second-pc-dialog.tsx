/** 配备机: what to do at the second PC, each line to be copied; the code by which this hub knows it. */
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { Copy } from 'lucide-react';
import type { AtWork } from '../at-work.ts';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';

export interface SecondPcDialogProps extends Pick<AtWork, 'hub'> {
  readonly onClose: () => void;
}

interface Pairing {
  readonly code: string;
  readonly address: string;
}

export function SecondPcDialog({ hub, onClose }: SecondPcDialogProps) {
  const { t } = useText('console');
  const asked = useAsked(() => hub.http.get<Pairing>('/api/standby/code'), 'code');
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('secondPc.title')}
      description={t('secondPc.description')}
      actions={<Button onPress={onClose}>{t('secondPc.close')}</Button>}
    >
      <Unanswered asked={asked} />
      {asked.value && <Steps {...asked.value} />}
    </Dialog>
  );
}

function Steps({ code, address }: Pairing) {
  const { t } = useText('console');
  const { hostname } = new URL(address);
  const isHere = /^(?:127\.|localhost$|\[?::1)/u.test(hostname);
  return (
    <ol className="flex list-decimal flex-col gap-1 pl-3 text-body">
      <li>{t('secondPc.install')}</li>
      <li>
        {t('secondPc.start')}
        <Line text={`npm run standby -- --of=${address} --code=${code}`} />
        {isHere && <p className="font-medium text-orange">▲ {t('secondPc.here')}</p>}
      </li>
      <li>{t('secondPc.follows')}</li>
      <li>
        {t('secondPc.takeOver')}
        <Line text={`--takeover="ip address add ${hostname}/24 dev eth0"`} />
        <Line text={`--takeover="netsh interface ip add address 以太网 ${hostname} 255.255.255.0"`} />
      </li>
    </ol>
  );
}

function Line({ text }: { readonly text: string }) {
  const { t } = useText('console');
  const say = useToast();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      say('done', t('secondPc.copied'));
    } catch {
      say('failed', t('secondPc.notCopied'), t('secondPc.copyByHand'));
    }
  };
  return (
    <span className="mt-0.5 flex items-center gap-1">
      <code className="flex-1 rounded-card bg-mist px-1 py-0.5 break-all">{text}</code>
      <Button icon={<Copy aria-hidden="true" className="size-[1.1em]" />} onPress={() => void copy()}>
        {t('secondPc.copy')}
      </Button>
    </span>
  );
}

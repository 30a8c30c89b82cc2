/** 看看要带什么, wherever an item is shown. */
import { FileText } from 'lucide-react';
import type { ServiceId } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { Duty } from '../duty.ts';

export function PapersKey({ duty, itemId }: { readonly duty: Duty; readonly itemId: ServiceId }) {
  const { t } = useText('guidance');
  return (
    <Button
      className="my-0.5 w-full"
      icon={<FileText aria-hidden="true" className="size-[1.2em]" />}
      onPress={() => duty.trail.go({ at: 'papers', itemId })}
    >
      {t('open')}
    </Button>
  );
}

/** 有用: pressed once for an answer; then a word of thanks stands in its place. */
import { ThumbsUp } from 'lucide-react';
import { Button } from '../button.tsx';
import { useText } from '../text/use-text.ts';

export interface AdoptKeyProps {
  readonly adopted: boolean;
  readonly onAdopt: () => void;
  readonly className?: string;
}

export function AdoptKey({ adopted, onAdopt, className }: AdoptKeyProps) {
  const { t } = useText('knowledge');
  return adopted ? (
    <output className="grid min-h-target place-items-center text-body font-medium text-leaf">
      <span>
        <span aria-hidden="true">✓ </span>
        {t('thanks')}
      </span>
    </output>
  ) : (
    <Button
      onPress={onAdopt}
      icon={<ThumbsUp aria-hidden="true" className="size-[1.2em]" />}
      {...(className === undefined ? {} : { className })}
    >
      {t('useful')}
    </Button>
  );
}

/** 演示: on every screen of a hall whose data is a demonstration, so that nobody takes it for the real thing. */
import { useText } from './text/use-text.ts';
import { join } from './join.ts';

export function DemoMark({ demo, className }: { readonly demo: boolean; readonly className?: string }) {
  const { t } = useText('common');
  if (!demo) return null;
  return (
    <span
      title={t('demo.explained')}
      className={join(
        'inline-block rounded-tag border-2 border-dashed border-current px-[0.5em] py-[0.05em] text-small font-bold whitespace-nowrap',
        className,
      )}
    >
      {t('demo.mark')}
    </span>
  );
}

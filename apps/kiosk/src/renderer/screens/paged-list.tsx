/** A list longer than the screen (翻页): two large keys turn it, because not everybody knows that a screen can be pushed. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '@yichuang/ui/button.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';

interface Reach {
  readonly before: boolean;
  readonly after: boolean;
}

/** A turned page still shows the last line of the one before. */
const SHARE = 0.85;

export function PagedList({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className?: string;
}) {
  const { t } = useText('kiosk');
  const frame = useRef<HTMLDivElement>(null);
  const [reach, setReach] = useState<Reach>({ before: false, after: false });

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = (): void => {
      const before = element.scrollTop > 4;
      const after = element.scrollTop + element.clientHeight < element.scrollHeight - 4;
      setReach((known) => (known.before === before && known.after === after ? known : { before, after }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    element.addEventListener('scroll', look);
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);

  const turn = (by: 1 | -1): void => {
    const element = frame.current;
    element?.scrollBy({ top: by * SHARE * element.clientHeight });
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also where nothing in it can be pressed */}
      <div ref={frame} tabIndex={0} className={join('min-h-0 flex-1 overflow-y-auto', className)}>
        <div>{children}</div>
      </div>
      {(reach.before || reach.after) && (
        <div className="flex justify-between gap-3 pt-2 *:flex-1">
          <Button disabled={!reach.before} onPress={() => turn(-1)}>
            {t('pageBefore')}
          </Button>
          <Button disabled={!reach.after} onPress={() => turn(1)}>
            {t('pageAfter')}
          </Button>
        </div>
      )}
    </>
  );
}

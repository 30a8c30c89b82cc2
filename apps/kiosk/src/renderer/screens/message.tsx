/** A screen that says one thing (说明页): a sign, what is the matter, what to do next, the keys. */
import type { ReactNode } from 'react';
import { join } from '@yichuang/ui/join';

export interface MessageProps {
  readonly icon: ReactNode;
  readonly tone?: 'calm' | 'warning' | 'grave';
  readonly title: string;
  readonly children?: ReactNode;
  /** The keys, the main one last. */
  readonly keys?: ReactNode;
}

const tones = {
  calm: 'bg-sky text-harbour',
  warning: 'bg-sand text-orange',
  grave: 'bg-rose text-coral',
} as const;

export function Message({ icon, tone = 'calm', title, children, keys }: MessageProps) {
  return (
    <>
      <div className="flex flex-1 flex-col items-center justify-center gap-4 text-center">
        <span
          aria-hidden="true"
          className={join('grid size-20 place-items-center rounded-full', tones[tone])}
        >
          {icon}
        </span>
        <h1 className="text-title font-bold text-balance">{title}</h1>
        <div className="flex w-full flex-col items-center gap-3 text-action text-ink">{children}</div>
      </div>
      <div className="flex flex-col gap-3">{keys}</div>
    </>
  );
}

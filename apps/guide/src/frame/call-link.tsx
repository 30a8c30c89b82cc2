/** A telephone number that is dialled by a touch (打电话). */
import { Phone } from 'lucide-react';
import { join } from '@yichuang/ui/join';

export interface CallLinkProps {
  readonly phone: string;
  readonly words: string;
  readonly className?: string;
}

export function CallLink({ phone, words, className }: CallLinkProps) {
  return (
    <a
      href={`tel:${phone}`}
      className={join(
        'inline-flex min-h-target items-center justify-center gap-1 rounded-card border border-line bg-paper px-2 py-0.5 text-center text-action font-medium text-harbour shadow-press active:bg-sky',
        className,
      )}
    >
      <Phone aria-hidden="true" className="size-[1.1em] shrink-0" />
      <span>{words}</span>
    </a>
  );
}

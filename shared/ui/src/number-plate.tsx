/** A ticket's number (号牌) with the tag that says why it may come out of order: 优先 预约 转 回 断网 选. */
import { useText } from './text/use-text.ts';
import { join } from './join.ts';

export type NumberTag = 'priority' | 'appointment' | 'transferred' | 'reinstated' | 'offline' | 'chosen';

const sizes = {
  small: 'text-body',
  action: 'text-action',
  list: 'text-list',
  number: 'text-number',
} as const;

export interface NumberPlateProps {
  readonly number: string;
  readonly tag?: NumberTag | null;
  readonly size?: keyof typeof sizes;
  readonly className?: string;
}

export function NumberPlate({ number, tag = null, size = 'list', className }: NumberPlateProps) {
  return (
    <span className={join('inline-flex items-center gap-[0.3em] whitespace-nowrap', sizes[size], className)}>
      <span className="font-bold tracking-tight">{number}</span>
      {tag && <NumberTagBadge tag={tag} />}
    </span>
  );
}

export function NumberTagBadge({ tag }: { readonly tag: NumberTag }) {
  const { t } = useText('common');
  return (
    <span
      className={join(
        'inline-block rounded-tag px-[0.35em] py-[0.1em] text-[max(0.38em,12px)] leading-tight font-medium text-paper ring-1 ring-paper/40',
        tag === 'priority' ? 'bg-violet' : 'bg-harbour',
      )}
    >
      {t(`tag.${tag}`)}
    </span>
  );
}

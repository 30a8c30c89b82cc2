/** Something to press (按钮): one main action a screen, everything else plain. Sizes come from the screen's scale. */
import { Button as Primitive } from '@base-ui/react/button';
import type { ReactNode } from 'react';
import { join } from './join.ts';

export type ButtonTone = 'main' | 'plain' | 'quiet' | 'danger';

const tones: Readonly<Record<ButtonTone, string>> = {
  main: 'bg-harbour text-paper shadow-press active:bg-deep',
  plain: 'bg-paper text-harbour border border-line shadow-press active:bg-sky',
  quiet: 'bg-transparent text-harbour active:bg-sky',
  danger: 'bg-paper text-coral border-2 border-coral shadow-press active:bg-rose',
};

export interface ButtonProps {
  readonly children: ReactNode;
  /** A submit button needs none. */
  readonly onPress?: () => void;
  readonly tone?: ButtonTone;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  /** Sent, not yet answered: stays in reach of the focus, takes no second press. */
  readonly busy?: boolean;
  readonly className?: string;
  /** The words for a screen reader when the button shows only a sign. */
  readonly label?: string;
  readonly pressed?: boolean;
  readonly type?: 'button' | 'submit';
  /** The key that does the same, shown beside the words and told to assistive tools: `F2`. */
  readonly shortcut?: string;
}

export function Button({
  children,
  onPress,
  tone = 'plain',
  icon,
  disabled = false,
  busy = false,
  className,
  label,
  pressed,
  type = 'button',
  shortcut,
}: ButtonProps) {
  return (
    <Primitive
      type={type}
      disabled={disabled || busy}
      focusableWhenDisabled={busy}
      aria-label={label}
      aria-pressed={pressed}
      aria-busy={busy || undefined}
      aria-keyshortcuts={shortcut}
      onClick={onPress}
      className={join(
        'inline-flex min-h-target min-w-target items-center justify-center gap-1 rounded-card px-2 py-0.5 text-center text-action font-medium',
        'transition-colors duration-100',
        // Not both: of two colours the later rule of the style sheet would win, not the later name.
        disabled ? 'border border-line bg-mist text-muted' : tones[tone],
        className,
      )}
    >
      {icon}
      <span>{children}</span>
      {shortcut && (
        <kbd className="rounded-tag border border-current px-0.5 font-sans text-small">{shortcut}</kbd>
      )}
    </Primitive>
  );
}

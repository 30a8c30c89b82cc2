/** A short word after an act (提示): goes away by itself, is read to a screen reader, never holds the only way on. */
import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useCallback, type ReactNode } from 'react';
import { useText } from './text/use-text.ts';
import { join } from './join.ts';

export type ToastTone = 'done' | 'note' | 'warning' | 'failed';

const looks: Readonly<Record<ToastTone, readonly [shape: string, colours: string]>> = {
  done: ['✓', 'border-leaf bg-mint text-ink'],
  note: ['●', 'border-harbour bg-sky text-ink'],
  warning: ['▲', 'border-orange bg-sand text-ink'],
  failed: ['■', 'border-coral bg-rose text-ink'],
};

/** Around the page: `<ToastProvider><App/></ToastProvider>`; then `const say = useToast()`. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Toast.Provider timeout={6000} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed right-2 bottom-2 left-2 z-10 mx-auto flex max-w-[40em] flex-col gap-1">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/** `say('failed', '没有办成', '请再按一次')`. The same words twice are shown once. */
export function useToast(): (tone: ToastTone, title: string, description?: string) => void {
  const { add } = Toast.useToastManager();
  return useCallback(
    (tone, title, description) => {
      add({
        id: `${tone}:${title}`,
        type: tone,
        title,
        description,
        // A high priority is announced by hiding the toast from assistive technology, close button and all.
        priority: 'low',
        timeout: tone === 'failed' ? 12_000 : 6000,
      });
    },
    [add],
  );
}

function Toasts() {
  const { t } = useText('common');
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => {
    const [shape, colours] = looks[(toast.type ?? 'note') as ToastTone];
    return (
      <Toast.Root
        key={toast.id}
        toast={toast}
        className={join('rounded-card border-l-8 shadow-layer data-limited:hidden', colours)}
      >
        <Toast.Content className="flex items-start gap-1 py-1 pr-1 pl-2">
          <span aria-hidden="true" className="text-body">
            {shape}
          </span>
          <div className="min-w-0 flex-1">
            <Toast.Title className="text-body font-bold" />
            <Toast.Description className="text-body" />
          </div>
          <Toast.Close
            aria-label={t('close')}
            className="grid min-h-target min-w-target place-items-center rounded-card"
          >
            <X aria-hidden="true" className="size-[1.2em]" />
          </Toast.Close>
        </Toast.Content>
      </Toast.Root>
    );
  });
}

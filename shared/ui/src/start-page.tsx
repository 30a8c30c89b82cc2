/** Starts a page: theme, scale, words, the last net, toasts. Every app's main.tsx is one call of this. */
import './theme.css';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { ErrorBoundary } from './error-boundary.tsx';
import { FaultPage } from './fault-page.tsx';
import { createText, type Language } from './text/text.ts';
import { ToastProvider } from './toast.tsx';

/** Whose size of type and target: look.md's table. */
export type Screen = 'kiosk' | 'board' | 'window' | 'desk' | 'pocket';

export interface PageOptions {
  readonly screen: Screen;
  /** Chinese unless said otherwise. */
  readonly language?: Language;
}

export function startPage({ screen, language = 'zh-CN' }: PageOptions, page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  setScreen(screen);
  const text = createText(language);
  document.documentElement.lang = language;
  text.on('languageChanged', (next) => {
    document.documentElement.lang = next;
  });
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={text}>
        <ErrorBoundary fallback={(retry) => <FaultPage onRetry={retry} />}>
          <ToastProvider>{page}</ToastProvider>
        </ErrorBoundary>
      </I18nextProvider>
    </StrictMode>,
  );
}

/** One bundle may be board or window by its address. */
export function setScreen(screen: Screen): void {
  document.documentElement.dataset['screen'] = screen;
}

/** 长辈版 on or off. */
export function setLargeType(large: boolean): void {
  document.documentElement.toggleAttribute('data-large', large);
}

/** What the worker keeps between tasks (后台工具): opened at the first use, for the thread's whole life. */
import type { Printery } from '../documents/render/pdf.ts';

export interface Tools {
  /** The faces of the papers are 60 MB: nothing of them is read before the first paper. */
  printery(): Promise<Printery>;
}

export function openTools(): Tools {
  let printery: Promise<Printery> | null = null;
  return {
    printery: () => {
      printery ??= import('../documents/render/pdf.ts').then(({ openPrintery }) => openPrintery());
      return printery;
    },
  };
}

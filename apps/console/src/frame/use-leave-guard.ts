/** The browser asks before a page is left on which something is not kept (离开前问一声). */
import { useEffect } from 'react';

export function useLeaveGuard(isUnkept: boolean): void {
  useEffect(() => {
    if (!isUnkept) return undefined;
    const leave = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, [isUnkept]);
}

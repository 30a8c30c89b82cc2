/** 签字用的清单: situations, papers, review points and steps as DOCX and XLSX, the whole as a workbook, the public page. */
import type { ServiceId } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { fileAddress } from '../desk-hub.ts';

const KINDS = ['situations', 'materials', 'points', 'process'] as const;

export function SignedPapers({ seat, itemId }: { readonly seat: string | null; readonly itemId: ServiceId }) {
  const { t } = useText('guidanceDesk');
  const [open, setOpen] = useState(false);
  const base = `/api/guidance/desk/items/${encodeURIComponent(itemId)}`;
  return (
    <>
      <Button icon={<FileDown aria-hidden="true" className="size-[1.2em]" />} onPress={() => setOpen(true)}>
        {t('papers.title')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('papers.title')}>
        <ul className="flex flex-col gap-1">
          {KINDS.map((kind) => (
            <li key={kind} className="flex items-center gap-2 border-b border-line pb-1">
              <span className="flex-1 text-action">{t(`papers.${kind}`)}</span>
              <FileLink href={fileAddress(`${base}/papers/${kind}.docx`, seat)}>DOCX</FileLink>
              <FileLink href={fileAddress(`${base}/papers/${kind}.xlsx`, seat)}>XLSX</FileLink>
            </li>
          ))}
          <li className="flex items-center gap-2 border-b border-line pb-1">
            <span className="flex-1 text-action">{t('papers.workbook')}</span>
            <FileLink
              href={fileAddress(`/api/guidance/desk/workbook?item=${encodeURIComponent(itemId)}`, seat)}
            >
              XLSX
            </FileLink>
          </li>
          <li className="flex items-center gap-2">
            <span className="flex-1 text-action">{t('papers.sheet')}</span>
            <a
              href={`/handbook/${encodeURIComponent(itemId)}#whole`}
              target="_blank"
              rel="noreferrer"
              className={LINK}
            >
              {t('list.look')}
            </a>
          </li>
        </ul>
      </Dialog>
    </>
  );
}

const LINK =
  'inline-flex min-h-target min-w-[5em] items-center justify-center rounded-card border border-line px-2 text-action font-medium text-harbour hover:bg-sky';

function FileLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a href={href} download className={LINK}>
      {children}
    </a>
  );
}

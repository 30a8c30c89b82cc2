/** 申请材料 as a table: counts, what is shown, what may follow later. */
import type { Material, MaterialNeed } from '@yichuang/domain/catalogue/matters';
import { markWords } from '@yichuang/ui/questions-words';
import { useText } from '@yichuang/ui/text/use-text';

export interface PaperTableProps {
  readonly needs: readonly MaterialNeed[];
  readonly materials: readonly Material[];
}

export function PaperTable({ needs, materials }: PaperTableProps) {
  const { t } = useText('guidance');
  if (needs.length === 0) return <p className="text-body">{t('noPapers')}</p>;
  const head = 'border border-line bg-mist p-0.5 text-left font-medium print:whitespace-nowrap';
  const cell = 'border border-line p-0.5 align-top';
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways, though nothing in it can be pressed
    <div tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-body">
        <thead>
          <tr>
            <th className={head}>{t('sheet.number')}</th>
            <th className={head}>{t('sheet.paper')}</th>
            <th className={head}>{t('sheet.original')}</th>
            <th className={head}>{t('sheet.copy')}</th>
            <th className={head}>{t('sheet.show')}</th>
            <th className={head}>{t('sheet.remark')}</th>
          </tr>
        </thead>
        <tbody>
          {needs.map((need, place) => (
            <tr key={need.materialId}>
              <td className={cell}>{place + 1}</td>
              <td className={`${cell} min-w-[8em]`}>
                {materials.find(({ id }) => id === need.materialId)?.name ?? need.materialId}
              </td>
              <td className={cell}>{need.originals || t('sheet.none')}</td>
              <td className={cell}>{need.copies || t('sheet.none')}</td>
              <td className={cell}>{need.verifyOriginal ? t('sheet.yes') : t('sheet.none')}</td>
              <td className={`${cell} min-w-[8em]`}>
                {[...(need.note === null ? [] : [need.note]), ...markWords(t, need)].join('；')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

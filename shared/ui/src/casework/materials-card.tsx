/** 材料: what was taken in, in which form; what is still owed stands first. */
import type { Case } from '@yichuang/domain/casework/case';
import { openCorrection } from '@yichuang/domain/casework/case';
import { dateAt } from '@yichuang/domain/time';
import { dayWords } from '../case-words.ts';
import { CHINA_OFFSET_MINUTES } from '../clock-words.ts';
import { join } from '../join.ts';
import { useText } from '../text/use-text.ts';

export function MaterialsCard({
  current,
  material,
}: {
  readonly current: Case;
  readonly material: (materialId: string) => string;
}) {
  const { t } = useText('casework');
  const correction = openCorrection(current);
  return (
    <div className="flex flex-col text-body">
      {correction && (
        <p className="pb-0.5 font-medium text-orange">
          ▲{' '}
          {t('paperOf.toCorrect', {
            what: correction.missing
              .filter(({ materialId }) => materialId === null || !correction.supplied.includes(materialId))
              .map(({ materialId, kind }) =>
                [materialId === null ? t('theApplication') : material(materialId), t(`missing.${kind}`)].join(
                  '',
                ),
              )
              .join('、'),
          })}
        </p>
      )}
      {current.materials.length === 0 && <p className="text-muted">{t('paperOf.noneTaken')}</p>}
      <ol>
        {current.materials.map(({ lineNo, materialId, form, originals, copies, dueAt }) => (
          <li
            key={lineNo}
            className="flex items-baseline justify-between gap-1 border-b border-line py-[2px] last:border-0"
          >
            <span className="min-w-0">
              {lineNo}. {materialId === null ? t('paperOf.other') : material(materialId)}
            </span>
            <span
              className={join(
                'shrink-0 text-small',
                form === 'deferred' ? 'font-medium text-orange' : 'text-muted',
              )}
            >
              {form === 'paper' ? t('paperOf.counted', { originals, copies }) : t(`materialForm.${form}`)}
              {dueAt !== null && form === 'deferred' && (
                <> {t('paperOf.until', { date: dayWords(t, dateAt(dueAt, CHINA_OFFSET_MINUTES)) })}</>
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** 历次版本: who wrote, who confirmed, from when on; nothing is ever gone. */
import { dateAt } from '@yichuang/domain/time';
import type { Instant } from '@yichuang/domain/ids';
import type { VersionCard } from '@yichuang/protocol/guidance';
import { useText } from '@yichuang/ui/text/use-text';
import type { Bench } from './bench.ts';

/** As the hall counts its days; the desk shows days only. */
const CHINA_MINUTES = 480;

export function VersionList({ bench: { opened, known } }: { readonly bench: Bench }) {
  const { t } = useText('guidanceDesk');
  const day = (at: Instant): string => dateAt(at, CHINA_MINUTES);
  /** Of what was published, one is in force; others are to come, or another took their place. */
  const standing = ({ state, version, effectiveFrom }: VersionCard) => {
    if (state !== 'published' || version === opened.row.inForce?.version) return state;
    return (effectiveFrom ?? '') > known.today ? 'coming' : 'replaced';
  };
  return (
    <ol className="flex flex-col gap-1">
      {opened.versions.map((version) => (
        <li key={version.version} className="rounded-card border border-line p-1 text-body">
          <p className="font-bold">
            {t('history.version', { version: version.version })} ·{' '}
            {t(`state.${standing(version)}`, {
              version: version.version,
              date: version.effectiveFrom ?? '',
            })}
          </p>
          <p className="text-small text-muted">
            {t('history.author', { name: version.author ?? '', date: day(version.savedAt) })}
          </p>
          <p className="text-small">
            {version.confirmedAt === null ? (
              <span className="text-orange">▲ {t('state.unconfirmed')}</span>
            ) : (
              t('history.reviewer', { name: version.reviewer ?? '', date: day(version.confirmedAt) })
            )}
          </p>
          {version.effectiveFrom !== null && (
            <p className="text-small text-muted">{t('history.effective', { date: version.effectiveFrom })}</p>
          )}
          {version.retiredAt !== null && (
            <p className="text-small text-muted">{t('history.retired', { date: day(version.retiredAt) })}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

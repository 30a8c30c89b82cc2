/** 整套表格: all settings out as one workbook and in again; what it changes is shown before it counts. */
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import { OWN_PARTS, type OwnPart, type SomeOwn } from '@yichuang/domain/catalogue/own-settings';
import type { OwnAnswer, OwnSheets } from '@yichuang/protocol/settings';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { findingWords } from './finding-words.ts';
import { ownDifference } from './own-difference.ts';
import { ChangedLines } from './own-editor.tsx';
import type { SettingsHub } from './settings-hub.ts';

export interface OwnWorkbookProps {
  readonly own: OwnAnswer;
  readonly hub: { readonly settings: SettingsHub };
  readonly catalogue: HallCatalogue;
  readonly onNews: () => void;
}

export function OwnWorkbook(props: OwnWorkbookProps) {
  const { t } = useText('settings');
  const [opened, setOpened] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-1 text-body">
      <span className="text-muted">{t('sheet.title')}：</span>
      <a
        href={props.hub.settings.workbook}
        download={`${props.catalogue.hall.shortName}设置-${props.own.today}.xlsx`}
        title={t('sheet.says')}
        className="inline-flex min-h-target items-center gap-0.5 rounded-card px-2 text-action font-medium text-harbour hover:bg-sky"
      >
        <Download aria-hidden="true" className="size-[1.2em]" />
        {t('sheet.export')}
      </a>
      <Button tone="quiet" onPress={() => setOpened(true)}>
        {t('sheet.import')}
      </Button>
      {opened && <ImportDialog {...props} onClose={() => setOpened(false)} />}
    </div>
  );
}

type Reading =
  | { readonly state: 'nothing' | 'reading' | 'tooLarge' | 'unreadable' }
  | { readonly state: 'read'; readonly sheets: OwnSheets }
  | { readonly state: 'since'; readonly part: OwnPart }
  | { readonly state: 'failed'; readonly words: string };

const MOST_BYTES = 2 * 1024 * 1024;

function ImportDialog({
  own,
  hub,
  catalogue,
  onNews,
  onClose,
}: OwnWorkbookProps & { readonly onClose: () => void }) {
  const { t } = useText('settings');
  const say = useToast();
  const [reading, setReading] = useState<Reading>({ state: 'nothing' });
  const [busy, setBusy] = useState(false);

  const read = async (file: File): Promise<void> => {
    if (file.size > MOST_BYTES) return setReading({ state: 'tooLarge' });
    setReading({ state: 'reading' });
    const answer = await hub.settings.readWorkbook(file);
    if (answer.outcome === 'ok') return setReading({ state: 'read', sheets: answer.value });
    if (answer.outcome === 'failed' && answer.problem.code === 'BadRequest')
      return setReading({ state: 'unreadable' });
    const problem = answer.outcome === 'offline' ? 'Offline' : answer.problem.code;
    setReading({
      state: 'failed',
      words: `${t(`problems:${problem}.says`)} ${t(`problems:${problem}.next`)}`,
    });
  };
  const keep = async (contents: SomeOwn, from: 'now' | 'tomorrow'): Promise<void> => {
    setBusy(true);
    const answer = await hub.settings.keepAll({ base: own.revisions, from, contents: { ...contents } });
    setBusy(false);
    if (answer.outcome !== 'ok') {
      const problem = answer.outcome === 'offline' ? 'Offline' : answer.problem.code;
      say('failed', t(`problems:${problem}.says`), t(`problems:${problem}.next`));
      return;
    }
    const { value } = answer;
    if (value.outcome === 'kept') {
      say('done', t(from === 'now' ? 'kept' : 'keptTomorrow'));
      onNews();
      onClose();
    } else if (value.outcome === 'changedSince') {
      setReading({ state: 'since', part: value.change.part });
      onNews();
    } else {
      const problems = value.findings.map(({ field: _field, ...finding }) => ({ ...finding, cell: '' }));
      setReading({ state: 'read', sheets: { changed: { ...contents }, problems } });
    }
  };
  const sheets = reading.state === 'read' ? reading.sheets : null;
  const errors = sheets?.problems.filter(({ level }) => level === 'error') ?? [];
  const parts = OWN_PARTS.filter((part) => sheets?.changed[part] !== undefined);
  const mayKeep = sheets !== null && errors.length === 0 && parts.length > 0;
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${t('sheet.title')} · ${t('sheet.import')}`}
      description={t('sheet.says')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:close')}</Button>
          {mayKeep && (
            <>
              <Button busy={busy} onPress={() => void keep(sheets.changed, 'tomorrow')}>
                {t('tomorrow')}
              </Button>
              <Button tone="main" busy={busy} onPress={() => void keep(sheets.changed, 'now')}>
                {t('now')}
              </Button>
            </>
          )}
        </>
      }
    >
      <label className="flex flex-col gap-0.5 text-body font-medium">
        {t('sheet.file')}
        <input
          type="file"
          accept=".xlsx"
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            if (chosen) void read(chosen);
          }}
          className="min-h-target rounded-card border border-muted p-1"
        />
      </label>
      <output className="block text-body">
        {reading.state === 'reading' && t('sheet.reading')}
        {(reading.state === 'tooLarge' || reading.state === 'unreadable') && (
          <span className="font-medium text-coral">■ {t(`sheet.${reading.state}`)}</span>
        )}
        {reading.state === 'failed' && <span className="font-medium text-coral">■ {reading.words}</span>}
        {reading.state === 'since' && (
          <span className="font-medium text-coral">
            ■ {t('sheet.since', { part: t(`part.${reading.part}`) })}
          </span>
        )}
        {sheets && errors.length === 0 && parts.length === 0 && t('sheet.nothing')}
      </output>
      {sheets && <Problems problems={sheets.problems} errors={errors.length} />}
      {sheets && errors.length === 0 && (
        <div className="flex flex-col gap-1">
          {parts.map((part) => (
            <section key={part}>
              <h3 className="text-action font-bold">{t(`part.${part}`)}</h3>
              <ChangedLines lines={changedLines(part, own, sheets, t, catalogue)} />
            </section>
          ))}
        </div>
      )}
    </Dialog>
  );
}

function Problems({
  problems,
  errors,
}: {
  readonly problems: OwnSheets['problems'];
  readonly errors: number;
}) {
  const { t } = useText('settings');
  if (problems.length === 0) return null;
  return (
    <section className={errors > 0 ? 'rounded-card bg-rose p-1.5' : 'rounded-card bg-sand p-1.5'}>
      {errors > 0 && (
        <h3 className="text-action font-bold text-coral">■ {t('sheet.wrong', { number: errors })}</h3>
      )}
      <ul className="mt-0.5 flex flex-col gap-0.5 text-body">
        {problems.map(({ cell, code, values, level }, index) => (
          <li key={index} className={level === 'error' ? undefined : 'text-orange'}>
            {level === 'warning' && `▲ ${t('warnings')}：`}
            <strong>{cell === '' ? t('sheet.whole') : cell}</strong> {findingWords(t, { code, values })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function changedLines(
  part: OwnPart,
  { newest, items }: OwnAnswer,
  { changed }: OwnSheets,
  t: Parameters<typeof ownDifference>[2],
  catalogue: HallCatalogue,
) {
  const sides = { before: newest[part], after: changed[part] ?? newest[part] };
  return ownDifference(part, sides, t, { ...catalogue, delivered: items });
}

/** One part changed (改一部分): draft, checked while it is written, what changes, then from now or from tomorrow. */
import { checkOwnSettings } from '@yichuang/domain/catalogue/own-check';
import type { Finding } from '@yichuang/domain/catalogue/own-finding';
import type { OwnPart, OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import type { OwnAnswer, OwnChange } from '@yichuang/protocol/settings';
import { clockAt } from '@yichuang/domain/time';
import { Button } from '@yichuang/ui/button.tsx';
import { CHINA_OFFSET_MINUTES } from '@yichuang/ui/clock-words';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { useMemo, useState, type ReactNode } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { AlarmsEditor } from './editors/alarms-editor.tsx';
import { BoardEditor } from './editors/board-editor.tsx';
import { CallingEditor } from './editors/calling-editor.tsx';
import { CountersEditor } from './editors/counters-editor.tsx';
import { DutyEditor } from './editors/duty-editor.tsx';
import type { EditorProps } from './editors/editor.tsx';
import { HoursEditor } from './editors/hours-editor.tsx';
import { ItemsEditor } from './editors/items-editor.tsx';
import { KioskEditor } from './editors/kiosk-editor.tsx';
import { MediaEditor } from './editors/media-editor.tsx';
import { PriorityEditor } from './editors/priority-editor.tsx';
import { ReasonsEditor } from './editors/reasons-editor.tsx';
import { SlipEditor } from './editors/slip-editor.tsx';
import { VoiceEditor } from './editors/voice-editor.tsx';
import { findingWords } from './finding-words.ts';
import { ownDifference, type ChangedLine } from './own-difference.ts';
import type { Dated, SettingDrafts } from './use-setting-drafts.ts';

export interface OwnEditorProps<Part extends OwnPart> {
  readonly part: Part;
  readonly own: OwnAnswer;
  readonly hub: AtWork['hub'];
  readonly catalogue: HallCatalogue;
  readonly drafts: SettingDrafts;
  /** Something was kept here or elsewhere. */
  readonly onNews: () => void;
}

export function OwnEditor<Part extends OwnPart>(props: OwnEditorProps<Part>) {
  const { part, own, hub, catalogue, drafts, onNews } = props;
  const { t } = useText('settings');
  const say = useToast();
  const named: OwnPart = part;
  const answered = { content: own.newest[part], revision: own.revisions[part] };
  /** What was kept from here, until the answer has it. */
  const [ahead, setAhead] = useState<Dated<Part>>(answered);
  const newest = ahead.revision > answered.revision ? ahead : answered;
  const { content: draft, base } = drafts.of(part) ?? { content: newest.content, base: newest };
  const [found, setFound] = useState<readonly Finding[]>([]);
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const [theirs, setTheirs] = useState<OwnChange | null>(null);

  const checked = useMemo(
    () => checkOwnSettings(part, draft, { ...catalogue, kept: { [part]: base.content } }),
    [part, draft, catalogue, base.content],
  );
  // The hub knows switched-off items and hidden tiles too: what only the screens do not know is its to judge.
  const findings = [...checked.filter(({ code }) => !ONLY_THE_HUB_KNOWS.has(code)), ...found];
  const errors = findings.filter(({ level }) => level === 'error');
  // Uncovered pairs stand beside the key that mends them.
  const warnings = findings.filter(({ level, code }) => level === 'warning' && code !== 'pairUncovered');
  const known = { ...catalogue, delivered: own.items };
  const lines = ownDifference(part, { before: base.content, after: draft }, t, known);

  const change = (next: OwnSettings[Part]): void => {
    const isUntouched = JSON.stringify(next) === JSON.stringify(base.content);
    drafts.put(part, isUntouched ? null : { content: next, base });
    setFound([]);
  };
  const startFrom = (dated: Dated<Part>): void => {
    setAhead(dated);
    drafts.put(part, null);
    setFound([]);
    setTheirs(null);
  };
  const keep = async (from: 'now' | 'tomorrow'): Promise<void> => {
    setBusy(true);
    const answer = await hub.settings.keep(part, { base: base.revision, from, content: draft });
    setBusy(false);
    setAsks(false);
    if (answer.outcome !== 'ok') {
      const problem = answer.outcome === 'offline' ? 'Offline' : answer.problem.code;
      say('failed', t(`problems:${problem}.says`), t(`problems:${problem}.next`));
      return;
    }
    const { value } = answer;
    switch (value.outcome) {
      case 'wrong':
        setFound(value.findings.filter(({ code }) => ONLY_THE_HUB_KNOWS.has(code)));
        return;
      case 'changedSince':
        setTheirs(value.change);
        onNews();
        return;
      case 'kept':
        say('done', t(from === 'now' ? 'kept' : 'keptTomorrow'));
        startFrom({ content: value.answer.newest[part], revision: value.answer.revisions[part] });
        onNews();
    }
  };

  const waits = own.history.find((each) => each.part === part && each.mayUndo && each.waiting);
  return (
    <Card title={t(`part.${named}`)}>
      <p className="text-body text-muted">{t(`advice.${named}`)}</p>
      {waits && (
        <p className="mt-0.5 text-body font-medium text-orange">▲ {t('waiting', { date: waits.fromDate })}</p>
      )}
      {theirs && (
        <TheirChange
          change={theirs}
          lines={ownDifference(
            part,
            {
              before: theirs.before as OwnSettings[Part],
              after: theirs.after as OwnSettings[Part],
            },
            t,
            known,
          )}
          onTake={() => startFrom({ content: theirs.after as OwnSettings[Part], revision: theirs.revision })}
        />
      )}
      <div className="mt-1.5">
        {EDITORS[part]({ draft, saved: base.content, onChange: change, findings, catalogue, own, hub })}
      </div>
      {warnings.length > 0 && (
        <ul className="mt-1.5 rounded-card bg-sand p-1 text-body text-orange">
          {warnings.map((finding, index) => (
            <li key={index}>
              ▲ {t('warnings')}：{findingWords(t, finding)}
            </li>
          ))}
        </ul>
      )}
      <div className="sticky -bottom-3 mt-1.5 flex items-center justify-end gap-1 border-t border-line bg-paper py-1">
        <output className="me-auto text-body">
          {errors.length > 0 ? (
            <strong className="text-coral">■ {t('errors', { number: errors.length })}</strong>
          ) : lines.length > 0 ? (
            <strong>● {t('edited')}</strong>
          ) : (
            <span className="text-muted">○ {t('untouched')}</span>
          )}
        </output>
        <Button disabled={lines.length === 0} onPress={() => startFrom(answered)}>
          {t('reset')}
        </Button>
        <Button tone="main" disabled={lines.length === 0 || errors.length > 0} onPress={() => setAsks(true)}>
          {t('check')}
        </Button>
      </div>
      <Dialog
        open={asks}
        onClose={() => setAsks(false)}
        title={`${t('preview')} · ${t(`part.${named}`)}`}
        actions={
          <>
            <Button onPress={() => setAsks(false)}>{t('cancel')}</Button>
            <Button busy={busy} onPress={() => void keep('tomorrow')}>
              {t('tomorrow')}
            </Button>
            <Button tone="main" busy={busy} onPress={() => void keep('now')}>
              {t('now')}
            </Button>
          </>
        }
      >
        <p className="text-body font-medium">{t('changes', { number: lines.length })}</p>
        <ChangedLines lines={lines} />
      </Dialog>
    </Card>
  );
}

export function ChangedLines({ lines }: { readonly lines: readonly ChangedLine[] }) {
  const { t } = useText('settings');
  if (lines.length === 0) return <p className="text-body text-muted">{t('nothing')}</p>;
  return (
    <ul className="flex flex-col">
      {lines.map(({ name, was, becomes }) => (
        <li key={name} className="border-t border-line py-0.5 text-body first:border-0">
          <strong>{name}</strong>
          <span className="block text-muted">
            {t('was')}：{was}
          </span>
          <span className="block">
            {t('becomes')}：{becomes}
          </span>
        </li>
      ))}
    </ul>
  );
}

function TheirChange({
  change: { by, at, part },
  lines,
  onTake,
}: {
  readonly change: OwnChange;
  readonly lines: readonly ChangedLine[];
  readonly onTake: () => void;
}) {
  const { t } = useText('settings');
  return (
    <div role="alert" className="mt-1 rounded-card bg-sand p-1.5 text-body">
      <strong className="text-orange">▲ {t('elsewhere')}</strong>
      <p>
        {t('elsewhereSays', {
          by: by ?? t('someone'),
          time: clockAt(at, CHINA_OFFSET_MINUTES),
          part: t(`part.${part}`),
        })}{' '}
        {t('elsewhereNext')}
      </p>
      <ChangedLines lines={lines} />
      <Button onPress={onTake}>{t('takeTheirs')}</Button>
    </div>
  );
}

/** Items and tiles that no screen shows now, and who waits or works at this moment. */
const ONLY_THE_HUB_KNOWS: ReadonlySet<Finding['code']> = new Set([
  'tileUnknown',
  'itemUnknown',
  'zoneBusy',
  'counterBusy',
  'mediaUnknown',
]);

interface Editing<Part extends OwnPart> extends EditorProps<Part> {
  readonly own: OwnAnswer;
  readonly hub: AtWork['hub'];
}

const EDITORS: { readonly [Part in OwnPart]: (editing: Editing<Part>) => ReactNode } = {
  hours: ({ own: { today }, hub: _hub, ...editing }) => <HoursEditor {...editing} today={today} />,
  calling: ({ own: _own, hub: _hub, ...editing }) => <CallingEditor {...editing} />,
  counters: ({ own: _own, hub: _hub, ...editing }) => <CountersEditor {...editing} />,
  duty: ({ own: _own, hub: _hub, ...editing }) => <DutyEditor {...editing} />,
  priority: ({ own: _own, hub: _hub, ...editing }) => <PriorityEditor {...editing} />,
  reasons: ({ own: _own, hub: _hub, ...editing }) => <ReasonsEditor {...editing} />,
  alarms: ({ own: _own, hub: _hub, ...editing }) => <AlarmsEditor {...editing} />,
  slip: ({ own: _own, hub: _hub, ...editing }) => <SlipEditor {...editing} />,
  board: ({ own: _own, hub: _hub, ...editing }) => <BoardEditor {...editing} />,
  media: ({ own: _own, hub, ...editing }) => <MediaEditor {...editing} hub={hub.settings} />,
  voice: ({ own: _own, hub: _hub, ...editing }) => <VoiceEditor {...editing} />,
  kiosk: ({ own, hub: _hub, ...editing }) => <KioskEditor {...editing} all={own.tiles} />,
  items: ({ own: _own, hub: _hub, ...editing }) => <ItemsEditor {...editing} />,
};

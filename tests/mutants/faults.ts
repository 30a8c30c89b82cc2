/** The planted faults: what a tired hand could write, and the test that must turn red. */
export interface PlantedFault {
  readonly name: string;
  readonly file: string;
  /** Exact pieces of the file and what stands there instead; each occurs once. */
  readonly edits: readonly (readonly [from: string, to: string])[];
  /** The test file that must fail. */
  readonly caughtBy: string;
}

export const FAULTS: readonly PlantedFault[] = [
  {
    name: 'an await between the first command and the commit',
    file: 'server/src/execute.ts',
    edits: [
      ['function run(): void {', 'async function run(): Promise<void> {'],
      [
        "failpoint('beforeCommit');",
        "await new Promise((resolve) => setImmediate(resolve));\n      failpoint('beforeCommit');",
      ],
    ],
    caughtBy: 'server/src/execute.test.ts',
  },
  {
    name: 'the answer leaves before the commit',
    file: 'server/src/execute.ts',
    edits: [
      [
        "failpoint('beforeCommit');",
        "for (const [index, { answer }] of group.entries()) answer(outcomes[index]?.answer ?? failed('Fault'));\n      failpoint('beforeCommit');",
      ],
    ],
    caughtBy: 'server/src/execute.test.ts',
  },
  {
    name: 'no receipt is kept for what was accepted',
    file: 'server/src/execute.ts',
    edits: [["tables.receipts.keep(claim, { outcome: 'accepted' }, now.at);", '']],
    caughtBy: 'server/src/execute.test.ts',
  },
  {
    name: 'a receipt answers for any payload',
    file: 'server/src/store/receipts.ts',
    edits: [['row.actor !== actor || !row.fingerprint.equals(fingerprint)', 'row.actor !== actor']],
    caughtBy: 'server/src/execute.test.ts',
  },
  {
    name: 'a broken command is not taken back to its savepoint',
    file: 'server/src/execute.ts',
    edits: [['tables.transaction.rollbackToSavepoint();', 'tables.transaction.release();']],
    caughtBy: 'server/src/execute.test.ts',
  },
  {
    name: 'synchronous=NORMAL',
    file: 'server/src/store/open.ts',
    edits: [["database.pragma('synchronous = FULL');", "database.pragma('synchronous = NORMAL');"]],
    caughtBy: 'tests/crash/answer-after-sync.test.ts',
  },
  {
    name: 'the hash of an event leaves its payload out',
    file: 'server/src/store/chain.ts',
    edits: [['    sized(row.payload);', "    '';"]],
    caughtBy: 'server/src/store/chain.test.ts',
  },
  {
    name: 'the audience is ignored: everybody may follow the hall',
    file: 'server/src/access/roles.ts',
    edits: [['return rolesOf(asker).some((role) => allowed.includes(role));', 'return allowed.length > 0;']],
    caughtBy: 'tests/contracts/access-matrix.test.ts',
  },
  {
    name: 'a follower joins its room a turn after its answer',
    file: 'server/src/realtime/gateway.ts',
    edits: [['void socket.join(HALL_ROOM);', 'setTimeout(() => void socket.join(HALL_ROOM), 50);']],
    caughtBy: 'tests/contracts/hub-follow.test.ts',
  },
  {
    name: 'the role of a command is not checked',
    file: 'server/src/execute.ts',
    edits: [["if (!command.roles.includes(by.role)) return Promise.resolve(failed('NotAllowed'));", '']],
    caughtBy: 'server/src/execute.test.ts',
  },
  {
    name: 'the overtaking ratio is ignored',
    file: 'shared/domain/src/hall/policy.ts',
    edits: [['return (hall.sinceOvertaking.get(zoneId) ?? ratio) >= ratio;', 'return ratio >= 0;']],
    caughtBy: 'shared/domain/src/hall/policy.test.ts',
  },
  {
    name: 'a priority ticket waits for the ratio even in its own turn',
    file: 'shared/domain/src/hall/policy.ts',
    edits: [["if (priority.key < ordinary.key) return next(hall, priority, { rule: 'order', tier });", '']],
    caughtBy: 'shared/domain/src/hall/policy.test.ts',
  },
  {
    name: 'an accidental call keeps what it spent of the ratio',
    file: 'shared/domain/src/hall/evolve/placing.ts',
    edits: [["ticket.status === 'called' ? refund(left, ticket.because) : left", 'left']],
    caughtBy: 'shared/domain/src/hall/policy.test.ts',
  },
  {
    name: 'a second press of 顺呼 finishes whoever is there',
    file: 'shared/domain/src/hall/commands/call-next.ts',
    edits: [[' || (shown !== undefined && shown !== ticket.ticketId)', '']],
    caughtBy: 'shared/domain/src/hall/commands/calling.test.ts',
  },
  {
    name: 'the clock closes a day with people in the hall',
    file: 'shared/domain/src/hall/commands/close-day.ts',
    edits: [['bySystem && at >= settleFrom', 'bySystem']],
    caughtBy: 'shared/domain/src/hall/commands/counters-and-days.test.ts',
  },
  {
    name: 'a follower applies a push beyond a gap',
    file: 'shared/client/src/replica.ts',
    edits: [["if (push.after > cursor.seq) return { kind: 'gap' };", '']],
    caughtBy: 'shared/client/src/hall-client.test.ts',
  },
  {
    name: 'a follower does not compare digests',
    file: 'shared/client/src/replica.ts',
    edits: [["if (push.digest !== digestOf(hall)) return { kind: 'doubt', doubt: 'digest' };", '']],
    caughtBy: 'shared/client/src/hall-client.test.ts',
  },
  {
    name: 'the number of an identity document is its own digest',
    file: 'server/src/identities.ts',
    edits: [
      [
        "createHmac('sha256', key)\n        .update(`${today}|${checked.kind}|${checked.normalised}`)\n        .digest()",
        'Buffer.from(`${today}|${checked.kind}|${checked.normalised}`)',
      ],
    ],
    caughtBy: 'tests/contracts/access-identities.test.ts',
  },
  {
    name: 'casework: what a hand-out leads to may be rejected without rejecting it',
    file: 'server/src/carry-out.ts',
    edits: [['if (isRejection(further)) return further;', 'if (isRejection(further)) continue;']],
    caughtBy: 'tests/scenarios/licence-whole-way.test.ts',
  },
  {
    name: 'casework: an official hears of every department’s cases',
    file: 'server/src/realtime/audience.ts',
    edits: [
      [
        'departments.some((department) => audience.departments?.includes(department))',
        'departments.length > 0',
      ],
    ],
    caughtBy: 'tests/contracts/case-audience.test.ts',
  },
  {
    name: 'casework: a second 补正告知 needs no reason',
    file: 'shared/domain/src/casework/commands/correcting.ts',
    edits: [['if (count > 1 && office.correctionOnceStrict', 'if (count > 9 && office.correctionOnceStrict']],
    caughtBy: 'shared/domain/src/casework/commands/undecided.test.ts',
  },
  {
    name: 'casework: the clock stops without its notice',
    file: 'shared/domain/src/casework/commands/start-special.ts',
    edits: [
      ["!office.special.needsNotice || office.special.stopsWhen === 'issued'", 'office.special.needsNotice'],
    ],
    caughtBy: 'shared/domain/src/casework/commands/deciding.test.ts',
  },
  {
    name: 'casework: 容缺 never ends',
    file: 'shared/domain/src/casework/commands/end-deferral.ts',
    edits: [['if (context.at <= from) return', 'if (context.at >= from || context.at <= from) return']],
    caughtBy: 'shared/domain/src/casework/commands/undecided.test.ts',
  },
  {
    name: 'casework: serials are not partitioned by hall',
    file: 'shared/domain/src/casework/numbers.ts',
    edits: [['return Number(/\\d$/.exec(hallId)?.[0] ?? 0);', 'return hallId.length - hallId.length;']],
    caughtBy: 'shared/domain/src/casework/numbers.test.ts',
  },
  {
    name: 'casework: a note is stored in clear',
    file: 'server/src/store/notes.ts',
    edits: [
      ["VALUES (:noteId, '', ", 'VALUES (:noteId, :text, '],
      ['insert.run({ noteId, at,', 'insert.run({ noteId, text, at,'],
    ],
    caughtBy: 'server/src/store/notes.test.ts',
  },
  {
    name: 'casework: a document prints with an empty mandatory field',
    file: 'shared/domain/src/casework/documents/printing.ts',
    edits: [["if (missing.length > 0) return reject('DocumentIncomplete', { missing });", '']],
    caughtBy: 'shared/domain/src/casework/commands/issuing.test.ts',
  },
  {
    name: 'casework: a folder on its way is listed a second time',
    file: 'shared/domain/src/casework/commands/record-handover.ts',
    edits: [["if (stage === 'listed' && onItsWay) return reject('AlreadyListed', {});", '']],
    caughtBy: 'shared/domain/src/casework/commands/handing-over.test.ts',
  },
  {
    name: 'casework: an event of an older release means something else',
    file: 'shared/domain/src/casework/evolve.ts',
    edits: [["deemed: how === 'deemed',", 'deemed: false,']],
    caughtBy: 'tests/golden/cases.test.ts',
  },
  {
    name: 'casework: a decided case is decided again',
    file: 'shared/domain/src/casework/commands/decide-case.ts',
    edits: [["caseIn(current, 'accepted');", "caseIn(current, 'accepted', 'decided');"]],
    caughtBy: 'tests/fuzz/casework.test.ts',
  },
  {
    name: 'shell: the page asks on a channel that nobody hears',
    file: 'shared/electron/src/preload-page.ts',
    edits: [['ipcRenderer.send(CHANNELS.corner);', "ipcRenderer.send('shell:korner');"]],
    caughtBy: 'tests/electron-host/kiosk.test.ts',
  },
  {
    name: 'shell: the rule of navigation is inverted',
    file: 'shared/electron/src/window/lock-down.ts',
    edits: [
      [
        "contents.on('will-frame-navigate', (event) => {\n    if (mayGo(event.url)) return;",
        "contents.on('will-frame-navigate', (event) => {\n    if (!mayGo(event.url)) return;",
      ],
    ],
    caughtBy: 'tests/electron-host/locked-down.test.ts',
  },
  {
    name: 'shell: a redirection leads out',
    file: 'shared/electron/src/window/lock-down.ts',
    edits: [
      [
        "contents.on('will-redirect', (event) => {\n    if (mayGo(event.url)) return;",
        "contents.on('will-redirect', (event) => {\n    if (event.url) return;",
      ],
    ],
    caughtBy: 'tests/electron-host/locked-down.test.ts',
  },
  {
    name: 'shell: a page opens windows',
    file: 'shared/electron/src/window/lock-down.ts',
    edits: [["return { action: 'deny' };", "return { action: 'allow' };"]],
    caughtBy: 'tests/electron-host/locked-down.test.ts',
  },
  {
    name: 'shell: a page that crashed stays away',
    file: 'shared/electron/src/window/revive.ts',
    edits: [['again = setTimeout(load, pause);', 'again = setTimeout(() => undefined, pause);']],
    caughtBy: 'tests/electron-host/comes-back.test.ts',
  },
  {
    name: 'shell: nobody watches a page that hangs',
    file: 'shared/electron/src/window/revive.ts',
    edits: [["if (missed >= mayMiss) return giveUp('silent');", '']],
    caughtBy: 'tests/electron-host/comes-back.test.ts',
  },
  {
    name: 'shell: a kiosk is started twice',
    file: 'shared/electron/src/shell.ts',
    edits: [
      [
        'if (!app.requestSingleInstanceLock()) {',
        'if (!app.requestSingleInstanceLock() && process.argv.length === 0) {',
      ],
    ],
    caughtBy: 'tests/electron-host/kiosk.test.ts',
  },
  {
    name: 'shell: a board does not fill its screen',
    file: 'shared/electron/src/window/role-window.ts',
    edits: [['{ kiosk: true, frame: false }', '{ kiosk: false, frame: false }']],
    caughtBy: 'tests/electron-host/locked-down.test.ts',
  },
  {
    name: 'shell: the PIN is not asked for',
    file: 'shared/electron/src/pin/operator-pad.ts',
    edits: [['const allowed = known;', 'const allowed = true;']],
    caughtBy: 'tests/electron-host/kiosk.test.ts',
  },
  {
    name: 'shell: any PIN is right',
    file: 'shared/electron/src/pin/pin-guard.ts',
    edits: [['if (isPin(pin, hash)) {', "if (isPin(pin, hash) || pin !== '') {"]],
    caughtBy: 'tests/electron-host/kiosk.test.ts',
  },
  {
    name: 'shell: permissions are given',
    file: 'shared/electron/src/window/lock-down.ts',
    edits: [['answer(false);', 'answer(true);']],
    caughtBy: 'tests/electron-host/locked-down.test.ts',
  },
  {
    name: 'shell: a terminal that ended is not started again',
    file: 'shared/electron/src/terminal/supervise.ts',
    edits: [['timer = setTimeout(start, pause);', '']],
    caughtBy: 'tests/electron-host/kiosk.test.ts',
  },
  {
    name: 'shell: a computer-wide key is not registered',
    file: 'shared/electron/src/counter/hotkeys.ts',
    edits: [['globalShortcut.register(accelerator, () => press(key))', "accelerator !== ''"]],
    caughtBy: 'tests/electron-host/call-bar.test.ts',
  },
  {
    name: 'a report counts a case as finished when its result is handed out, not when it is decided',
    file: 'shared/domain/src/oversight/case-figures.ts',
    edits: [['(decision?.decidedAt ?? endedAt)', 'endedAt']],
    caughtBy: 'tests/golden/case-figures.test.ts',
  },
  {
    name: 'days on which the clock stood count as days that a case took',
    file: 'shared/domain/src/oversight/case-figures.ts',
    edits: [['!isStill && worksOn', 'worksOn']],
    caughtBy: 'tests/golden/case-figures.test.ts',
  },
  {
    name: 'the evening report counts beyond its minute',
    file: 'server/src/reports/counting.ts',
    edits: [
      [
        'caseFiguresOf(casesOf(database, span), span,',
        "caseFiguresOf(casesOf(database, span), { ...span, until: '9999' as Instant },",
      ],
    ],
    caughtBy: 'tests/scenarios/case-reports.test.ts',
  },
  {
    name: 'shell: a counter without its hub does not go to its own page',
    file: 'shared/electron/src/window/keep-page.ts',
    edits: [['goTo(own ?? offline(', 'goTo(offline(']],
    caughtBy: 'tests/electron-host/counter-alone.test.ts',
  },
  {
    name: 'shell: a counter that stands on its own page never looks for the hub again',
    file: 'shared/electron/src/window/keep-page.ts',
    edits: [
      [
        'if (url !== null && (await isThere(url))) return load();',
        'if (goneTo === null && url !== null && (await isThere(url))) return load();',
      ],
    ],
    caughtBy: 'tests/electron-host/counter-alone.test.ts',
  },
  {
    name: 'shell: the window’s screen covers the clerk’s when the second one is pulled out',
    file: 'shared/electron/src/counter/window-screen.ts',
    edits: [['return found.id === primary.id ? null : found;', 'return found;']],
    caughtBy: 'tests/electron-host/window-screen.test.ts',
  },
  {
    name: 'a keypad calls somebody whom nobody named while the hub is away',
    file: 'shared/domain/src/hall/keypad.ts',
    edits: [["if (digits === '' || (action", 'if ((action']],
    caughtBy: 'shared/domain/src/hall/keypad.test.ts',
  },
  {
    name: 'a press that the hub may have heard is called once more from the window',
    file: 'apps/counter/src/terminal/keypads.ts',
    edits: [
      [
        'emergency.isCutOff() ? pressAlone(counterId, key) : press(counterId, key)',
        'pressAlone(counterId, key)',
      ],
    ],
    caughtBy: 'tests/scenarios/keypad-morning.test.ts',
  },
  {
    name: 'a card grants nothing while the hub is away',
    file: 'shared/terminal/src/alone/decision.ts',
    edits: [['visitorAge: shownAge,', 'visitorAge: null,']],
    caughtBy: 'tests/scenarios/card-at-the-kiosk.test.ts',
  },
  {
    name: 'the hub takes back 优先 that stands on a slip',
    file: 'shared/domain/src/hall/commands/record-offline-ticket.ts',
    edits: [['priority: decided ?? said,', 'priority: decided,']],
    caughtBy: 'shared/domain/src/hall/commands/record-offline-ticket.test.ts',
  },
  {
    name: 'a cut-off kiosk goes on with yesterday after midnight',
    file: 'shared/terminal/src/alone/own-hall.ts',
    edits: [['if (!begins) return known;', 'return known;']],
    caughtBy: 'tests/scenarios/kiosk-overnight.test.ts',
  },
  {
    name: 'the first sign of a scan stays in the field',
    file: 'shared/ui/src/scanning/use-scans.ts',
    edits: [['      before?.restore();\n      onScan(text, before);', '      onScan(text, before);']],
    caughtBy: 'tests/browser/counter-casework.test.ts',
  },
  {
    name: 'taking back a new zone takes it out, with the numbers that name it',
    file: 'server/src/settings/later-rows.ts',
    edits: [
      [
        'return join ? join(before, after) : before;',
        'return join && !after ? join(before, after) : before;',
      ],
    ],
    caughtBy: 'server/src/settings/later-rows.test.ts',
  },
  {
    name: 'a zone in which somebody waits is switched off at once',
    file: 'server/src/settings/own.ts',
    edits: [["...(from === 'now' && {", "...(from !== 'now' && {"]],
    caughtBy: 'tests/scenarios/own-settings.test.ts',
  },
  {
    name: 'what is wrong in a workbook names the row above',
    file: 'server/src/settings/sheets/rows.ts',
    edits: [['rowAt(cells, index + 2)', 'rowAt(cells, index + 1)']],
    caughtBy: 'server/src/settings/sheets/own-sheets.test.ts',
  },
  {
    name: 'languages: everybody calls whoever needs one',
    file: 'shared/domain/src/hall/policy.ts',
    edits: [['if (!ticket || leftUntil(hall, ticket, counterId, at) === null) return pair;', 'return pair;']],
    caughtBy: 'tests/fuzz/hall-day.test.ts',
  },
  {
    name: 'languages: left to a clerk who has gone for a moment',
    file: 'shared/domain/src/hall/language.ts',
    edits: [['isThere(counter) && ', '']],
    caughtBy: 'tests/scenarios/accompanied.test.ts',
  },
  {
    name: 'objections: what was set aside counts on in the averages',
    file: 'shared/domain/src/oversight/visits.ts',
    edits: [['parts.filter((part) => !left.has(keyOf(part)))', 'parts']],
    caughtBy: 'tests/scenarios/own-figures.test.ts',
  },
  {
    name: 'relief: the alarm outlives the need',
    file: 'shared/domain/src/hall/views/alarms.ts',
    edits: [['if (zones.length > 0) yield', 'yield']],
    caughtBy: 'shared/domain/src/hall/commands/request-relief.test.ts',
  },
  {
    name: 'fingerprint: whoever hands out is the witness',
    file: 'shared/domain/src/casework/commands/deliver-results.ts',
    edits: [["(fingerprint.witness === context.by.account || how !== 'counter')", "how !== 'counter'"]],
    caughtBy: 'shared/domain/src/casework/commands/issuing.test.ts',
  },
];

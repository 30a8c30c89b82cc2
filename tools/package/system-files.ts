// What a .deb puts into the system beside the program (系统文件): units, autostart, account, devices, examples of the settings.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ShellProgram } from './programs.ts';

export const FILES = path.join(import.meta.dirname, 'files');

interface SystemFile {
  /** In `files/`. */
  readonly from: string;
  readonly to: string;
  readonly runs?: boolean;
}

/**
 * A kiosk or a board owns a console: a systemd unit starts X with one program in it. A counter is a desktop, because clerks work
 * in other systems too: the display manager opens the account's desktop by itself, and the desktop starts the program.
 */
function filesOf({ role, name }: ShellProgram): readonly SystemFile[] {
  const session = `usr/lib/${name}-session/session`;
  const own: readonly SystemFile[] =
    role === 'counter'
      ? [
          { from: 'counter-session', to: session, runs: true },
          { from: 'counter-autostart.desktop', to: `etc/xdg/autostart/${name}.desktop` },
          { from: 'counter-lightdm.conf', to: 'etc/lightdm/lightdm.conf.d/50-yichuang.conf' },
        ]
      : [
          { from: 'screen-session', to: session, runs: true },
          { from: 'screen.service', to: `usr/lib/systemd/system/${name}.service` },
        ];
  return [
    ...own,
    { from: 'sysusers.conf', to: `usr/lib/sysusers.d/${name}.conf` },
    { from: 'udev.rules', to: `usr/lib/udev/rules.d/70-${name}.rules` },
    ...examplesOf(role).map((from) => ({ from, to: `usr/share/doc/${name}/${from}` })),
  ];
}

/** Filled in, with remarks: of the window's program, and of the Node side with the devices where it has one. */
export function examplesOf(role: ShellProgram['role']): readonly string[] {
  const window = `${role}.example.json`;
  return role === 'display' ? [window] : [window, `${role}-terminal.example.json`];
}

export function writeSystemFiles(program: ShellProgram, root: string): void {
  for (const { from, to, runs = false } of filesOf(program)) {
    const file = path.join(root, to);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, filledIn(from, program));
    chmodSync(file, runs ? 0o755 : 0o644);
  }
}

/** preinst, postinst …: written filled in, for the packager to take from there. */
export function writeScripts(program: ShellProgram, folder: string): Readonly<Record<string, string>> {
  const scripts = ['postinst', 'prerm', 'postrm'].map((name) => {
    const file = path.join(folder, name);
    writeFileSync(file, filledIn(name, program));
    return [name, file] as const;
  });
  return Object.fromEntries(scripts);
}

function filledIn(file: string, { role, name, title }: ShellProgram): string {
  return (
    readFileSync(path.join(FILES, file), 'utf8')
      .replaceAll('@name@', name)
      .replaceAll('@title@', title)
      // A desktop's session is started by a shell; a console's is not.
      .replaceAll('@shell@', role === 'counter' ? '/bin/bash' : '/usr/sbin/nologin')
  );
}

/** The programs of this hall (程序): each by its process, to be ended by force; its supervisor starts it anew. */
import { Button } from '@yichuang/ui/button.tsx';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import type { Program } from '../desk.ts';
import { useKill, useView } from '../use-play.ts';
import { filled, words } from '../words.ts';

const say = words.programs;

export function ProgramsCard() {
  const { programs, hall } = useView();
  const kill = useKill();
  const simulators = new Set(hall?.machines.map(({ id }) => id));
  return (
    <div className="rounded-card border border-line bg-paper p-2">
      <p className="pb-1 text-body text-muted">{say.advice}</p>
      <table className="w-full text-start text-body">
        <thead>
          <tr className="border-b border-line text-small text-muted">
            {[say.name, say.pid, say.restarts, ''].map((head) => (
              <th key={head} scope="col" className="py-0.5 text-start font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {programs.map((program) => (
            <tr key={program.name} className="border-b border-line last:border-0">
              <td className="py-0.5 pe-1">
                {program.label}
                <span className="block text-small text-muted">{seen(program, simulators)}</span>
              </td>
              <td className="pe-1">{program.pid ?? <StateBadge state="fault" words={say.notRunning} />}</td>
              <td className="pe-1">{filled(say.times, { count: program.restarts })}</td>
              <td className="py-0.5">
                <div className="flex flex-wrap justify-end gap-1">
                  {program.hasDevices && (
                    <Button disabled={program.pid === null} onPress={() => kill(program.name, true)}>
                      {say.killDevices}
                    </Button>
                  )}
                  <Button
                    tone="danger"
                    disabled={program.pid === null}
                    label={`${say.kill} ${program.label}`}
                    onPress={() => kill(program.name, false)}
                  >
                    {say.kill}
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function seen({ name, hasDevices }: Program, simulators: ReadonlySet<string>): string {
  if (name === 'hub') return say.hub;
  if (simulators.has(name)) return say.simulator;
  return hasDevices ? `${say.terminal}；${say.killDevices}：${say.devices}` : say.terminal;
}

/** Who acts (谁操作): a device, a person, a counter, in any combination; kept with every event. */
import { z } from 'zod';
import { AccountId, CounterId, DeviceId } from './ids.ts';

/** Staff roles: 窗口人员, 导办, 管理员, 运维, 部门审批人员, 监管 (reads, and answers what it is told). */
export const StaffRole = z.enum(['clerk', 'guide', 'manager', 'operator', 'official', 'supervisor']);
export type StaffRole = z.infer<typeof StaffRole>;

/** Device kinds: 取号机, 大屏与窗口屏, 窗口电脑, 打印终端 (a printer beside the hub or on the guides' desk), 评价器. */
export const DeviceKind = z.enum(['kiosk', 'display', 'counter', 'printer', 'evaluator']);
export type DeviceKind = z.infer<typeof DeviceKind>;

/** `clock` acts for the passing of time, `hub` for the hub itself (its start, its settings at birth), `public` for a visitor's phone. */
export const Role = z.enum([...StaffRole.options, ...DeviceKind.options, 'clock', 'hub', 'public']);
export type Role = z.infer<typeof Role>;

export const Actor = z.strictObject({
  role: Role,
  account: AccountId.nullable(),
  device: DeviceId.nullable(),
  counter: CounterId.nullable(),
  via: z.enum(['http', 'socket', 'inside']),
});
export type Actor = z.infer<typeof Actor>;

/** What an account may do beyond its role: 即办授权, 负责人审批, 好差评监督. */
export const Power = z.enum(['decideAtOnce', 'approve', 'inspect']);
export type Power = z.infer<typeof Power>;

/** Every problem the hub can answer with (its `code`), for whoever pressed: what is the matter, then what to do next. */
import type { Saying } from './rejections.ts';

export const problems = {
  BadRequest: { says: '这一步没有看懂', next: '请刷新页面再试；还不行请告诉运维。' },
  SignInFirst: { says: '请先登录', next: '登录后接着做。' },
  SignInFailed: { says: '用户名或密码不对', next: '请再输一次，注意大小写。' },
  AccountDisabled: { says: '这个账号已停用', next: '请管理员在“账号”里重新启用。' },
  AccountLocked: { says: '输错太多次，账号锁了', next: '请管理员解锁，点一下就好。' },
  NotAllowed: { says: '您的账号不能做这一步', next: '请找管理员。' },
  NotFound: { says: '没有找到', next: '请核对后再试。' },
  TooLarge: { says: '内容太多', next: '请写短一点。' },
  TooMany: { says: '按得太快了', next: '请等几秒再试。' },
  CommandTooLate: { says: '这一步送到得太晚，没有做', next: '请看现在的情况，需要就再按一次。' },
  CommandIdReused: { says: '这一步没有做', next: '请再按一次。' },
  IdentityInvalid: { says: '证件号不对', next: '请核对后再输一次。' },
  ForeignOrigin: { says: '这个网址不能用', next: '请用大厅给的网址打开。' },
  DiskFull: { says: '主机磁盘满了，现在只能看', next: '请马上叫运维；手上的办理照常进行。' },
  OutcomeUnknown: { says: '还不知道做成没有', next: '请稍等，会自动再问一次。' },
  Fenced: { says: '备机已接替，本机不再记录', next: '请打开备机的地址继续办理。' },
  Stopping: { says: '主机正在重启', next: '请等十几秒，会自动接上。' },
  Fault: { says: '主机出了问题，这一步没有做', next: '请再按一次；还不行请告诉运维。' },
  /** No answer at all: not a word of the hub's. */
  Offline: { says: '连不上大厅主机', next: '请稍等，会自动接上；急的话请看应急操作卡。' },
} satisfies Record<string, Saying>;

/** Every sentence of this page (文案): each play in a word, and in one line what a person will see, and where. */

/** `does`: on the key. `sees`: what then happens, and where. */
export interface Saying {
  readonly does: string;
  readonly sees: string;
}

export const words = {
  title: '玩硬件',
  subtitle: '演示大厅的每样机器都在这里:按一下,去对应的屏上看。',
  loading: '正在连接演示程序…',
  offline: '和演示程序断开了。看看 npm start -- --hardware 还开着没有,开着会自己连上。',
  gone: { title: '这样机器没在运行', advice: '被结束的程序几秒内会自己重开。' },
  refused: '这个动作现在做不了',
  notThere: '机器没有反应,等它重开后再按一次',
  pages: '去看大厅的各块屏',
  sections: { story: '照着走一遍', kiosk: '取号机', windows: '窗口', desk: '打印与导办台', programs: '程序' },
  windowsHint: '先在窗口页登录(例如 {user}),打开对应窗口;呼叫器替登录的人按键。',

  story: [
    ['在读卡器上放一张证', '取号机:认出人,姓名打星'],
    ['抽走号票纸,再取号', '取号机:缺纸,号不作废'],
    ['打开盖子再合上', '管理台:报警自己消'],
    ['按 5 号窗口的顺呼', '大屏和条屏:叫号'],
    ['拔掉取号机的网线', '取号机:断网照常取号'],
    ['在取号机取五个号', '出五张票,写明断网取号'],
    ['把网线插回去', '管理台:五个号都在,不重不漏'],
  ] as const,

  slipPrinter: {
    name: { kiosk: '号票打印机(取号机)', desk: '号票打印机(导办台)' },
    paper: '余纸 {metres} 米',
    noTerminal: '没有终端连着',
    slips: { none: '还没有号票', latest: '最后一张', torn: '断在中间', all: '看全部号票' },
    works: '正常',
    paperOut: { does: '抽走纸', sees: '取号机:打印机缺纸,号留着' },
    newRoll: { does: '换一卷新纸', sees: '没打完的接着打,不会打两张' },
    near: { does: '纸快用完', sees: '管理台:号票纸快用完,照打' },
    midSlip: { does: '打到一半没纸', sees: '下一张断在中间,换纸后补全' },
    openCover: { does: '打开盖子', sees: '取号机:盖子没盖好(P-03)' },
    closeCover: { does: '合上盖子', sees: '报警自己消,号票接着出' },
    jam: { does: '卡住切刀', sees: '管理台、导办手机:切刀卡纸' },
    free: { does: '取出卡纸', sees: '开合一次盖子后恢复' },
    off: { does: '关电源', sees: '取号机:连不上打印机(P-01)' },
    on: { does: '开电源', sees: '自己连上,没打的号补打' },
    slow: { does: '打得很慢', sees: '取号机:正在打印,耐心等' },
    usual: { does: '恢复速度', sees: '一张约一秒' },
    mute: { does: '不回话', sees: '票照出,标“没确认出纸”' },
    talks: { does: '恢复回话', sees: '管理台:又能确认出纸' },
    hot: { does: '打印头过热', sees: '歇一会儿再打,号不丢' },
    cool: { does: '凉下来了', sees: '接着打' },
    guestIn: { does: '别的电脑占住', sees: '取号机:打印机正忙(P-09)' },
    guestOut: { does: '让开', sees: '自己连回,补打没出的票' },
  },

  cardReader: {
    name: '身份证读卡器',
    empty: '上面没有东西',
    lies: '放着:{what}',
    lay: '放上去(再按一次拿开):',
    takeAway: { does: '全部拿开', sees: '同一张证再放才算第二次' },
    two: { does: '两张证叠放', sees: '取号机:请只放一张证' },
    brief: { does: '放一下就拿开', sees: '取号机:没读完,请放稳' },
    unplugMid: { does: '读到一半拔线', sees: '导办手机:读卡器没接上' },
    plugOut: { does: '拔掉读卡器', sees: '管理台:没接上(C-01)' },
    plugIn: { does: '插回读卡器', sees: '报警自己消,可以再刷' },
    noSam: { does: '安全模块没授权', sees: '取号机:请手输号码(C-11)' },
    samOk: { does: '换好安全模块', sees: '又能刷证' },
    selfTest: { does: '自检不通过', sees: '管理台:自检没通过(C-12)' },
    selfTestOk: { does: '自检通过', sees: '报警自己消' },
  },

  scanner: {
    name: '扫码器',
    text: '要扫的内容',
    placeholder: '号票上的网址、预约码、受理号',
    scan: { does: '扫这段内容', sees: '取号机:认得的码直接进入' },
    lastSlip: { does: '扫最后一张号票', sees: '取号机:显示这张号的进度' },
    scanned: '扫过 {count} 次',
  },

  cable: {
    hub: { name: '取号机网线', connected: '通着', silent: '中间断了,没人知道', out: '拔掉了' },
    printer: { name: '打印机的线' },
    pull: { does: '拔网线', sees: '取号机:断网,照常取号' },
    plug: { does: '插回网线', sees: '自己连上,断网的号补报' },
    silence: { does: '交换机那头断', sees: '十几秒后才发现,然后同上' },
    whole: { does: '那头接好', sees: '自己连上,一个号不少' },
    pullPrinter: { does: '拔打印机线', sees: '取号机:连不上打印机' },
    plugPrinter: { does: '插回打印机线', sees: '自己连上,补打没出的票' },
    garble: { does: '线路串码', sees: '打印机的话听不懂,不会乱报' },
    clear: { does: '换一根好线', sees: '恢复正常' },
  },

  line: {
    good: '接着',
    garbled: '串码',
    silent: '断在中间',
    out: '拔掉了',
    pull: { does: '拔线', sees: '管理台:没接上' },
    plug: { does: '插回', sees: '报警自己消' },
    garble: { does: '线上串码', sees: '当杂音丢掉,谁也不叫' },
    clear: { does: '换根好线', sees: '恢复正常' },
  },

  window: {
    name: '{number} 号窗口',
    strip: '条屏',
    dark: '(条屏没亮)',
    waiting: '等候',
    typed: '输入',
    nothingTyped: '—',
    beeps: '长鸣 {count} 次',
    pad: '评价器',
    asks: '● 请评价',
    rests: '○ 没在问',
    alone: '单独接线的评价器',
    levels: ['非常满意', '满意', '基本满意', '不满意', '非常不满意'],
    stuck: { does: '按键卡住', sees: '二十次只算一次' },
    keys: {
      callNext: { does: '顺呼', sees: '大屏:叫下一位' },
      recall: { does: '重呼', sees: '大屏:再叫一遍' },
      confirm: { does: '确认', sees: '先按数字:选呼' },
      cancel: { does: '清除', sees: '清掉输入的数字' },
      rate: { does: '评价', sees: '评价器亮起' },
      pause: { does: '暂停', sees: '条屏:暂停服务' },
      transfer: { does: '转移', sees: '先按窗口号' },
    },
    special: '6 确认=弃号,0 确认=挂起,3 确认=回呼',
  },

  bus: {
    name: '呼叫器、评价器的总线',
    strips: '条屏的线',
    deaf: { does: '应答丢失', sees: '反复重发,只叫一个号' },
    hears: { does: '恢复应答', sees: '不再重发' },
    noise: { does: '线上来杂音', sees: '什么也不发生' },
    foreign: { does: '没登记的呼叫器', sees: '长鸣一声,谁也不叫' },
    dip: { does: '条屏断电一下', sees: '30 秒内补写回来' },
    dead: { does: '条屏坏了', sees: '停在旧字,不影响叫号' },
    alive: { does: '条屏修好', sees: '下一次刷新就对' },
    unanswered: '{count} 次按键还没应答',
    quiet: '没有等应答的按键',
  },

  sheetPrinter: {
    name: 'A4 打印机(真的 CUPS)',
    absent: '这台电脑没有装 CUPS,A4 打印机不演示。装上 cups 后重新启动就有。',
    none: '还没有打印。在窗口受理办件,按“打印”。',
    pages: '{pages} 页',
    fine: '正常',
    paperOut: { does: '纸盒没纸', sees: '窗口页:缺纸(A-11),没打出来' },
    doorOpen: { does: '打开前盖', sees: '窗口页:门没关好(A-12)' },
    jam: { does: '卡纸', sees: '窗口页:卡纸(A-13)' },
    tonerOut: { does: '没墨了', sees: '窗口页:没墨了(A-14)' },
    mend: { does: '弄好打印机', sees: '等着的那份接着打' },
    stop: { does: '停掉打印队列', sees: '管理台:打印队列停了(A-15)' },
    go: { does: '恢复打印队列', sees: '又能打印' },
    serverOff: { does: '关掉打印服务', sees: '管理台:没接上(A-01)' },
    serverOn: { does: '开打印服务', sees: '报警自己消' },
  },

  programs: {
    advice: '结束 = kill -9。每个程序都会自己重开;已经答应过的事一件不丢。',
    name: '程序',
    pid: '进程号',
    restarts: '重开',
    times: '{count} 次',
    notRunning: '正在重开',
    kill: '结束',
    killDevices: '只结束设备进程',
    hub: '各屏显示断开多久,几秒后接上',
    terminal: '屏上说一声,重开后接着做',
    simulator: '像拔了电源:重开是新机器',
    devices: '屏不受影响,设备半秒后回来',
  },
} as const;

/** `{name}` filled in. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

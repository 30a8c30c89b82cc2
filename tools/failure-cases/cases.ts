// The 48 ways in which a hall's hardware fails (故障 48 例), as the hardware notes number them: what happens, what people see then.
// Where each is tested is found by the number in the tests' titles; what no test here can show is said beside it.

export interface FailureCase {
  readonly happens: string;
  /** What the citizen, the clerk or the operator sees. */
  readonly seen: string;
  /** What only real hardware can show. */
  readonly onlyReal?: string;
  /** Why no test here can show it at all. */
  readonly untestable?: string;
}

export const cases: Readonly<Record<number, FailureCase>> = {
  1: {
    happens: '取号前就没纸',
    seen: '群众：打印机缺纸，可以不要纸票取号。导办：缺纸（P-02），两步怎么换。号不白占',
  },
  2: {
    happens: '打到一半没纸，换了纸自己接着打',
    seen: '群众：号码全屏 30 秒，可拍照。换纸后只出一张，不会两张',
  },
  3: { happens: '纸将尽，好几天没人换', seen: '群众照常拿票。导办：还剩约几张；60 张起提醒一次' },
  4: { happens: '打印中开盖', seen: '群众：盖子没盖好。盖上后出一张完整的' },
  5: {
    happens: '切刀卡住',
    seen: '群众：号票卡住了，号有效。导办：切刀卡纸（P-04）。排除后下一位照常',
    onlyReal: '各厂切刀自己能不能恢复',
  },
  6: { happens: '打印头过热，自己歇一会', seen: '群众多等一会，拿到一张', onlyReal: '热到什么程度才停' },
  7: { happens: '打图到一半断线', seen: '这一张算“没确认”，请人看一眼；下一位的票完整，不被吞' },
  8: { happens: '字节都收下了，打印机其实没电', seen: '群众：问“拿到号票没有”，不自动重打' },
  9: { happens: '从不回话的兼容机', seen: '管理台写“它不回话，无法确认”；从不说“打好了”' },
  10: { happens: '状态字节和回执混在一起、断开、粘连', seen: '照样逐张确认' },
  11: { happens: '打印机断电再来电', seen: '断电那张没人认领；下一张自己带齐设置，字不乱' },
  12: { happens: '别的程序占着 9100 端口', seen: '运维：被别的程序占着（P-09）；放开后照常' },
  13: { happens: 'USB 重新插上变成 lp1', seen: '看不出来：按型号找到它，下一张照打' },
  14: { happens: '字库里没有的生僻字', seen: '票上的字是对的（这一行按图打）' },
  15: { happens: '事项名字很长', seen: '换行，不压二维码' },
  16: {
    happens: '人走了，号票还挂在出纸口',
    seen: '票收回，下一位拿不到别人的号',
    onlyReal: '回收口收得进收不进',
  },
  17: { happens: '屏幕上连点两下', seen: '一个号，一张票' },
  18: { happens: '取号后、打印前取号机被关掉', seen: '开机后补上，群众拿到一张' },
  19: { happens: '主机连不上', seen: '取号机自己接着发号，联网后并回；没有号段时说从几点起、到哪里取' },
  20: { happens: '时钟跳了一天', seen: '打印不放弃、不重打' },
  21: { happens: '后台打印说“完成”', seen: '窗口：只说交出去了，问一次“打出来了吗”' },
  22: { happens: '卡拿得太快', seen: '群众：拿得太快，请再放一次；下一次读得到' },
  23: { happens: '卡一直放着', seen: '只认一次；拿起再放才再认' },
  24: {
    happens: '一次放了两张卡',
    seen: '群众：请只放一张；留下的那张读得到',
    onlyReal: '各读卡器给哪个状态',
  },
  25: { happens: '港澳台居住证、外国人永居证（2017、2023 版）', seen: '照读，各有各的栏目' },
  26: { happens: '长期有效、民族空白、名字截到 15 位', seen: '照读，“长期”就是长期' },
  27: { happens: '校验错、半帧、数据里像开头的字节', seen: '再问一次，读对为止；错的不认' },
  28: {
    happens: '安全模块没授权、自检不过',
    seen: '工作人员：安全模块没授权（C-11）、自检没通过（C-12），先用手输',
    onlyReal: '授权真的过期的模块',
  },
  29: { happens: '读到一半拔了读卡器', seen: '没有半张卡；插回去再读一次' },
  30: { happens: '放的是手机或银行卡', seen: '群众：这不是身份证，说一次' },
  31: {
    happens: 'Windows 上绑错了驱动',
    seen: '运维：程序不能用它（C-02），写明要 WinUSB',
    onlyReal: 'Windows 本身：这里测的是 libusb 的错误号',
  },
  32: { happens: '证件过期', seen: '照读并给出有效期，能不能用由窗口定' },
  33: { happens: '扫码时光标在输入框里，输入法开着', seen: '码不进输入框，不触发快捷键，按码处理' },
  34: { happens: '外来的二维码：网址、很长、控制字符', seen: '截断、去掉控制字符，不当命令；下一个照常' },
  35: { happens: '按键卡住', seen: '只算按了一次' },
  36: { happens: '同一张票扫两次', seen: '只算一次' },
  37: { happens: '评价按早了、按晚了、按两次', seen: '不算；没按就是未评价，不当满意' },
  38: { happens: '呼叫键盘没收到应答，一直重发', seen: '只叫一个号' },
  39: {
    happens: 'RS-485 地址重复、线上有杂音',
    seen: '重复的那个地址不叫号，报地址重复（K-11）和是哪个；别的键盘照常；杂音不断报时好时坏',
  },
  40: { happens: '没有绑定窗口的呼叫键盘', seen: '长鸣一声，谁也不叫' },
  41: { happens: '条屏断过电', seen: '半分钟内又显示当前的号' },
  42: {
    happens: '只收不回的条屏坏了',
    seen: '管理台只说“不回话，好坏看不出”，线断了报没接上（L-01），线被占着报被占着（L-06）',
  },
  43: { happens: '条屏放不下', seen: '末尾省略，号码从不截断' },
  44: { happens: '重启后设备次序变了', seen: '看不出来：按型号、序列号、插口找，不按次序' },
  45: { happens: '缺 udev 权限', seen: '运维：程序不能用它（x-02），设备页写出缺的那一条规则' },
  46: { happens: '驱动程序（原生模块）崩溃', seen: '取号照常，屏幕不灭，设备自己回来（x-05）' },
  47: { happens: '磁盘满', seen: '取号机：说不清去向的票不开始打。主机：不发号，照样看得到，有地方了接着办' },
  48: { happens: '线松，时断时续', seen: '一条提醒“时好时坏”，不是一分钟一条' },
};

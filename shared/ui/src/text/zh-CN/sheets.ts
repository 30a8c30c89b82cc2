/** Sheets that are filled in and handed in (表格导入), whatever they are about. */
export const sheets = {
  template: '下载模板',
  reading: '正在核对，请稍等',
  failed: '没有读成，请再选一次；还不行请找运维。',
  offline: '连不上主机，什么也没有改。请稍后再试。',
  tooLarge: '文件超过 2 MB，请按日期分开导入。',
  notASheet: '只认 .xlsx 和 .csv 文件。旧的 .xls 请用 Excel 或 WPS 另存为 .xlsx。',
  notAWorkbook: '只认 .xlsx 文件。旧的 .xls 请用 Excel 或 WPS 另存为 .xlsx。',
  problems_other: '有 {{count}} 处要改，改好再导入',
  row: '第 {{row}} 行',
  column: '第 {{row}} 行 · {{column}}',
};

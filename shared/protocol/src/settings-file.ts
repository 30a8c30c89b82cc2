/** What whoever installs a computer writes (设置文件): JSON, with lines of remarks that begin with `//`. */
export function settingsIn(text: string): unknown {
  // Windows editors put a mark in front. A remark leaves its line empty, so that a complaint counts lines as the editor does.
  return JSON.parse(text.replace(/^\uFEFF/, '').replaceAll(/^[ \t]*\/\/.*$/gm, ''));
}

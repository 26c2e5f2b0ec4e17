/** Words as the shell of whoever reads a line takes them. */

/**
 * One word in quotes, for sh or, on Windows, for cmd.exe and PowerShell.
 *
 * Inside single quotes sh takes nothing for special but the quote itself; quoters that choose double quotes leave a
 * history mark or a line break to the shell's mood. cmd.exe knows double quotes only. What these two read differently
 * in double quotes (`%` is cmd.exe's, `$` and the backtick PowerShell's) is written for PowerShell.
 */
export function quote(text: string, platform: NodeJS.Platform = process.platform): string {
  if (platform !== 'win32') return `'${text.replaceAll("'", `'\\''`)}'`
  // Programs take a backslash before a quote for an escape.
  const escaped = text.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, '$&$&')
  return /["%$`!]/.test(text) ? `'${escaped.replaceAll("'", "''")}'` : `"${escaped}"`
}

/** One word, in quotes only where it would be none without. */
export function word(text: string, platform: NodeJS.Platform = process.platform): string {
  const plain = platform === 'win32' ? /^[\w+=:./\\-]+$/ : /^[\w@%+=:,./-]+$/
  return plain.test(text) ? text : quote(text, platform)
}

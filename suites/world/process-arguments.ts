/** How a process was started, asked of the system in the way that it has. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Its command line; empty where there is none. On Linux a process that nobody has waited for has no arguments. */
export function argumentsOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return process.platform === 'linux' ? '' : listed(pid, process.platform)
  }
}

/** Asks a program; empty where it is not there, or knows no such process. */
export function listed(pid: number, platform: NodeJS.Platform): string {
  const { file, args } = listing(pid, platform)
  try {
    return execFileSync(file, args, { encoding: 'utf8', stdio: 'pipe', windowsHide: true })
  } catch {
    return ''
  }
}

/** The program that tells: where there is neither /proc nor ps, PowerShell, which every Windows has. */
export function listing(pid: number, platform: NodeJS.Platform): { file: string; args: string[] } {
  if (platform !== 'win32') return { file: 'ps', args: ['-ww', '-o', 'args=', '-p', String(pid)] }
  const query = `(Get-CimInstance Win32_Process -Filter 'ProcessId = ${pid}').CommandLine`
  return { file: 'powershell.exe', args: ['-NoProfile', '-NonInteractive', '-Command', query] }
}

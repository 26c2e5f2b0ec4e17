import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { argumentsOf, listed, listing } from './process-arguments.ts'

const hasPs = spawnSync('ps', ['-o', 'pid=']).status === 0

describe('the arguments of a process', () => {
  it('are those that it was started with', () => {
    expect(argumentsOf(process.pid)).toContain(process.execPath)
    expect(argumentsOf(2 ** 22 + 1)).toBe('')
  })

  it.runIf(hasPs && process.platform !== 'win32')('are told by ps where there is no /proc', () => {
    expect(listed(process.pid, 'darwin')).toContain('node')
    expect(listed(2 ** 22 + 1, 'darwin')).toBe('')
  })

  it('are told by PowerShell on Windows, and by nobody where it is not there', () => {
    expect(listing(7, 'win32')).toEqual({
      file: 'powershell.exe',
      args: [
        '-NoProfile',
        '-NonInteractive',
        '-Command',
        "(Get-CimInstance Win32_Process -Filter 'ProcessId = 7').CommandLine",
      ],
    })
    if (process.platform !== 'win32') expect(listed(process.pid, 'win32')).toBe('')
  })
})

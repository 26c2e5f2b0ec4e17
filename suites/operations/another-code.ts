/** Another code of the same form. */
export function anotherCode(code: string): string {
  return (code.startsWith('1') ? '2' : '1') + code.slice(1)
}

import { describe, expect, it } from 'vitest'
import { createMemory } from './secret-memory.ts'

const hidden = (length: number) => `<redacted: ${length} characters>`

describe('a memory of secrets', () => {
  it('finds the longest that begins at a place, and those that begin alike', () => {
    const memory = createMemory(['hunter22', 'hunter22-and-more', 'hunter23', 'hunt'])
    expect(memory.clean('hunter22-and-more, hunter22-and, hunter23, hunter24, hun')).toBe(
      `${hidden(17)}, ${hidden(8)}-and, ${hidden(8)}, ${hidden(4)}er24, hun`,
    )
  })

  it('hides one that the text breaks off in the middle of, where the text goes on', () => {
    const memory = createMemory(['hunter22-and-more', 'hunter23-and-more'])
    for (const end of ['hunt', 'hunte', 'hunter', 'hunter2', 'hunter22-and']) {
      expect(memory.clean(`x ${end}`, true)).toBe(`x ${hidden(17)}`)
      expect(memory.clean(`x ${end}`)).toBe(`x ${end}`)
    }
    expect(memory.clean('x hunter9', true)).toBe('x hunter9')
  })

  it('hides a long one to its end, and another that begins like it to the end of its word', () => {
    const long = 'ab1'.repeat(200)
    const memory = createMemory([`${long}cd`])
    expect(memory.clean(`<${long}cd> <${long}ef> <${long.slice(0, 300)}>`)).toBe(
      `<${hidden(602)}> <${hidden(602)}> <${hidden(602)}>`,
    )
  })

  it('looks at a place once, however many begin alike', () => {
    const alike = (count: number) =>
      Array.from({ length: count }, (_, n) => `${'secret-'.repeat(20)}${n}-${'x'.repeat(300)}`)
    const text = 'secret-'.repeat(2_000)
    const took = (memory: ReturnType<typeof createMemory>) => {
      const started = performance.now()
      for (let i = 0; i < 5; i += 1) memory.clean(text)
      return performance.now() - started
    }
    const [few, many] = [createMemory(alike(40)), createMemory(alike(4_000))]
    took(few)
    // A hundred times as many take the same time; one by one they would take a hundred times as long.
    expect(took(many) / took(few)).toBeLessThan(25)
  })

  it('is bounded, and forgets the oldest first', () => {
    const memory = createMemory(Array.from({ length: 20_000 }, (_, n) => `value-${n}-`))
    expect(memory.clean('value-0- value-19999-')).toBe(`value-0- ${hidden(12)}`)
  })
})

describe('the memory of a run', () => {
  const of = (...values: string[]) => createMemory(values, true)

  it('hides no words and no runs of a letter, which cases send where a secret belongs', () => {
    const text = "Value 'aaaaaaaaaaaa1' at 'password' of ForgotPassword failed"
    expect(of('password', 'ForgotPassword', 'aaaaaaaa', 'a1a1a1').clean(text)).toBe(text)
  })

  it('hides short ones where they stand alone', () => {
    expect(of('493817').clean('code 493817, at 1493817000')).toBe(`code ${hidden(6)}, at 1493817000`)
  })
})

import { describe, expect, it } from 'vitest'
import { baseUrl, isLoopback, withoutSlash } from './base-url.ts'

describe('a base URL', () => {
  it.each([
    ['http://127.0.0.1:9229', 'http://127.0.0.1:9229'],
    ['http://h/cognito/', 'http://h/cognito'],
    ['HTTP://127.0.0.1:1', 'http://127.0.0.1:1'],
    ['https://Staging.Example.com/', 'https://staging.example.com'],
  ])('%s is asked as %s', (text, expected) => {
    expect(withoutSlash(baseUrl(text))).toBe(expected)
  })

  it.each([
    ['localhost:9229', /^"localhost:9229" has no scheme: did you mean http:\/\/localhost:9229\?$/],
    ['127.0.0.1:80/a', /did you mean http:\/\/127.0.0.1:80\/a\?$/],
    ['[::1]:80', /did you mean http:\/\/\[::1\]:80\?$/],
    ['not a url', /"not a url" is not a URL: give one like/],
    ['', /not a URL/],
    ['ftp://h', /not an http or https URL/],
    ['http://me:secret@h/', /^the URL of h carries credentials/],
    ['http://h/#a', /fragment/],
    ['http://h/?a=b', /query/],
  ])('%s is refused', (text, message) => {
    expect(() => baseUrl(text)).toThrow(
      expect.objectContaining({ code: 'bad-url', message: expect.stringMatching(message) }),
    )
  })

  it('never repeats the password of a URL', () => {
    expect(() => baseUrl('http://me:secret@h/')).toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/secret/) }),
    )
  })
})

describe('loopback', () => {
  it.each([
    'http://localhost:1',
    'http://127.1.2.3',
    'http://[::1]:80/a',
    'http://[::ffff:127.0.0.1]:1',
    'http://0.0.0.0:1',
    'http://[::]:1',
    'http://pool.localhost',
  ])('%s is', (url) => {
    expect(isLoopback(new URL(url))).toBe(true)
  })
  it.each([
    'http://10.0.0.1',
    'http://127.example.com',
    'http://localhost.example.com',
    'http://[::2]',
    'http://[::ffff:10.0.0.1]',
  ])('%s is not', (url) => {
    expect(isLoopback(new URL(url))).toBe(false)
  })
})

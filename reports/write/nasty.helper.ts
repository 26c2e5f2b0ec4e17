/** The worst text that a target can send. */

/** ANSI escapes, HTML, Markdown, CDATA ends, NUL, a lone surrogate, reordering marks, line breaks, emoji. */
export const NASTY =
  '\u001b[31mred\u001b[0m \u001b]0;title\u0007 <script>alert(1)</script> <!-- & "quoted" \'single\' ```js `x` | a | ' +
  '\\| **bold** [link](https://example.com) @someone #1 ]]> and ]]> again \u0000 \ud800 \ufffe \u202egnp.exe \u0085' +
  '\r\nnext line\ttab 👩‍👩‍👧 日本語'

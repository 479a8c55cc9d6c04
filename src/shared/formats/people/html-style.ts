/** The style of the readable page: the same for every article, so that its policy can name it by its hash. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --paper: #fcfcfa; --ink: #15181a; --ink-2: #454b4e; --rule: #c9cec9; --at: #cfe0ee;
  --blue: #1d659a; --ochre: #8b5c00; --pale-ochre: #8b5c00; --grey: #565d61; --vermilion: #b5331a; --deep-vermilion: #b5331a; --green: #1f6b52; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1f2324; --ink: #ebe9e3; --ink-2: #c8cac5; --rule: #4a5152; --at: #2c4a61;
    --blue: #7fb6e0; --ochre: #e3b04b; --pale-ochre: #e3b04b; --grey: #b3b8b6; --vermilion: #f28b70; --deep-vermilion: #f28b70; --green: #7cc4a6; }
}
* { box-sizing: border-box; }
body { max-width: 64rem; margin: 0 auto; padding: 1rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
a { color: inherit; }
:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
h1, h2, .text { font-family: 'Source Serif 4', Georgia, serif; }
h1 { font-size: 2rem; line-height: 1.2; } h2 { margin: 2.5rem 0 .75rem; font-size: 1.3rem; }
.block { display: grid; grid-template-columns: minmax(3rem, 1fr) minmax(0, 40rem) minmax(0, 1fr); }
.block > * { margin-block: 0 1rem; }
.margin { grid-column: 1; padding-inline-end: .75rem; font: .75rem/2.76 system-ui, sans-serif; text-align: end; color: var(--ink-2); }
.text { grid-column: 2; font-size: 1.15rem; line-height: 1.8; white-space: pre-line; }
h1.text { font-size: 2rem; line-height: 1.4; }
.byline, .dateline, .caption, .credit, .promo, .contributors { font: .9rem/1.7 system-ui, sans-serif; color: var(--ink-2); }
.quote { border-inline-start: 3px solid var(--rule); padding-inline-start: 1rem; }
mark { background: none; color: inherit; text-decoration: underline dashed 2px; text-underline-offset: .2em; text-decoration-skip-ink: none; }
mark[data-lane='contention'] { text-underline-offset: .45em; }
mark[data-lane='form'] { text-decoration-line: overline; }
mark[data-pattern='solid'], mark[data-pattern='bar'] { text-decoration-style: solid; }
mark[data-pattern='bar'] { text-decoration-thickness: 4px; }
mark[data-pattern='double'] { text-decoration-style: double; }
mark[data-pattern='dotted'] { text-decoration-style: dotted; }
mark[data-pattern='wavy'] { text-decoration-style: wavy; text-decoration-thickness: 1.5px; }
mark[data-colour='blue'] { text-decoration-color: var(--blue); } mark[data-colour='ochre'] { text-decoration-color: var(--ochre); }
mark[data-colour='pale-ochre'] { text-decoration-color: var(--pale-ochre); } mark[data-colour='grey'] { text-decoration-color: var(--grey); }
mark[data-colour='vermilion'] { text-decoration-color: var(--vermilion); } mark[data-colour='deep-vermilion'] { text-decoration-color: var(--deep-vermilion); }
mark[data-colour='green'] { text-decoration-color: var(--green); }
sup { line-height: 0; font: .7rem system-ui, sans-serif; }
sup a { padding: .25rem .15rem; text-decoration: none; }
sup a:hover { text-decoration: underline; }
:target { background: var(--at); }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .75rem 1.5rem; } dd { margin: 0; color: var(--ink-2); }
table { width: 100%; border-collapse: collapse; font-size: .9rem; } th, td { padding: .5rem; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; }
th { font-weight: 600; } tbody th { font-weight: 400; } thead th, thead td { border-bottom: 2px solid var(--ink); }
.claims th { white-space: nowrap; font-variant-numeric: tabular-nums; } .claims .words { width: 38%; font-family: 'Source Serif 4', Georgia, serif; font-size: 1rem; } .claims p { margin: 0 0 .25rem; } .claims td:last-child { overflow-wrap: anywhere; } .claims b { font-weight: 600; }
 .profile td { text-align: end; font-variant-numeric: tabular-nums; } .profile { max-width: 40rem; }
.confidential { padding: 1rem; border: 3px solid var(--vermilion); font-weight: 700; }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--rule); font-size: .85rem; color: var(--ink-2); }
@media screen and (max-width: 44rem) {
  .block { grid-template-columns: minmax(0, 1fr); } .margin { display: none; } .text { grid-column: 1; }
  .claims thead { position: absolute; clip-path: inset(50%); }
  .claims tr, .claims td, .claims th { display: block; } .claims tr { padding: .75rem 0; border-bottom: 1px solid var(--rule); }
  .claims td, .claims th { padding: .15rem 0; border: 0; } .claims .words { width: auto; }
  dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: .75rem; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --ink-2: #333; --rule: #999;
    --blue: #000; --ochre: #000; --pale-ochre: #000; --grey: #000; --vermilion: #000; --deep-vermilion: #000; --green: #000; }
  body { max-width: none; padding: 0; font-size: 9.5pt; } .text { font-size: 11pt; } .back { display: none; }
  .block { grid-template-columns: 2.5rem minmax(0, 1fr); padding-inline-end: 20%; }
  tr, dl > *, .block { break-inside: avoid; } thead { display: table-header-group; } h2 { break-after: avoid; }
  :target { background: none; }
}
`;

/** SHA-256 of the style, in Base64, for the page's policy. A test holds it to the style. */
export const HTML_STYLE_SHA256 = 'hHzO9Cb7Ql0ljqTJj6SffLLvq5AtxGamTc4Tkc2gcO0=';

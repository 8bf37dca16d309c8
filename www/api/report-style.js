/**
 * How a report looks outside our page: in a file, on paper, and inside `<copy-desk>`, whose host may
 * set the custom properties. No font and no picture is fetched.
 */

/** Colours and sizes; `root` is what they are set on. @param {string} root */
const tokens = (root) => `
${root} {
  color-scheme: light dark;
  --copydesk-paper: #fdfcf9; --copydesk-ink: #1d1c19; --copydesk-soft: #57544c; --copydesk-rule: #ddd8cb;
  --copydesk-link: #0d5244; --copydesk-del: #9a2b12; --copydesk-del-paper: #fbe6de;
  --copydesk-ins: #0d5a3c; --copydesk-ins-paper: #dcf1e5;
  --copydesk-person: #8a3b12; --copydesk-organisation: #1c4f8c; --copydesk-place: #0d5f4c; --copydesk-other: #4d4a44;
  --copydesk-font: Charter, "Iowan Old Style", Georgia, "Times New Roman", serif;
}
@media screen and (prefers-color-scheme: dark) {
  ${root} {
    --copydesk-paper: #171614; --copydesk-ink: #e9e5db; --copydesk-soft: #aea99c; --copydesk-rule: #38352f;
    --copydesk-link: #8fd3bf; --copydesk-del: #ffab91; --copydesk-del-paper: #3b231b;
    --copydesk-ins: #93dcb4; --copydesk-ins-paper: #18322a;
    --copydesk-person: #f0a27a; --copydesk-organisation: #93bdf2; --copydesk-place: #84d3b9; --copydesk-other: #c3bdb0;
  }
}`;

/** The look of what `report-view.js` and `overlap-view.js` describe. */
const LOOK = `
.desk { background: var(--copydesk-paper); color: var(--copydesk-ink); font: 1.125rem/1.6 var(--copydesk-font); }
.desk * { box-sizing: border-box; }
.desk article { max-width: 40rem; margin: 0 auto 4rem; }
.desk article.overlap { max-width: 64rem; }
.desk .title { font-size: 1.9em; line-height: 1.2; text-wrap: balance; margin: 0 0 0.5em; overflow-wrap: anywhere; }
.desk h3 { font-size: 1.1em; margin: 2em 0 0.5em; }
.desk .subtitle { color: var(--copydesk-soft); margin-top: 0; }
.desk p { margin: 0 0 1em; overflow-wrap: anywhere; }
.desk a { color: var(--copydesk-link); }
.desk .facts { display: grid; gap: 0.15em; margin: 0 0 1.75em; padding: 0.75em 0; border-block: 1px solid var(--copydesk-rule); font-size: 0.85em; }
.desk .facts div { display: grid; grid-template-columns: 8rem 1fr; gap: 0.5rem; }
.desk dt, .desk .why, .desk .side, .desk summary, .desk .count { color: var(--copydesk-soft); }
.desk dd { margin: 0; overflow-wrap: anywhere; }
.desk ul { padding-inline-start: 1.25em; }
.desk mark { --kind: var(--copydesk-other); background: none; color: inherit; text-decoration: underline dotted 2px var(--kind); text-underline-offset: 0.2em; }
.desk mark.kind-person { --kind: var(--copydesk-person); text-decoration-style: solid; }
.desk mark.kind-organisation { --kind: var(--copydesk-organisation); text-decoration-style: double; }
.desk mark.kind-place { --kind: var(--copydesk-place); text-decoration-style: dashed; }
.desk .fold { margin: 0 0 1em; font-size: 0.85em; }
.desk .fold p { margin: 0 0 0.25em; }
.desk summary { cursor: pointer; }
.desk .wide { overflow-x: auto; }
.desk table { border-collapse: collapse; font-size: 0.85em; width: 100%; }
.desk :is(th, td) { text-align: start; vertical-align: top; font-weight: inherit; padding: 0.3em 1em 0.3em 0; border-bottom: 1px solid var(--copydesk-rule); }
.desk thead th { color: var(--copydesk-soft); }
.desk :is(th, td):last-child { text-align: end; font-variant-numeric: tabular-nums; padding-inline-end: 0; }
.desk .row { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; padding: 0.5em 0; border-bottom: 1px solid var(--copydesk-rule); font-size: 0.95em; }
.desk .row p { margin: 0; min-width: 0; }
.desk .verbatim { border-inline-start: 3px solid var(--copydesk-link); padding-inline-start: 1rem; }
.desk .edited { border-inline-start: 3px dashed var(--copydesk-soft); padding-inline-start: 1rem; }
.desk del { color: var(--copydesk-del); background: var(--copydesk-del-paper); }
.desk ins { color: var(--copydesk-ins); background: var(--copydesk-ins-paper); }
.desk .attention { outline: 1px solid currentColor; }
.desk .conflicts p { margin: 0; }
.desk :focus-visible { outline: 2px solid var(--copydesk-link); outline-offset: 2px; }
.desk .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) { .desk .row { grid-template-columns: 1fr; gap: 0.5rem; } .desk .facts div { grid-template-columns: 6rem 1fr; } }
@media print { .desk details::details-content { content-visibility: visible; height: auto; } .desk .wide { overflow: visible; } }
`;

/** Of a file. */
export const FILE_STYLE = `${tokens(":root")}
body { margin: 0; padding: clamp(1rem, 5vw, 4rem); background: var(--copydesk-paper); }
@media print { body { padding: 0; } }
${LOOK}`;

/** The SHA-256 of `FILE_STYLE`, for the policy of the file; a test counts it again. */
export const FILE_STYLE_HASH = "sha256-xKWF4s+h1HtAGcSX/hSCN1NCY+S9oP9RN4KCqeJ+BTM=";

/** Of `<copy-desk>`. */
export const ELEMENT_STYLE = `${tokens(":host")}${LOOK}
:host { display: block; }
:host([hidden]) { display: none; }
.desk { padding: 1rem; }
.desk .status { color: var(--copydesk-soft); }
.desk .box { display: grid; gap: 0.5rem; justify-items: start; }
.desk textarea { width: 100%; font: inherit; color: inherit; background: transparent; border: 1px solid var(--copydesk-soft); border-radius: 0.375rem; padding: 0.75rem; }
.desk button { font: 1rem/1.2 system-ui, sans-serif; color: var(--copydesk-link); background: transparent; border: 1px solid currentColor; border-radius: 0.375rem; padding: 0.4rem 0.9rem; min-height: 2.25rem; cursor: pointer; }
.desk button[aria-pressed="true"] { color: var(--copydesk-paper); background: var(--copydesk-link); border-color: var(--copydesk-link); }
.desk .tools { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-bottom: 1.5rem; }
.desk .tools > div { display: flex; gap: 0.25rem; }
`;

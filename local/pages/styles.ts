/** The navigation and the tree of a space stand beside the page, where there is room for both. */
const columns = (body: string) => `
${body} { display: grid; grid-template-columns: 224px auto minmax(0, 1fr); grid-template-rows: auto 1fr; min-height: 100vh; }
${body} > header { grid-column: 1 / -1; }
${body} > .side { flex-direction: column; flex-wrap: nowrap; gap: 12px; padding: 16px 8px; border-bottom: 0; border-right: 1px solid var(--ds-border); grid-column: 1; }
${body} > .side .group { flex-direction: column; align-items: stretch; }
${body} > .page-tree { grid-column: 2; width: 224px; padding: 16px 8px; border-right: 1px solid var(--ds-border); }
${body} > main { grid-column: 3; width: 100%; }
`;

/** The shell's look: quiet, in the colours of the design system's tokens. */
export const shellStyles = `
* { box-sizing: border-box; }
body { margin: 0; font: 14px/20px var(--ds-font-family-body, ui-sans-serif, system-ui, sans-serif); color: var(--ds-text); background: var(--ds-surface); }
.banner { margin: 0; padding: 4px 24px; background: var(--ds-background-discovery); color: var(--ds-text-discovery); }
.tabs, .top, .top form, .time, .row { display: flex; gap: 8px 16px; align-items: center; flex-wrap: wrap; }
.top, .time { padding: 8px 24px; border-bottom: 1px solid var(--ds-border); }
.row { padding: 8px 0; }
.top form { margin-left: auto; }
.product { font-weight: 653; color: var(--ds-text); text-decoration: none; }
.side { background: var(--ds-surface); border-bottom: 1px solid var(--ds-border); padding: 8px 24px; display: flex; flex-wrap: wrap; gap: 4px 24px; }
.side .group { display: flex; flex-wrap: wrap; gap: 0 4px; align-items: center; }
.side a, .page-tree a { display: flex; gap: 8px; align-items: center; padding: 6px 8px; border-radius: 3px; color: var(--ds-text-subtle); text-decoration: none; }
.side a:hover, .page-tree a:hover { background: var(--ds-background-neutral-subtle-hovered); }
.side a[aria-current], .page-tree a[aria-current] { background: var(--ds-background-selected); color: var(--ds-text-selected); }
.heading { margin: 0; padding: 6px 8px; font-size: 12px; font-weight: 653; color: var(--ds-text-subtle); }
.mark { width: 20px; height: 20px; border-radius: 3px; font-size: 10px; font-weight: 653; display: grid; place-items: center; background: var(--ds-background-neutral); color: var(--ds-text); }
.page-tree { padding: 8px 24px; }
.page-tree ul { list-style: none; margin: 0; padding-left: 12px; }
.page-tree > ul { padding-left: 0; }
@media (min-width: 1100px) { ${columns('body.beside')} }
@media (min-width: 1700px) { ${columns('body')} }
.avatar { display: inline-grid; place-items: center; width: 24px; height: 24px; border-radius: 50%; font-size: 11px; font-weight: 653; flex: none; background: var(--ds-background-neutral); color: var(--ds-text); vertical-align: middle; }
.avatar.information { background: var(--ds-background-information); color: var(--ds-text-information); }
.avatar.success { background: var(--ds-background-success); color: var(--ds-text-success); }
.avatar.discovery { background: var(--ds-background-discovery); color: var(--ds-text-discovery); }
.avatar.warning { background: var(--ds-background-warning); color: var(--ds-text-warning); }
.person { display: inline-flex; gap: 8px; align-items: center; }
.lozenge { display: inline-block; padding: 0 6px; border-radius: 3px; font-size: 11px; line-height: 20px; font-weight: 653; text-transform: uppercase; white-space: nowrap; background: var(--ds-background-neutral); color: var(--ds-text-subtle); }
.lozenge.indeterminate { background: var(--ds-background-information); color: var(--ds-text-information); }
.lozenge.done { background: var(--ds-background-success); color: var(--ds-text-success); }
.comment { display: grid; grid-template-columns: 32px minmax(0, 1fr); gap: 8px; }
.comment.internal > div { background: var(--ds-background-warning); border-radius: 3px; padding: 4px 8px; }
.portal > main { max-width: 1120px; }
.portal > .ways { padding: 0 24px; border-bottom: 1px solid var(--ds-border); }
.portals { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 16px; }
.portals li { padding: 16px; border-radius: 6px; background: var(--ds-surface-raised); box-shadow: var(--ds-shadow-raised); }
.portals p { margin: 4px 0 0; }
.ask { display: grid; gap: 16px; max-width: 640px; justify-items: start; }
.ask label, .ask input { width: 100%; }
.raised { padding: 16px; border-radius: 6px; background: var(--ds-surface-sunken); }
.inline { display: inline; }
.tour { display: flex; gap: 16px; align-items: center; justify-content: space-between; flex-wrap: wrap; padding: 8px 16px; margin-bottom: 16px; border-radius: 6px; background: var(--ds-background-discovery); color: var(--ds-text); }
.tour p { margin: 0; max-width: 70ch; }
.stops { display: grid; grid-template-columns: repeat(auto-fill, minmax(280px, 1fr)); gap: 16px; padding: 0; list-style: none; counter-reset: stop; }
.stops li { padding: 16px; border-radius: 6px; background: var(--ds-surface-raised); box-shadow: var(--ds-shadow-raised); display: grid; grid-template-rows: auto 1fr auto; gap: 8px; }
.stops h2, .stops h3, .stops p { margin: 0; }
.go { display: flex; gap: 8px; justify-content: space-between; align-items: center; flex-wrap: wrap; }
.intro { max-width: 70ch; }
.who-may { padding: 8px 16px; border-radius: 6px; background: var(--ds-background-information); display: flex; gap: 8px; align-items: center; flex-wrap: wrap; margin-bottom: 16px; }
button.primary { background: var(--ds-background-brand-bold); color: var(--ds-text-inverse); border-color: transparent; }
button.primary:hover { background: var(--ds-background-brand-bold-hovered); }
.time time { font-weight: 600; font-variant-numeric: tabular-nums; }
button[aria-disabled=true] { opacity: 0.5; cursor: default; }
main { max-width: 1040px; margin: 0 auto; padding: 16px 24px 64px; }
main:has(.issue, .board) { max-width: 1360px; }
main.wide { max-width: none; }
main:focus { outline: none; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 8px; top: 8px; padding: 4px 8px; background: var(--ds-surface-overlay); z-index: 1; }
h1 { font-size: 24px; line-height: 28px; }
h2 { font-size: 16px; line-height: 20px; }
.tabs { padding: 0; gap: 0; }
.tabs a { padding: 8px 12px; text-decoration: none; color: var(--ds-text-subtle); border-bottom: 2px solid transparent; }
.tabs a[aria-current] { color: var(--ds-text-selected); border-color: var(--ds-border-selected); }
.trail { margin: 16px 0 0; color: var(--ds-text-subtle); }
.issue { display: grid; grid-template-columns: minmax(0, 1fr) 400px; gap: 32px; align-items: start; }
@media (max-width: 900px) { .issue { grid-template-columns: minmax(0, 1fr); } }
.none { color: var(--ds-text-subtle); }
aside .row { padding-top: 0; }
summary { cursor: pointer; min-height: 24px; font-weight: 600; padding: 4px 0; }
.edit { display: grid; gap: 8px; }
.edit input, .edit select { width: 100%; }
.board { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(220px, 1fr); gap: 12px; overflow-x: auto; padding-bottom: 8px; }
.board section { background: var(--ds-surface-sunken); border-radius: 6px; padding: 8px; min-height: 240px; }
.board h2 { margin: 4px 4px 12px; font-size: 12px; text-transform: uppercase; color: var(--ds-text-subtle); }
.board ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; }
.card { background: var(--ds-surface-raised); border-radius: 4px; padding: 12px; box-shadow: var(--ds-shadow-raised); }
.card > a { color: var(--ds-text); text-decoration: none; }
.card > a:hover { text-decoration: underline; }
.about, .move { display: flex; gap: 8px; flex-wrap: wrap; margin-top: 8px; color: var(--ds-text-subtle); font-size: 12px; }
.move select { flex: 1; min-width: 0; }
iframe { width: 100%; height: 240px; border: 1px solid var(--ds-border); border-radius: 6px; background: var(--ds-surface); }
dialog { border: 0; border-radius: 8px; padding: 16px; max-width: 96vw; background: var(--ds-surface-overlay); color: var(--ds-text); }
dialog::backdrop { background: var(--ds-blanket); }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: left; padding: 4px 8px; border-bottom: 1px solid var(--ds-border); vertical-align: top; }
td p, th p { margin: 0; }
td[style], th[style] { print-color-adjust: exact; }
.wide-table { overflow-x: auto; }
.brief { white-space: nowrap; }
.long { overflow-wrap: anywhere; }
button { font: inherit; min-height: 28px; padding: 4px 12px; border-radius: 3px; border: 1px solid var(--ds-border); background: var(--ds-background-neutral-subtle); color: var(--ds-text); cursor: pointer; }
button:hover { background: var(--ds-background-neutral-hovered); }
input, select, textarea { font: inherit; min-height: 28px; padding: 4px; color: var(--ds-text); background: var(--ds-background-input); border: 1px solid var(--ds-border-input); border-radius: 3px; }
input[type=checkbox] { min-height: 0; vertical-align: middle; }
.fields { list-style: none; padding: 0; }
textarea { width: 100%; min-height: 72px; display: block; }
.create { display: flex; gap: 12px; margin-bottom: 16px; flex-wrap: wrap; align-items: center; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; }
dt { color: var(--ds-text-subtle); }
dd { margin: 0; }
article { border-top: 1px solid var(--ds-border); padding: 8px 0; }
pre { white-space: pre-wrap; background: var(--ds-surface-sunken); padding: 8px; }
.document .panel { padding: 8px 16px; border-radius: 4px; margin: 8px 0; background: var(--ds-background-information); }
.document .panel.success { background: var(--ds-background-success); }
.document .panel.warning { background: var(--ds-background-warning); }
.document .status { padding: 0 4px; border-radius: 3px; font-weight: 653; font-size: 0.8em; text-transform: uppercase; background: var(--ds-background-information); }
.document .status.green { background: var(--ds-background-success); }
.document .status.red { background: var(--ds-background-danger); }
.document .layout { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; }
.document .layout > div { min-width: 0; overflow-wrap: anywhere; }
.editor { display: grid; gap: 16px; }
.editor input { width: 100%; }
.editor textarea { min-height: 28px; margin: 4px 0; field-sizing: content; }
.editor textarea.heading { font-weight: 653; }
.editor .panel.note { background: var(--ds-background-discovery); }
.editor .block { padding-left: 16px; border-left: 2px solid var(--ds-border); }
#flags { position: fixed; left: 24px; bottom: 24px; display: grid; gap: 8px; }
.flag { padding: 12px 16px; border-radius: 4px; background: var(--ds-surface-overlay); box-shadow: var(--ds-shadow-overlay); max-width: 360px; }
a { color: var(--ds-link); }
:focus-visible { outline: 2px solid var(--ds-border-focused); outline-offset: 2px; }
`;

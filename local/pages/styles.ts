/** The shell's look: quiet, in the colours of the design system's tokens. */
export const shellStyles = `
* { box-sizing: border-box; }
body { margin: 0; font: 14px/20px ui-sans-serif, system-ui, sans-serif; color: var(--ds-text); background: var(--ds-surface); }
.banner { margin: 0; padding: 4px 24px; background: var(--ds-background-discovery); color: var(--ds-text-discovery); }
nav, nav form, .time, .row { display: flex; gap: 8px 16px; align-items: center; flex-wrap: wrap; }
nav, .time { padding: 8px 24px; border-bottom: 1px solid var(--ds-border); }
.row { padding: 8px 0; }
nav form { margin-left: auto; }
.time time { font-weight: 600; font-variant-numeric: tabular-nums; }
main { max-width: 1040px; margin: 0 auto; padding: 16px 24px 64px; }
h1 { font-size: 24px; line-height: 28px; }
iframe { width: 100%; height: 240px; border: 1px solid var(--ds-border); border-radius: 6px; background: var(--ds-surface); }
dialog { border: 0; border-radius: 8px; padding: 16px; max-width: 96vw; background: var(--ds-surface-overlay); color: var(--ds-text); }
dialog::backdrop { background: var(--ds-blanket); }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: left; padding: 4px 8px; border-bottom: 1px solid var(--ds-border); vertical-align: top; }
td p, th p { margin: 0; }
button { font: inherit; min-height: 28px; padding: 4px 12px; border-radius: 3px; border: 1px solid var(--ds-border); background: var(--ds-background-neutral-subtle); color: var(--ds-text); cursor: pointer; }
button:hover { background: var(--ds-background-neutral-hovered); }
input, select, textarea { font: inherit; min-height: 28px; padding: 4px; color: var(--ds-text); background: var(--ds-background-input); border: 1px solid var(--ds-border-input); border-radius: 3px; }
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
#flags { position: fixed; left: 24px; bottom: 24px; display: grid; gap: 8px; }
.flag { padding: 12px 16px; border-radius: 4px; background: var(--ds-surface-overlay); box-shadow: var(--ds-shadow-overlay); max-width: 360px; }
a { color: var(--ds-link); }
:focus-visible { outline: 2px solid var(--ds-border-focused); outline-offset: 2px; }
`;

/** The shell's look: quiet, in the colours of Atlassian's tokens. */
export const shellStyles = `
body { margin: 0; font: 14px/20px ui-sans-serif, system-ui, sans-serif; color: #292a2e; }
.banner { margin: 0; padding: 4px 24px; background: #f3f0ff; color: #5e4db2; }
nav, .time, .row { display: flex; gap: 12px; align-items: center; padding: 8px 24px; border-bottom: 1px solid #0b120e24; flex-wrap: wrap; }
.row { padding: 8px 0; border: 0; }
nav form { margin-left: auto; }
main { max-width: 960px; margin: 0 auto; padding: 16px 24px; }
h1 { font-size: 24px; line-height: 28px; }
iframe { width: 100%; height: 240px; border: 1px solid #0b120e24; border-radius: 6px; }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: left; padding: 4px 8px; border-bottom: 1px solid #0b120e24; vertical-align: top; }
td p, th p { margin: 0; }
button { font: inherit; padding: 4px 10px; border-radius: 3px; border: 1px solid #0b120e24; background: #fff; cursor: pointer; }
input, select, textarea { font: inherit; padding: 4px; }
.create { display: flex; gap: 12px; margin-bottom: 16px; flex-wrap: wrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; }
dd { margin: 0; }
.panel { padding: 8px 16px; border-radius: 4px; margin: 8px 0; background: #f8f8f8; }
.panel.success { background: #efffd6; }
.panel.warning { background: #fff5db; }
a { color: #1868db; }
:focus-visible { outline: 2px solid #4688ec; outline-offset: 2px; }
`;

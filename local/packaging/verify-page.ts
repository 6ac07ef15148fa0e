/** `npm run verify-page`: writes docs/verify.html, one file with everything in it that a statement is checked by. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(__dirname, '../..');
export const VERIFY_PAGE = resolve(root, 'docs/verify.html');

/** Nothing may be loaded from anywhere, and nothing sent. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#172b4d;background:#fff}
main>section{border:2px dashed #44546f;border-radius:8px;padding:1rem;margin:1rem 0}label{display:block}
input{font:inherit;width:100%;box-sizing:border-box;padding:.25rem}
#result.good>p:first-child{color:#216e4e;font-weight:bold}#result.bad>p:first-child{color:#ae2e24;font-weight:bold}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:13px}`;

export async function writeVerifyPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(root, 'local/sla/checking/page.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
  });
  const script = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>Check a monthly statement</title>
<style>${STYLE}</style>
<body>
<main>
<h1 id="title"></h1>
<p id="lead"></p>
<section><p id="drop"></p><input id="file" type="file" accept=".gz,.json"></section>
<label><span id="digest-label"></span><input id="digest" spellcheck="false" autocomplete="off"></label>
<div id="result" role="status"></div>
</main>
<script>${script}</script>
</body>
</html>
`;
}

if (require.main === module) writeVerifyPage().then((page) => writeFileSync(VERIFY_PAGE, page));

/**
 * The products' own look as one sheet, light and dark, from the design system's tokens: `node test/peers/theme.mjs` prints
 * what local/pages/frame/theme.css holds. The package is 20 MB and gives 60 KB, so it is a peer.
 */
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
const { setBooleanFeatureFlagResolver } = load('@atlaskit/platform-feature-flags');
setBooleanFeatureFlagResolver(() => false);

const getThemeStyles = load('@atlaskit/tokens/get-theme-styles').default;
const themes = ['light', 'dark', 'spacing', 'typography', 'shape'];
const sheets = await getThemeStyles('all');
const css = sheets.filter(({ id }) => themes.includes(id)).map((sheet) => sheet.css);
const { name, version, license } = load('@atlaskit/tokens/package.json');
process.stdout.write(
  `/* ${name} ${version}, ${license}: \`node test/peers/theme.mjs\` writes it. */\n${css.join('\n').trim()}\n`,
);

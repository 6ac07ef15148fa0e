/** The products' own look: the design system's tokens, light and dark, which Forge also hands to the app's pages. */
import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import getThemeStyles from '@atlaskit/tokens/get-theme-styles';

setBooleanFeatureFlagResolver(() => false);

/** What `<html>` carries for the tokens to apply; the colour mode beside it says which of the two. */
export const themeNames = 'light:light dark:dark spacing:spacing typography:typography shape:shape';

let sheet: Promise<string> | undefined;

/** All tokens of both colour modes as one sheet, made once. */
export function loadThemeCss(): Promise<string> {
  sheet ??= makeCss();
  return sheet;
}

async function makeCss(): Promise<string> {
  const themes = ['light', 'dark', 'spacing', 'typography', 'shape'] as const;
  const sheets = await getThemeStyles('all');
  return sheets
    .filter(({ id }) => (themes as readonly string[]).includes(id))
    .map(({ css }) => css)
    .join('\n');
}

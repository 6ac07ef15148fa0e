/** The products' own look: the design system's tokens, light and dark, which Forge also hands to the app's pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `<html>` carries for the tokens to apply; the colour mode beside it says which of the two. */
export const themeNames = 'light:light dark:dark spacing:spacing typography:typography shape:shape';

/** All tokens of both colour modes as one sheet. */
export const themeCss = readFileSync(join(__dirname, 'theme.css'), 'utf8');

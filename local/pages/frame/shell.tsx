/** What every page of the site has: that it is a stand-in, who looks at it, and the site's clock. */
import type { Child } from 'hono/jsx';
import { Preferences } from './preferences';
import { themeNames } from './theme';
import { TimeBar } from './time-bar';
import type { Visit } from './visit';

interface ShellProps {
  title: string;
  className: string;
  children: Child;
}

export function Shell({ title, className, children, words, locale, colorMode }: Visit & ShellProps) {
  return (
    <html lang={locale} data-theme={themeNames} data-color-mode={colorMode}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/site/theme.css" />
        <link rel="stylesheet" href="/site/shell.css" />
      </head>
      <body class={className}>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        {children}
        <script type="module" src="/site/shell.js" />
      </body>
    </html>
  );
}

/** `place` and `name`: where the product begins. */
export function Header({ place, name, ...visit }: Visit & { place: string; name: string }) {
  return (
    <header>
      <p class="banner">{visit.words.standIn}</p>
      <div class="top">
        <a class="product" href={place}>
          {name}
        </a>
        <Preferences {...visit} />
      </div>
      <TimeBar {...visit} />
    </header>
  );
}

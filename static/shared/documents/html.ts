import { textOfMarkup } from './marked-up';

const LINES =
  'p div section article header footer main aside h1 h2 h3 h4 h5 h6 li ul ol dl dt dd pre blockquote tr caption';

/** The text of an HTML page as people read it: no scripts, no styles, no head. */
export const textOfHtml = (source: string): string =>
  textOfMarkup(source, {
    isXml: false,
    lines: new Set(LINES.split(' ')),
    hidden: new Set(['script', 'style', 'head', 'noscript', 'template', 'svg', 'nav']),
    table: 'table',
    row: 'tr',
    cells: new Set(['td', 'th']),
    breaks: new Set(['br', 'hr']),
  });

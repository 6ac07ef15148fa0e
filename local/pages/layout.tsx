import type { Child } from 'hono/jsx';
import type { Site } from '../site';

export interface Visit {
  site: Site;
  as: string;
}

const people = ['agent-a', 'agent-b', 'client-a', 'project-admin', 'site-admin'];

/** Every page: what this place is, who looks at it, and the site's clock. */
export function Layout({ site, as, title, children }: Visit & { title: string; children: Child }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/site/shell.css" />
      </head>
      <body>
        <p class="banner">A local stand-in for an Atlassian site, for trying Sablier.</p>
        <nav aria-label="Site">
          <a href="/">Client support</a>
          <a href="/projects/OPS">Operations</a>
          <a href="/wiki/spaces/SUP">Confluence</a>
          <a href="/site/mail">Mail box</a>
          <Person as={as} />
        </nav>
        <TimeBar site={site} />
        <main>
          <h1>{title}</h1>
          {children}
        </main>
        <script type="module" src="/site/shell.js" />
      </body>
    </html>
  );
}

function Person({ as }: { as: string }) {
  return (
    <form method="post" action="/site/person">
      <label>
        Signed in as{' '}
        <select name="as">
          {people.map((name) => (
            <option value={`712020:${name}`} selected={as === `712020:${name}`}>
              {name.replace('-', ' ')}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Switch</button>
    </form>
  );
}

const moves = [
  ['advance-15', '+15 min'],
  ['advance-60', '+1 h'],
  ['morning', 'Next morning'],
];

function TimeBar({ site }: { site: Site }) {
  const { running } = site.clock.state();
  const now = new Intl.DateTimeFormat('en-CA', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'America/Toronto',
  }).format(site.clock.now());
  return (
    <form class="time" method="post" action="/site/time" aria-label="Site time">
      <strong>{now}</strong>
      <button type="submit" name="move" value={running ? 'pause' : 'run'}>
        {running ? 'Pause' : 'Run'}
      </button>
      {moves.map(([move, label]) => (
        <button type="submit" name="move" value={move}>
          {label}
        </button>
      ))}
    </form>
  );
}

import type { Child } from 'hono/jsx';
import { NOBODY } from '../../forge/invoke';
import { listLanguages } from '../texts/texts';
import { listShown, titleOf } from './module-frame';
import { SideNav } from './side-nav';
import { themeNames } from './theme';
import { TimeBar } from './time-bar';
import { TourBar } from './tour-bar';
import type { Visit } from './visit';

interface LayoutProps {
  title: string;
  children: Child;
  /** The project the page belongs to, and which of its tabs it is. */
  project?: string;
  tab?: string;
  /** Whether it takes the whole width of the window. */
  wide?: boolean;
  /** Where an issue stands: its project, type and key. */
  trail?: string;
  /** What stands beside the page, as the tree of its space. */
  side?: Child;
}

/** Every page: what this place is, who looks at it, and the site's clock. */
export function Layout({ title, children, project, tab, trail, wide, side, ...visit }: Visit & LayoutProps) {
  const { words, locale, colorMode } = visit;
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
      <body class={wide ? 'wide' : 'beside'}>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <header>
          <p class="banner">{words.standIn}</p>
          <div class="top">
            <a class="product" href="/">
              {words.product}
            </a>
            <Preferences {...visit} />
          </div>
          <TimeBar {...visit} />
        </header>
        <SideNav {...visit} here={project ? `/projects/${project}` : visit.path.replace(/\?.*/, '')} />
        {side ?? null}
        <main id="main" tabindex={-1} class={wide ? 'wide' : undefined}>
          <TourBar {...visit} />
          {project ? <ProjectTabs {...visit} project={project} tab={tab} /> : null}
          {trail ? <p class="trail">{trail}</p> : null}
          <h1>{title}</h1>
          {children}
        </main>
        <script type="module" src="/site/shell.js" />
      </body>
    </html>
  );
}

function ProjectTabs({ project, tab, ...visit }: Visit & { project: string; tab: LayoutProps['tab'] }) {
  const { words } = visit;
  const id = visit.site.directory().projects.find(({ key }) => key === project)?.id;
  const place = { type: 'jira:projectPage', extension: { project: { id, key: project, type: 'software' } } };
  const tabs = [
    ['board', `/projects/${project}/board`, words.board],
    ['list', `/projects/${project}`, words.list],
    ...listShown(visit, place).map(
      (module) => [module.key, `/projects/${project}/apps/${module.key}`, titleOf(visit, module)] as const,
    ),
    ['settings', `/projects/${project}/settings`, words.settings],
  ] as const;
  return (
    <nav class="tabs" aria-label={words.project(project)}>
      {tabs.map(([name, place, label]) => (
        <a href={place} {...(name === tab ? { 'aria-current': 'page' } : {})}>
          {label}
        </a>
      ))}
    </nav>
  );
}

function Preferences({ site, as, locale, colorMode, words }: Visit) {
  const { people } = site.directory();
  const residents = people.map(({ accountId, displayName }) => [accountId, displayName] as const);
  const names = [...residents, [NOBODY, words.notSignedIn] as const];
  const languages = listLanguages(site.manifest.translations.locales);
  const [language] = locale.split('-');
  const colours = [
    ['light', words.light],
    ['dark', words.dark],
  ] as const;
  return (
    <form method="post" action="/site/person">
      <Choice label={words.signedInAs} name="as" selected={as} options={names} />
      <Choice
        label={words.languageMenu}
        name="locale"
        selected={languages.find(([value]) => value.split('_')[0] === language)?.[0] ?? 'en_US'}
        options={languages}
      />
      <Choice label={words.colours} name="colours" selected={colorMode} options={colours} />
      <button type="submit">{words.switch}</button>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  name: string;
  selected: string;
  options: readonly (readonly [value: string, text: string])[];
}

function Choice({ label, name, selected, options }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select name={name}>
        {options.map(([value, text]) => (
          <option value={value} selected={value === selected}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

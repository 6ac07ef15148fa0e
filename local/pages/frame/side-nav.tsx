/** Where one may go: projects, spaces, the apps' menu and the settings' menu, as Jira has them at its side. */
import type { AppModule } from '../../forge/manifest/manifest-shapes';
import { listShown, titleOf } from './module-frame';
import type { Visit } from './visit';

/** More would push the other places out of sight. */
const MOST = 12;

interface Entry {
  to: string;
  name: string;
  /** A short mark before the name. */
  mark?: string;
}

export function SideNav({ here, ...visit }: Visit & { here: string }) {
  const { words, site } = visit;
  const { projects, spaces } = site.directory();
  const groups: [heading: string, entries: Entry[]][] = [
    [words.forYou, [...(site.tour() ? [{ to: '/', name: words.tour }] : []), ...ownPlaces(visit)]],
    [
      words.projects,
      projects
        .slice(0, MOST)
        .map(({ key, name }) => ({ to: `/projects/${key}`, name, mark: key.slice(0, 2) })),
    ],
    [
      words.confluence,
      spaces
        .slice(0, MOST)
        .map(({ key, name }) => ({ to: `/wiki/spaces/${key}`, name, mark: key.slice(0, 2) })),
    ],
    [words.apps, appEntries(visit, 'jira:globalPage', '/apps')],
    [words.administration, settingsEntries(visit)],
    [
      words.standInPlaces,
      [
        { to: '/automation', name: words.automation.rules },
        { to: '/rovo', name: words.automation.chat },
        { to: '/site/mail', name: words.mail },
        { to: '/site/network', name: words.network },
      ],
    ],
  ];
  return (
    <nav class="side" aria-label={words.site}>
      {groups.map(([heading, entries]) => (
        <div class="group">
          <p class="heading">{heading}</p>
          {entries.map((entry) => (
            <Place {...entry} here={here} />
          ))}
        </div>
      ))}
    </nav>
  );
}

const ownPlaces = ({ words, site }: Visit): Entry[] => [
  { to: '/dashboard', name: words.dashboard },
  { to: '/search', name: words.search },
  ...(site.directory().projects.some(({ type }) => type === 'service_desk')
    ? [{ to: '/servicedesk/customer/portals', name: words.portal.portals }]
    : []),
];

const appEntries = (visit: Visit, type: string, under: string): Entry[] =>
  listShown(visit, { type }).map((module: AppModule) => ({
    to: `${under}/${module.key}`,
    name: titleOf(visit, module),
  }));

const settingsEntries = (visit: Visit): Entry[] => [
  { to: '/admin', name: visit.words.administration },
  { to: '/admin/screens', name: visit.words.screens },
  { to: '/site/changes', name: visit.words.changes },
  ...appEntries(visit, 'jira:adminPage', '/admin/apps'),
];

/** The place one is in, or that the page one is on belongs to. */
function Place({ to, name, mark, here }: Entry & { here: string }) {
  const isHere = here === to || (mark !== undefined && here.startsWith(`${to}/`));
  return (
    <a href={to} {...(isHere ? { 'aria-current': 'page' } : {})}>
      {mark === undefined ? null : (
        <span class="mark" aria-hidden="true">
          {mark}
        </span>
      )}
      {name}
    </a>
  );
}

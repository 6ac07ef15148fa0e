import type { Child } from 'hono/jsx';
import { listShown, titleOf } from './module-frame';
import { Header, Shell } from './shell';
import { SideNav } from './side-nav';
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

/** Every page of Jira and Confluence: what this place is, who looks at it, and the site's clock. */
export function Layout({ title, children, project, tab, trail, wide, side, ...visit }: Visit & LayoutProps) {
  const { words } = visit;
  return (
    <Shell {...visit} title={title} className={wide ? 'wide' : 'beside'}>
      <Header {...visit} place="/" name={words.product} />
      <SideNav {...visit} here={project ? `/projects/${project}` : visit.path.replace(/\?.*/, '')} />
      {side ?? null}
      <main id="main" tabindex={-1} class={wide ? 'wide' : undefined}>
        <TourBar {...visit} />
        {project ? <ProjectTabs {...visit} project={project} tab={tab} /> : null}
        {trail ? <p class="trail">{trail}</p> : null}
        <h1>{title}</h1>
        {children}
      </main>
    </Shell>
  );
}

function ProjectTabs({ project: key, tab, ...visit }: Visit & { project: string; tab: LayoutProps['tab'] }) {
  const { words } = visit;
  const project = visit.site.directory().projects.find((candidate) => candidate.key === key);
  const extension = { project: { id: project?.id, key, type: project?.type } };
  const tabsOf = (type: string, folder: string, under = '') =>
    listShown(visit, { type, extension }).map((module) => {
      const place = `/projects/${key}/${folder}/${module.key}`;
      return [module.key, place, `${under}${titleOf(visit, module)}`] as const;
    });
  const queues = `${words.portal.queues} › `;
  const tabs = [
    ['board', `/projects/${key}/board`, words.board],
    ['list', `/projects/${key}`, words.list],
    ...(project?.type === 'service_desk' ? tabsOf('jiraServiceManagement:queuePage', 'queues', queues) : []),
    ...tabsOf('jira:projectPage', 'apps'),
    ['settings', `/projects/${key}/settings`, words.settings],
  ] as const;
  return (
    <nav class="tabs" aria-label={words.project(key)}>
      {tabs.map(([name, place, label]) => (
        <a href={place} {...(name === tab ? { 'aria-current': 'page' } : {})}>
          {label}
        </a>
      ))}
    </nav>
  );
}

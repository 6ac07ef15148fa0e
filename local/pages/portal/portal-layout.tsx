/** A page of the portal: no navigation of Jira’s, and at its top the ways a customer has. */
import type { Child } from 'hono/jsx';
import { Header, Shell } from '../frame/shell';
import { TourBar } from '../frame/tour-bar';
import type { Visit } from '../frame/visit';

export const PORTALS = '/servicedesk/customer/portals';
export const REQUESTS = '/servicedesk/customer/user/requests';
export const portalOf = (desk: string): string => `/servicedesk/customer/portal/${desk}`;

interface PortalProps {
  title: string;
  /** The places above this one. */
  trail?: { to: string; name: string }[];
  children: Child;
}

export function PortalLayout({ title, trail = [], children, ...visit }: Visit & PortalProps) {
  const { portal } = visit.words;
  const here = visit.path.replace(/\?.*/, '');
  const ways = [
    [PORTALS, portal.helpCentre],
    [REQUESTS, portal.requests],
  ] as const;
  return (
    <Shell {...visit} title={title} className="portal">
      <Header {...visit} place={PORTALS} name={portal.helpCentre} />
      <nav class="tabs ways" aria-label={portal.helpCentre}>
        {ways.map(([to, name]) => (
          <a href={to} {...(to === here ? { 'aria-current': 'page' } : {})}>
            {name}
          </a>
        ))}
      </nav>
      <main id="main" tabindex={-1}>
        <TourBar {...visit} />
        {trail.length === 0 ? null : (
          <p class="trail">
            {trail.map(({ to, name }, at) => [at === 0 ? '' : ' / ', <a href={to}>{name}</a>])}
          </p>
        )}
        <h1>{title}</h1>
        {children}
      </main>
    </Shell>
  );
}

/** Who works and who asks at the made-up vendor, and the empty projects and spaces it has before the app comes. All of them are invented. */
import type { Space } from '../../confluence/model/model';
import { put } from '../../documents/documents';
import type { Project, Status, User } from '../../jira/model/model';
import type { SiteContext } from '../../product/product';

export const ZONE = 'America/Toronto';
export const accountOf = (name: string) => `712020:${name}`;

/** Account, the name people read, language, groups. The first is who one is at first. */
const PEOPLE: [name: string, displayName: string, locale: string, groups: string[]][] = [
  ['mara', 'Mara Example', 'en-US', ['agency-team']],
  ['noe', 'Noé Exemple', 'fr-CA', ['agency-team']],
  ['theo', 'Theo Sample', 'en-US', ['software-team']],
  ['ines', 'Inès Modèle', 'fr-CA', ['software-team']],
  ['sam', 'Sam Specimen', 'en-US', ['mail-team']],
  ['lea', 'Léa Fictive', 'fr-CA', ['mail-team']],
  ['fern', 'Fern of Harbour Ferries', 'en-US', ['ferry-people']],
  ['manon', 'Manon du Musée', 'fr-CA', ['musee-people']],
  ['gus', 'Gus of Guardia', 'en-US', ['guard-people']],
  ['sylvie', 'Sylvie de Sentinelle', 'fr-CA', ['sentinel-people']],
  ['clara', 'Clara of Northgate', 'en-US', ['clinic-people']],
  ['ben', 'Ben of Trial Bakery', 'en-US', ['bakery-people']],
  ['pia', 'Pia Placeholder (projects)', 'en-US', []],
  ['ada', 'Ada Placeholder (site)', 'en-US', ['jira-administrators']],
];

export const ADMIN = accountOf('pia');
export const SITE_ADMIN = accountOf('ada');

const STATUSES: Status[] = [
  { id: '10000', name: 'To Do', category: 'new' },
  { id: '10001', name: 'In Progress', category: 'indeterminate' },
  { id: '10002', name: 'Waiting for client', category: 'indeterminate' },
  { id: '10003', name: 'Done', category: 'done' },
];

const PRIORITIES = ['Fatal', 'Critical', 'Important', 'Minor', 'Low', 'None', 'P1', 'P2', 'P3'];
const priorityIdOf = (name: string) => String(10_000 + PRIORITIES.indexOf(name));

interface ProjectPlan {
  id: string;
  key: string;
  name: string;
  team: string;
  agents: string[];
  clients: string[];
  priorities: string[];
}

const PROJECTS: ProjectPlan[] = [
  {
    ...{ id: '10000', key: 'AGY', name: 'Agency support', team: 'agency-team', agents: ['mara', 'noe'] },
    ...{ clients: ['fern', 'manon'], priorities: ['Fatal', 'Critical', 'Minor'] },
  },
  {
    ...{ id: '10001', key: 'APP', name: 'Software support', team: 'software-team', agents: ['theo', 'ines'] },
    ...{ clients: ['gus', 'sylvie'], priorities: ['Critical', 'Important', 'Low', 'None'] },
  },
  {
    ...{ id: '10002', key: 'MAIL', name: 'Mail security', team: 'mail-team', agents: ['sam', 'lea'] },
    ...{ clients: ['clara', 'ben'], priorities: ['P1', 'P2', 'P3'] },
  },
  {
    ...{ id: '10003', key: 'NEW', name: 'New desk', team: 'agency-team', agents: ['mara', 'noe'] },
    ...{ clients: [], priorities: ['Critical', 'Important', 'Minor', 'Low'] },
  },
];

/** A space for each project, the team's, and one for each client. */
const SPACES: [key: string, name: string, readers: string[]][] = [
  ['AGY', 'Agency support', ['mara', 'noe']],
  ['APP', 'Software support', ['theo', 'ines']],
  ['MAIL', 'Mail security', ['sam', 'lea']],
  ['FERRY', 'Harbour Ferries', ['mara', 'noe', 'fern']],
  ['MUSEE', 'Musée du Quai', ['mara', 'noe', 'manon']],
  ['GUARD', 'Guardia Patrols', ['theo', 'ines', 'gus']],
  ['SENT', 'Sécurité Sentinelle', ['theo', 'ines', 'sylvie']],
  ['CLINIC', 'Northgate Clinics', ['sam', 'lea', 'clara']],
  ['BAKERY', 'Trial Bakery', ['sam', 'lea', 'ben']],
];
const FIRST_SPACE = 98_304;

/** What an administrator of Jira and Confluence has made by hand before any app is installed. */
export function seedCompany({ db }: SiteContext): void {
  for (const [name, displayName, locale, groups] of PEOPLE)
    put(db, 'user', accountOf(name), '', {
      ...{ accountId: accountOf(name), displayName, accountType: 'atlassian', timeZone: ZONE },
      ...{ locale, groups },
    } satisfies User);
  for (const status of STATUSES) put(db, 'status', status.id, '', status);
  for (const name of PRIORITIES)
    put(db, 'priority', priorityIdOf(name), '', { id: priorityIdOf(name), name });
  for (const plan of PROJECTS) put(db, 'project', plan.id, '', toProject(plan));
  for (const [at, [key, name, readers]] of SPACES.entries()) {
    const id = String(FIRST_SPACE + at);
    const members = [...readers.map(accountOf), ADMIN, SITE_ADMIN];
    put(db, 'space', id, '', { id, key, name, members } satisfies Space);
  }
}

const toProject = ({ id, key, name, team, agents, clients, priorities }: ProjectPlan): Project => ({
  ...{ id, key, name },
  roles: {
    'Service Desk Team': { id: 10_002, members: agents.map(accountOf), groups: [team] },
    Administrators: { id: 10_003, members: [ADMIN, SITE_ADMIN] },
  },
  browsers: clients.map(accountOf),
  admins: [ADMIN, SITE_ADMIN],
  priorities: { ids: priorities.map(priorityIdOf), standard: priorityIdOf(priorities.at(-1) ?? '') },
});

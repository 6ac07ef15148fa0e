/** A small believable desk: its people, one project that follows Valtech's promises and one without a scheme. */
import type { Space } from '../confluence/model/model';
import { put } from '../documents/documents';
import type { Project, Status, User } from '../jira/model/model';
import type { SiteContext } from '../product/product';

const accountIdOf = (name: string) => `712020:${name}`;
const toUser = (name: string, displayName: string, locale = 'en-US', groups: string[] = []): User => ({
  accountId: accountIdOf(name),
  displayName,
  accountType: 'atlassian',
  timeZone: 'America/Toronto',
  locale,
  groups,
});

const users: User[] = [
  toUser('agent-a', 'Agent A', 'en-US', ['support-team']),
  toUser('agent-b', 'Agent B', 'fr-CA', ['support-team']),
  toUser('client-a', 'Client A', 'en-US', ['harbour-people']),
  toUser('project-admin', 'Project admin'),
  toUser('site-admin', 'Site admin', 'en-US', ['jira-administrators']),
];

const statuses: Status[] = [
  { id: '10000', name: 'To Do', category: 'new' },
  { id: '10001', name: 'In Progress', category: 'indeterminate' },
  { id: '10002', name: 'Waiting for client', category: 'indeterminate' },
  { id: '10003', name: 'Done', category: 'done' },
];

const admins = [accountIdOf('project-admin'), accountIdOf('site-admin')];
const toProject = (id: string, key: string, name: string): Project => ({
  id,
  key,
  name,
  roles: {
    'Service Desk Team': { id: 10_002, members: [accountIdOf('agent-a')], groups: ['support-team'] },
    Administrators: { id: 10_003, members: admins },
  },
  browsers: [accountIdOf('client-a')],
  admins,
});

/** Fills an empty site. The projects' schemes are left to the app, which is asked for them as a person would. */
export function seed({ db }: SiteContext): void {
  for (const user of users) put(db, 'user', user.accountId, '', user);
  for (const status of statuses) put(db, 'status', status.id, '', status);
  for (const [at, name] of ['Fatal', 'Critical', 'Minor'].entries())
    put(db, 'priority', String(10_000 + at), '', { id: String(10_000 + at), name });
  for (const seeded of [toProject('10000', 'SUP', 'Client support'), toProject('10001', 'OPS', 'Operations')])
    put(db, 'project', seeded.id, '', seeded);
  const space: Space = {
    id: '98304',
    key: 'SUP',
    name: 'Client support',
    members: users.map(({ accountId }) => accountId),
  };
  put(db, 'space', space.id, '', space);
  const guest: User = { ...toUser('guest-a', 'Guest A'), guest: true };
  put(db, 'user', guest.accountId, '', guest);
  const members = [...space.members, guest.accountId];
  const open: Space = { ...space, id: '98305', key: 'HARBOUR', name: 'Harbour', members, anonymous: true };
  put(db, 'space', open.id, '', open);
}

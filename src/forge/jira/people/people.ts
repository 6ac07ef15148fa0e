import { route } from '@forge/api';
import { type Language, languageOf } from '../../../../locales/languages';
import type { People } from '../../../application/ports/people';
import * as z from '../../../common/zod';
import { withCache } from '../../cached';
import { ask, askOk } from '../../request';
import { countGroup, listGroupMembers, listGroups } from './groups';
import { ownAccount } from './own-account';
import { jiraRights } from './rights';
import { rolesOf } from './roles';
import { findAssignable, findGroups, findPeople } from './search-people';
import { teamOf } from './team';

/** People as Jira knows them. */
export const jiraPeople: People = {
  ...jiraRights,
  nameOf: (accountId) => nameOf(accountId),
  hasLeft: async (accountId) => (await userOf(accountId))?.active !== true,
  addressOf: async (accountId) => (await userOf(accountId))?.emailAddress ?? null,
  languageOf: readLanguageOf,
  timeZoneOf: async (accountId) => (await userOf(accountId))?.timeZone ?? null,
  findPerson: (text) => findPerson(text),
  searchPeople: findPeople,
  searchAssignable: findAssignable,
  searchGroups: findGroups,
  teamOf,
  membersOf: ({ name, id }) => listGroupMembers(id ? `groupId=${id}` : `groupname=${name}`),
  countGroup,
  rolesOf,
  listGroups,
  ownAccount,
};

const NAMES_MS = 3_600_000;
const userShape = z.looseObject({
  active: z.boolean().default(true),
  locale: z.string().nullish(),
  timeZone: z.string().nullish(),
  displayName: z.string().nullish(),
  emailAddress: z.string().nullish(),
});

const userOf = withCache(NAMES_MS, async (accountId: string) => {
  const { status, body } = await ask('jira', 'app', route`/rest/api/3/user?accountId=${accountId}`);
  return status === 200 ? userShape.parse(body) : null;
});

/** Jira names a person's language only where his privacy settings let it. */
async function readLanguageOf(accountId: string): Promise<Language | null> {
  const locale = (await userOf(accountId))?.locale;
  return locale ? languageOf(locale) : null;
}

const nameOf = async (accountId: string): Promise<string | null> =>
  (await userOf(accountId))?.displayName ?? null;

const foundShape = z.array(
  z.looseObject({
    accountId: z.string(),
    displayName: z.string().nullish(),
    emailAddress: z.string().nullish(),
  }),
);

/** Jira's search looks at beginnings; only an exact match counts, so that nobody is taken for somebody else. */
const findPerson = withCache(NAMES_MS, async (text: string): Promise<string | null> => {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return null;
  if ((await nameOf(text.trim())) !== null) return text.trim();
  const query = new URLSearchParams({ query: wanted, maxResults: '50' });
  const users = foundShape.parse(await askOk('jira', 'app', route`/rest/api/3/user/search?${query}`));
  const exact = users.filter(({ displayName, emailAddress }) =>
    [displayName, emailAddress].some((text) => text?.toLowerCase() === wanted),
  );
  return exact.length === 1 ? (exact[0]?.accountId ?? null) : null;
});

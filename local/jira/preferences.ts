/** What a person has chosen for himself: the language Jira speaks to him. */
import { put } from '../documents';
import { type Operations, Refused } from '../product';
import { userOf } from './people';

const known = ['en_US', 'en_CA', 'en_GB', 'fr_CA', 'fr_FR'];

export const preferences: Operations = {
  getLocale: {
    route: 'GET /rest/api/3/mypreferences/locale',
    run: ({ caller }, ground) => ({
      status: 200,
      body: { locale: userOf(ground, caller.accountId).locale.replace('-', '_') },
    }),
  },
  setLocale: {
    route: 'PUT /rest/api/3/mypreferences/locale',
    run: ({ caller, body }, ground) => {
      const { locale = '' } = (body ?? {}) as { locale?: string };
      if (!known.includes(locale)) throw new Refused(400, `The locale '${locale}' is not installed.`);
      const user = { ...userOf(ground, caller.accountId), locale };
      put(ground.db, 'user', user.accountId, '', user);
      return { status: 200, body: {} };
    },
  },
};

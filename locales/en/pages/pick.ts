/** What a field says in which people, groups, spaces or pages are searched and chosen. */
export const pick = {
  person: 'Search people',
  group: 'Search groups',
  space: 'Search spaces',
  page: 'Search pages',
  organization: 'Search organizations',
  none: 'No results.',
  noneKept: 'No results. Press Enter to use it as typed.',
  lost: 'The search did not answer. Keep typing to try again.',
  remove: (name: string) => `Remove ${name}`,
};

export type PickTexts = typeof pick;

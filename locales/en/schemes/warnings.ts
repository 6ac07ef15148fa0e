type Part = { here: number; total: number | null };

const PART = ({ here, total }: Part, what: string) =>
  total === null
    ? `only the first ${here} ${what} are here; its clocks may be wrong`
    : `only ${here} of its ${total} ${what} are here; its clocks may be wrong`;

/** What is missing or uncertain in what Jira told of an issue; the rest of a line that begins with the issue's key. */
export const warnings = {
  'no-changelog': () =>
    'there is no changelog here, so nothing tells when the issue changed; ask Jira for expand=changelog',
  'no-comments': () =>
    'there are no comments here, so nothing tells when the client was answered; ask Jira for the field "comment"',
  'partial-changelog': (part: Part) => PART(part, 'changelog entries'),
  'partial-comments': (part: Part) => PART(part, 'comments'),
  'more-issues': ({ total }: { total: number | null }) =>
    `this is a page of a search${total === null ? '' : ` of ${total} issues`}; the issues of the others are not here`,
  'closed-without-history': ({ field }: { field: string }) =>
    `it is closed and no entry tells when; ${field} is taken for the closing`,
  'closing-unknown': () => 'it is closed and nothing tells when, so its open clocks have no verdict',
  'guessed-status': ({ name, guess }: { name: string; guess: 'name' | 'resolution' | 'unknown' }) => {
    const taken = {
      name: 'taken for done by its name',
      resolution: 'taken for done because a resolution was set with it',
      unknown: 'taken for not done',
    };
    return `the past status "${name}" was ${taken[guess]}; the project’s own statuses tell`;
  },
  'unmapped-priority': ({ name, severity }: { name: string; severity: string }) =>
    `the priority "${name}" is in no list of priorities, so its severity is the scheme’s default, ${severity}; the project’s own order tells`,
  'no-author': ({ commentId }: { commentId: string }) =>
    `nobody is named as the author of comment ${commentId}; it answers nothing`,
  'no-identity': ({ commentId }: { commentId: string }) =>
    `the author of comment ${commentId} has a display name alone, which others may bear`,
  'no-reporter': () => 'it has no reporter, so nobody is known to be the client',
  contradiction: ({ field, entryId }: { field: ContradictedField; entryId: string | null }) => {
    const fields = { status: 'status', priority: 'priority', labels: 'set of labels', summary: 'summary' };
    return entryId === null
      ? `the history contradicts itself: its last ${fields[field]} is not today’s`
      : `the history contradicts itself: entry ${entryId} changes another ${fields[field]} than the one before it left`;
  },
};

type ContradictedField = 'status' | 'priority' | 'labels' | 'summary';

export type WarningTexts = typeof warnings;

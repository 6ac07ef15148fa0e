type Example = { when: string };
type Goal = { severity: string; clock: string };
type Clock = { clock: string };
type Severity = { severity: string };
/** Where it is in the scheme, in words. */
type Place = { where: string };
type Contract = { contract: string };
type Fact = { is: string; name: string };
type Overlap = { by: string; issue: readonly Fact[] };

const BEARING = new Map<string, (name: string) => string>([
  ['client', (name) => `of the client ${name}`],
  ['organization', (name) => `of the organization ${name}`],
  ['label', (name) => `labelled ${name}`],
  ['component', (name) => `with the component ${name}`],
  ['work-type', (name) => `of the work type ${name}`],
]);

const issueOf = (issue: readonly Fact[]): string =>
  issue.map(({ is, name }) => `, ${BEARING.get(is)?.(name) ?? `whose ${is} is ${name}`}`).join('');

/** What a scheme is warned of before it is used: what is so, what to write instead, and what a button does about it. */
export const lint = {
  findings: {
    'non-monotone-goal': ({
      severity,
      clock,
      when,
      due,
      laterWhen,
      laterDue,
      channels,
    }: Goal & Example & { due: string; laterWhen: string; laterDue: string; channels: string | null }) =>
      `${severity} ${clock}${channels === null ? '' : `, for what comes by ${channels} alone`}: received ${when} is due ${due}, received ${laterWhen} is due ${laterDue}; reporting earlier earns a later deadline.`,
    'goal-longer-than-calendar': ({ severity, clock, when }: Goal & Example) =>
      `${severity} ${clock} asks for more time than its calendar opens in a year, as when received ${when}.`,
    'undefined-day-unit': ({ severity, clock, length, when }: Goal & Example & { length: string }) =>
      `${severity} ${clock}: ${length} does not say whether a day is 24 hours or a business day; received ${when}, the two are days apart.`,
    'reading-chosen': ({
      severity,
      clock,
      reading,
      when,
    }: Goal & Example & { reading: { en: string; fr: string } }) =>
      `${severity} ${clock}: its clause can be read in several ways. Chosen, for a work item received ${when} as for any: ${reading.en}.`,
    'literal-standard-time': ({ timezone, when }: Example & { timezone: string }) =>
      `${timezone} never observes daylight saving time; in summer the hours are one hour off, as at ${when}.`,
    'contradictory-hours': ({ day, when }: Example & { day: string }) =>
      `The hours of ${day} contradict each other: they overlap, or the date is also a holiday, as at ${when}.`,
    'missing-holiday-year': ({ year, when }: Example & { year: number }) =>
      `No holiday of ${year} is known, as at ${when}.`,
    'same-start-stop': ({ clock, when }: Clock & Example) =>
      `The ${clock} clock stops at what starts it: a cycle begun ${when} can end ${when}.`,
    'reopen-said-twice': ({ clock, onReopen, when }: Clock & Example & { onReopen: string }) =>
      `The ${clock} clock says twice what reopening does: on a work item reopened ${when}, onReopen (${onReopen}) decides, and what starts it does not.`,
    'resume-without-end': ({ clock, when }: Clock & Example) =>
      `The ${clock} clock resumes at a reopening and no closing ends it: on a work item closed and reopened ${when} there is nothing to resume.`,
    'unreachable-severity': ({ severity, to, when }: Severity & Example & { to: string }) =>
      `No work item is ever ${severity}: one of that priority, received ${when}, is treated as ${to}.`,
    'workaround-ends-critical': ({ severity, when }: Severity & Example) =>
      `${severity} is defined as having a workaround, so its resolution is over before anything is done: one received ${when} could end at once.`,
    'report-from-late-closing': ({ key, restored, when }: Example & { key: string; restored: string }) =>
      `${key} was restored ${restored} and closed ${when}; its report is counted from the closing.`,
    'priority-upside-down': ({ higher, less, lower, more, when }: Example & Priorities) =>
      `${higher} is above ${lower} in Jira, and ${higher} is treated as ${less}, ${lower} as ${more}: so were two work items received ${when}.`,
    'unreachable-contract': ({ contract, by, when }: Contract & Example & { by: string | null }) =>
      by === null
        ? `No work item can fall under the contract “${contract}”: its conditions exclude each other, or the scheme does not follow such work items, as one received ${when}.`
        : `No work item can fall under the contract “${contract}”: whoever would, as a work item received ${when}, falls under “${by}” before.`,
    'contract-without-goal': ({ contract, when }: Contract & Example) =>
      `The contract “${contract}” promises nothing of its own: a work item under it received ${when} has the scheme’s own goals.`,
    'overlapping-contracts': ({ contract, by, issue, when }: Contract & Example & Overlap) =>
      `A work item received ${when}${issueOf(issue)} falls under “${by}” and “${contract}”; “${by}” comes first and judges it.`,
    'unreachable-alert': ({ alert, when }: Example & Alert) =>
      `No target is long enough for the alert “${alert}”: on a work item received ${when} it never comes.`,
    'alert-without-end': ({ alert, when }: Example & Alert) =>
      `The alert “${alert}” repeats without an end: a work item received ${when} and forgotten is mailed about for good.`,
  },
  changes: {
    'non-monotone-goal': ({ where }: Place) =>
      `Take the earlier of the two: set takeEarlier for what comes outside hours (${where}).`,
    'goal-longer-than-calendar': () => 'Shorten the goal or open the calendar.',
    'undefined-day-unit': () => 'Write hours (PT24H), or count in business days.',
    'reading-chosen': ({ where }: Place) =>
      `Agree on it with the client; change the goal, or take the note on its reading away (${where}).`,
    'literal-standard-time': ({ place }: { place: string }) => `Write the place: ${place}.`,
    'contradictory-hours': () => 'Write each hour once; a holiday opens only where onHoliday is set.',
    'missing-holiday-year': () => 'Choose a holiday rule, or enter the dates.',
    'same-start-stop': ({ clock }: Clock) => `Give what stops the ${clock} clock a condition of its own.`,
    'reopen-said-twice': ({ clock }: Clock) =>
      `Take the reopening out of what starts the ${clock} clock, or take onReopen away.`,
    'resume-without-end': ({ clock }: Clock) =>
      `Set endsWhenResolved for the ${clock} clock, or another onReopen.`,
    'unreachable-severity': ({ severity, remapped }: Severity & { remapped: boolean }) =>
      remapped
        ? `Keep it if the text says so; otherwise remove the remap of ${severity}.`
        : `Give ${severity} a name and codes that no other severity bears.`,
    'workaround-ends-critical': () => 'Stop the resolution when the service is restored.',
    'report-from-late-closing': () => 'Count the report from "restored".',
    'priority-upside-down': ({ higher, lower }: Priorities) =>
      `Say in the table of priorities what ${higher} and ${lower} stand for.`,
    'unreachable-contract': () => 'Move it up, narrow the one before it, or take it away.',
    'contract-without-goal': () => 'Write its goals or its hours, or take it away.',
    'overlapping-contracts': ({ contract, by }: Contract & { by: string }) =>
      `Keep the order if “${by}” is meant to win; otherwise move “${contract}” up, or narrow one of them.`,
    'unreachable-alert': () => 'Shorten it, or alert at a share of the goal.',
    'alert-without-end': ({ alert }: Alert) =>
      `Say how often, such as “every PT4H, at most 3 times” for “${alert}”.`,
  },
  remedies: {
    'take-earlier': () => 'Take the earlier of the two',
    'write-place': ({ value }: { value: string }) => `Write ${value}`,
    'remove-on-reopen': () => 'Take the setting away',
    'stop-at-restored': () => 'Stop it when the service is restored',
    'remove-remap': ({ severity }: Severity) => `Remove the remap of ${severity}`,
  },
};

/** A threshold as the scheme writes it. */
type Alert = { alert: string };

/** Two priorities and the severities they stand for. */
type Priorities = { higher: string; less: string; lower: string; more: string };

export type LintTexts = typeof lint;

type Part = { here: number; total: number | null };

const PART = ({ here, total }: Part, what: string) =>
  total === null
    ? `only the first ${here} ${what} are here; its clocks may be wrong`
    : `only ${here} of its ${total} ${what} are here; its clocks may be wrong`;

/** What is missing or uncertain in what Jira told of an issue; the rest of a line that begins with the issue's key. */
export const warnings = {
  'no-changelog': () =>
    'there is no changelog here, so nothing tells when the work item changed; ask Jira for expand=changelog',
  'no-comments': () =>
    'there are no comments here, so nothing tells when the client was answered; ask Jira for the field "comment"',
  'partial-changelog': (part: Part) => PART(part, 'changelog entries'),
  'partial-comments': (part: Part) => PART(part, 'comments'),
  'more-issues': ({ total }: { total: number | null }) =>
    `this is a page of a search${total === null ? '' : ` of ${total} work items`}; the work items of the others are not here`,
  'closed-without-history': ({ field }: { field: string }) =>
    `it is closed and no entry tells when; ${field} is taken for the closing`,
  'closing-unknown': () => 'it is closed and nothing tells when, so its open clocks have no verdict',
  'guessed-status': ({ name, guess }: { name: string; guess: 'name' | 'resolution' | 'unknown' }) => {
    const taken = {
      name: 'taken for done by its name',
      resolution: 'taken for done because a resolution was set with it',
      unknown: 'taken for not done',
    };
    return `the past status "${name}" was ${taken[guess]}; the space’s own statuses tell`;
  },
  'unmapped-priority': ({ name, severity }: { name: string; severity: string }) =>
    `the priority "${name}" is in no list of priorities, so its severity is the scheme’s default, ${severity}; the space’s own order tells`,
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

/** What checking an evidence file says, line by line, and what the lines together prove. */
export const evidence = {
  agrees: 'agrees   ',
  differs: 'DISAGREES',
  note: 'note     ',
  form: 'canonical form',
  formBroken: 'these facts in canonical form are another text',
  own: 'the file’s own digest',
  told: 'the digest you were given',
  computed: (hex: string) => `recomputed ${hex}`,
  version: 'form of evidence',
  versionUnknown: (formVersion: number) => `this tool reads form ${formVersion}`,
  zones: (here: string) => `time zone data; recomputed with ${here}`,
  sealed: (at: string) => `a result of ${at}; later changes of teams, names or comments do not alter it`,
  recomputed: (value: string) => `recomputed ${value}`,
  nothing: 'nothing',
  broken: 'cannot be recomputed',
  whole: (all: number) => `All ${all} lines agree.`,
  not: (bad: number, all: number) => `${bad} of ${all} lines ${bad === 1 ? 'disagrees' : 'disagree'}.`,
  proves:
    'This shows that the file agrees with itself: each number follows from the facts and the scheme in it.',
  provesPublished: 'It is also the file whose digest you were given.',
  provesNot:
    'It does not show that Jira recorded these facts: compare them with the history of the work item in Jira.',
  unsealed:
    'Without --sha256, the file could have been changed as a whole, with its facts, its numbers and its own digest.',
  compare: (hex: string) => `SHA-256 of this file: ${hex}. Compare it with the one on the published page.`,
};

export type EvidenceTexts = typeof evidence;

/** What checking a month's statement says beside that. */
export const statementCheck = {
  published: 'the digest on the page',
  packing: 'the packing of the file (gzip)',
  damaged: 'it is damaged, or unpacks to more than 256 MiB',
  unreadable: 'the list of the parts',
  bound: 'what holds the parts together',
  altered: 'it was altered',
  part: (name: string) => `part "${name}"`,
  refused: (parts: string[]) =>
    parts.length > 0
      ? `Refused: this is not the file whose digest is on the page. It was altered in: ${parts.join(', ')}.`
      : 'Refused: this is not the file whose digest is on the page. Its parts agree with one another, so either its packing was altered or the whole file was made again.',
  whole: (lines: number) => `All ${lines} lines agree.`,
  differs: (places: string[], more: number) =>
    `These do not follow from the file: ${places.join(', ')}${more > 0 ? `, and ${more} more` : ''}.`,
  proves:
    'This shows that every figure of the statement follows from the cycles, entries, outages and votes in the file, by the goals and calendars in it.',
  provesPage: 'It is also the file whose digest is on the page.',
  provesNot:
    'It does not show that Jira recorded these facts, nor that no work item was left out: compare the keys with your own requests. A person’s sentence about a breach is not a part of it.',
  unsealed:
    'Without the digest from the page, the whole file could have been made again, with other facts and figures that agree.',
};

export type StatementCheckTexts = typeof statementCheck;

/** What a published page says of its evidence. */
export const evidencePart = {
  heading: 'Evidence',
  file: (name: string) =>
    `You can recompute the results of what we promised, and the time by who had to act, from the attached file ${name}. The other times come from the history of the work item in Jira and from the record of this report.`,
  open: 'Check the numbers yourself',
  digest: 'SHA-256 of that file: ',
  check: 'To check both offline: ',
  proves:
    'The check shows that the file agrees with itself and with this digest. It does not show that Jira recorded these facts: compare them with the history of the work item in Jira.',
};

export type EvidencePartTexts = typeof evidencePart;

/** Every number of an issue in plain words, as the command line writes it. */
export const explanations = {
  issue: (key: string, severity: string) => `${key}: severity ${severity}`,
  original: (severity: string) => `, originally ${severity}`,
  contract: (name: string) => `, contract ${name}`,
  notFollowed: ', not followed',
  underContract: (name: string) => `contract ${name}`,
  unfollowed: 'called off: no longer followed',
  cycle: (clock: string, number: number) => `${clock}, cycle ${number}`,
  started: (at: string) => `started ${at}`,
  due: (at: string) => `due ${at}`,
  agreed: (at: string) => `agreed for ${at}`,
  stopped: (at: string) => `stopped ${at}`,
  unanswered: 'closed without an answer',
  awaitsReply: 'waiting for the client to be told',
  counted: (length: string) => `counted ${length}`,
  left: (length: string) => `left ${length}`,
  dispute: (from: string, to: string, counts: boolean, by: string, why: string) =>
    `correction by ${by}: ${from} → ${to} ${counts ? 'counts' : 'does not count'} (${why})`,
  both: (state: string, length: string, now: string, counted: string) =>
    `measured: ${state}, ${length}; corrected: ${now}, ${counted}`,
  states: {
    running: 'running',
    paused: 'paused',
    met: 'met',
    breached: 'breached',
    cancelled: 'no verdict',
    unknown: 'unknown',
  },
  lines: { running: 'counts:', paused: 'paused:', closed: 'closed:' },
  causes: {
    started: 'the clock starts',
    resumed: 'the clock goes on',
    opened: 'the desk opens',
    'handed-over': 'it changes hands',
    waiting: 'waiting',
    'while-closed': 'the work item was closed',
    correction: 'correction',
    'off-hours': 'outside hours',
    holiday: 'holiday',
  },
  holders: {
    us: 'held by us',
    client: 'held by the client',
    'third-party': 'held by a third party',
    nobody: 'held by nobody',
  },
};

export type ExplanationTexts = typeof explanations;

/** What is said where not everything of an issue could be read. */
export const doubts = {
  timesMayBeWrong: 'Jira did not tell everything about this work item, so these times may be wrong.',
};

export type DoubtsTexts = typeof doubts;

/** The page on which a client checks a statement by itself. */
export const verifyPage = {
  title: 'Check a monthly statement',
  lead: 'Drop the file statement-….json.gz of your statement here. Everything is computed in this page: nothing is sent anywhere, and it works without a network.',
  digest: 'SHA-256 as the page of the statement prints it',
  file: 'The file of the statement',
  drop: 'Drop the file here, or choose it:',
  checking: 'Checking…',
  other: 'This is not the evidence of a statement.',
  wrongDigest: 'A digest has 64 digits from 0 to 9 and a to f.',
  lines: (count: number) => `All lines (${count})`,
  month: (client: string, month: string) => `${client}, ${month}`,
};

export type VerifyPageTexts = typeof verifyPage;

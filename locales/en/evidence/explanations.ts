/** Every number of an issue in plain words, as the command line writes it. */
export const explanations = {
  issue: (key: string, severity: string) => `${key}: severity ${severity}`,
  original: (severity: string) => `, originally ${severity}`,
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
    'while-closed': 'the issue was closed',
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

/**
 * The app's own terms in English, and the words that English sentences are made of; none of them is a French word. Names that stay as
 * they are, such as Sablier, Jira and Confluence, are not among them.
 */
const TERMS = [
  ...[
    'acknowledge',
    'acknowledged',
    'acknowledgement',
    'alert',
    'alerts',
    'answered',
    'approved',
    'assigned',
    'attempt',
  ],
  ...[
    'attempts',
    'breach',
    'breached',
    'breaches',
    'business',
    'calendar',
    'calendars',
    'cancelled',
    'clock',
    'clocks',
  ],
  ...[
    'closed',
    'draft',
    'drafted',

    'emergency',
    'escalated',
    'estimate',
    'evidence',
    'goal',
    'goals',
    'holiday',
  ],
  ...[
    'holidays',
    'hours',
    'kept',
    'late',
    'ledger',
    'missed',

    'nobody',
    'outage',
    'overdue',
    'owed',
    'paused',
  ],
  ...[
    'priority',

    'promised',
    'published',
    'received',
    'reopened',

    'reports',
    'request',
    'resolved',
  ],
  ...[
    'response',
    'restored',
    'review',
    'running',
    'scheme',
    'severity',
    'severities',
    'target',
    'team',
    'unknown',
  ],
  ...[
    'update',
    'updated',
    'updates',
    'workaround',
    'critical',
    'minor',
    'medium',
    'regular',
    'high',
    'low',
    'none',
  ],
];
const SENTENCES = [
  ...[
    'the',
    'and',
    'with',
    'was',
    'were',
    'has',
    'have',
    'been',
    'this',
    'that',
    'from',
    'which',
    'your',
    'you',
    'our',
  ],
  ...[
    'we',
    'by',
    'of',
    'is',
    'are',
    'not',
    'for',
    'its',
    'they',
    'their',
    'who',
    'what',
    'when',
    'until',
    'before',
    'after',
  ],
];
const WORDS = new Set([...TERMS, ...SENTENCES]);

/** Names in code and in a search, values in straight quotes, addresses, and what is filled in: read by nobody as words. */
const NO_WORDS =
  /"[^"]*"|\bclocks\.|SLA [a-z ]+|Breached, At risk, Paused, On track et Met|\{[^}]*\}|https?:\S+|\S+@\S+|[\w-]+(?:[.:_-][\w*-]+)+|\b[a-z]+[A-Z]\w*/g;

/**
 * The English words of a French text.
 *
 * @example findEnglish('PAY-1 : nouvelle demande, Regular') // => ['regular']
 */
export const findEnglish = (text: string): string[] =>
  (
    text
      .replace(NO_WORDS, ' ')
      .toLowerCase()
      .match(/[\p{L}]+/gu) ?? []
  ).filter((word) => WORDS.has(word));

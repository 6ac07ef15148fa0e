/** A way to reach the desk, each of its parts in a reader's language. */
interface ContactFacts {
  by: 'mail' | 'phone' | 'portal';
  to: string;
  name: string | null;
  note: string | null;
  /** When it may be used: while these hours are open, or closed; null is always. */
  hours: string | null;
  works: 'open' | 'closed';
  /** The severities it is for, where that is to be said. */
  severities: string[];
}

interface ContactWords {
  by: Record<ContactFacts['by'], string>;
  here: string;
  line(how: string, name: string | null, parts: string): string;
  outside(hours: string): string;
  forSeverities(names: string): string;
}

/**
 * A way to reach the desk in one line: how, where, what to write, when, and for which severities.
 *
 * @example writeContact(phone, words) // => 'Phone: 450-979-7620 option 2, Mon–Fri 08:00–17:30 (America/Toronto)'
 */
export function writeContact(facts: ContactFacts, words: ContactWords): string {
  const { by, to, name, note, hours, works, severities } = facts;
  const parts = [
    to || (by === 'portal' ? words.here : null),
    note,
    hours && works === 'closed' ? words.outside(hours) : hours,
    severities.length > 0 ? words.forSeverities(severities.join(', ')) : null,
  ];
  return words.line(words.by[by], name, parts.filter(Boolean).join(', '));
}

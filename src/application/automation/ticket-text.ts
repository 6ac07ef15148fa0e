import type { Texts } from '../../../locales/languages';
import { formatLocalInstant } from '../../domain/time/format-instant';
import type { Instant } from '../../domain/time/instant';

/** What a third party is told of the issue it is asked about. */
export interface TicketFacts {
  key: string;
  summary: string;
  severity: string;
  receivedAt: Instant;
  zone: string;
  /** What it is asked to do, in the team's words; null asks for its help alone. */
  note: string | null;
  emergency: boolean;
}

/**
 * The title and the text of a third party's ticket: that it is an emergency, what has happened, what is asked, and how to answer.
 * Source: valtech, "If a third party is involved, they will be sent an emergency ticket."
 */
export function writeTicket(
  facts: TicketFacts,
  { automation, meta }: Texts,
): { summary: string; text: string } {
  const { ticket } = automation;
  const { key, summary, severity, receivedAt, zone, note, emergency } = facts;
  const received = formatLocalInstant(receivedAt, zone, meta);
  const lines = [
    emergency ? ticket.isEmergency : null,
    ticket.about(key, summary, severity, received),
    note === null ? ticket.asksForHelp : ticket.asks(note),
    ticket.answer(key),
  ];
  return {
    summary: emergency ? ticket.emergency(key, summary) : ticket.request(key, summary),
    text: lines.filter((line) => line !== null).join('\n'),
  };
}

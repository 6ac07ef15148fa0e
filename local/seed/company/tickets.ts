/** The plain data of the six months: one line a ticket, in `plan/`, told by its client, severity, kind of story, subject, text, cause and repair. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { own } from '../../common/own';
import { accountOf } from './people';

type Kind = 'plain' | 'asked' | 'late' | 'reopened' | 'third' | 'urgent' | 'swift' | 'trial';

export interface Ticket {
  project: 'AGY' | 'APP' | 'MAIL';
  client: string;
  reporter: string;
  french: boolean;
  severity: string;
  kind: Kind;
  subject: string;
  text: string;
  cause: string;
  fix: string;
}

/** Who writes for each client, and in which language. */
const CLIENTS: Record<string, { reporter: string; french: boolean }> = {
  ferry: { reporter: 'fern', french: false },
  musee: { reporter: 'manon', french: true },
  guard: { reporter: 'gus', french: false },
  sentinel: { reporter: 'sylvie', french: true },
  clinic: { reporter: 'clara', french: false },
  bakery: { reporter: 'ben', french: false },
};

const FILES = { AGY: 'agency.txt', APP: 'software.txt', MAIL: 'mail.txt' } as const;

/** The tickets of a project in the order in which they come. */
export function readTickets(project: Ticket['project']): Ticket[] {
  const text = readFileSync(join(__dirname, 'plan', FILES[project]), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => toTicket(project, line));
}

function toTicket(project: Ticket['project'], line: string): Ticket {
  const [client = '', severity = '', kind = '', subject = '', text = '', cause = '', fix = ''] =
    line.split('|');
  const who = own(CLIENTS, client);
  if (!who || fix === '') throw new Error(`not a ticket: ${line}`);
  const { reporter, french } = who;
  return {
    ...{ project, client, french, severity, subject, text, cause, fix },
    ...{ reporter: accountOf(reporter), kind: kind as Kind },
  };
}

/** The tickets that are open on the site's first day, and the two whose reports are under way. */
import { agency } from './open-agency';
import { mail } from './open-mail';
import { reported } from './open-reported';
import { software } from './open-software';
import type { OpenTicket } from './open-ticket';

export const openTickets: OpenTicket[] = [...agency, ...software, ...mail, ...reported];

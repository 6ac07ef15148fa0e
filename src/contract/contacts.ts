/** How a client reaches the desk, as pages show it. */
import type { LocalText } from '../common/local-text';
import type { HoursView } from './values/hours';

export interface ContactView {
  by: 'mail' | 'phone' | 'portal';
  /** An address, a number or a link; empty where the desk has not entered it, and on a portal for the work item itself. */
  to: string;
  name: LocalText | null;
  note: LocalText | null;
  /** When it may be used: while these hours are open, or closed; null is always. */
  hours: HoursView | null;
  works: 'open' | 'closed';
  /** Whether it may be used now. */
  available: boolean;
  /** The severities it is for; none is every one. */
  severities: LocalText[];
}

export interface ContactsView {
  /** The preferred way first. */
  methods: ContactView[];
  statusPage: string | null;
}

/** A desk of a client's, and how it is reached about anything. */
export interface DeskView {
  name: LocalText;
  contacts: ContactsView;
}

/** What the team sees of an issue beside its clocks: who was told, who called, how long the client has been silent, where it stands. */
import * as z from '../common/zod';
import { LENGTHS } from '../domain/lengths';
import { plain } from '../domain/plain-shape';

export interface PersonView {
  id: string;
  name: string;
}

/** Whether the caller is on its client's list; null where no client is known. */
export interface CallerView {
  name: string;
  client: string;
  standing: 'authorised' | 'flagged' | 'no-list';
}

export interface IntakeView {
  acknowledgedAt: number | null;
  told: PersonView[];
  /** How many more should have been told. */
  missing: number;
  assigned: { to: PersonView; how: 'in-turn' | 'least-loaded' | 'by-hand'; at: number } | null;
  watcher: PersonView | null;
}

/** How long the client has been silent; the instants are null while too few attempts were made. */
export interface SilenceView {
  attempts: number;
  of: number;
  lastWordAt: number;
  warnedAt: number | null;
  closesAt: number | null;
}

interface EscalationStepView {
  key: string;
  name: string;
}

/** A level of the ladder as the client reads it: its name, whom to reach and how, and whether the issue is there. */
export interface LadderStepView {
  key: string;
  name: string;
  contact: string | null;
  isHere: boolean;
}

/** Where the issue stands on the ladder, who stands there, and how it came there. */
export interface EscalationView {
  step: EscalationStepView;
  people: PersonView[];
  steps: EscalationStepView[];
  moves: { at: number; to: string; why: 'hand' | 'demand' | 'time'; by: string | null }[];
  next: { at: number; to: string } | null;
  /** A sentence of the client that reads as a demand for somebody higher: the team confirms or dismisses it. */
  proposed: ReadWordView | null;
}

/** A sentence of the client, and the comment it stands in. */
export interface ReadWordView {
  comment: string;
  at: number;
  sentence: string;
}

/** A time, a budget or a date that was proposed, and how the client took it. */
export interface AgreementView {
  id: string;
  at: number;
  by: string | null;
  minutes: number | null;
  budget: string | null;
  date: { clock: string; agreedAt: number } | null;
  note: string | null;
  confirmed: { at: number; by: string | null; how: 'pressed' | 'recorded' } | null;
  /** When and why the client did not agree. */
  declined: { at: number; by: string | null; note: string | null } | null;
  /** A sentence of the client that reads as its agreement: the team confirms or dismisses it. */
  proposed: ReadWordView | null;
  replaced: boolean;
  /** When the client was told of it by the app. */
  toldAt: number | null;
}

/** A workaround or a resolution, and whether the client agreed with it; null is not known yet. */
export interface SolutionView {
  of: 'workaround' | 'resolution';
  at: number;
  answer: { agreed: boolean; how: string | null; note: string | null; at: number; by: string | null } | null;
}

/** Somebody else who was asked; null is still waited for. */
export interface ThirdPartyView {
  id: string;
  issueKey: string | null;
  name: string | null;
  since: number;
  answeredAt: number | null;
}

/** A ticket for a third party. `id` is made by the page, so that a second click opens no second ticket. */
export const askThirdPartyPayload = z.object({
  id: z.uuid(),
  projectId: z.string().regex(/^\d+$/),
  name: plain(z.string().trim().max(LENGTHS.name)).optional(),
  note: plain(z.string().trim().max(LENGTHS.note), true).optional(),
  /** Whether it bears the highest priority of its project and says that it is an emergency. */
  emergency: z.boolean().default(true),
});
export type AskThirdPartyPayload = z.input<typeof askThirdPartyPayload>;
export interface TicketAnswer {
  kind: 'asked';
  issueKey: string;
}
export interface ProjectsAnswer {
  kind: 'projects';
  projects: { id: string; key: string; name: string }[];
}

/** For those who work on the issue alone. Instants are epoch milliseconds. */
export interface AutomationView {
  caller: CallerView | null;
  /** Null where the scheme says nothing of how an issue is received. */
  intake: IntakeView | null;
  /** Null where silence never closes the issue. */
  silence: SilenceView | null;
  /** Since when the issue is closed for its client's silence. */
  closedForSilence: number | null;
  ladder: EscalationView | null;
  /** Work of which the client was told nothing; lengths are milliseconds. */
  silentWork: { id: string; at: number; spentMs: number; by: string | null }[];
  agreements: AgreementView[];
  /** Since when the client is owed an estimate; null where none is owed. */
  estimateOwedSince: number | null;
  /** What the client was given, and whether it agreed; empty where the scheme does not ask. */
  solutions: SolutionView[];
  /** When and by whom this open issue was said to be solved, by the client's own button on the portal; null where nobody said so. */
  saidSolved: { at: number; by: string | null } | null;
  /** Who of the team set the severity; null where the scheme leaves it to anybody. */
  triage: { severity: string; label: string; setBy: string | null; at: number | null } | null;
  thirdParties: ThirdPartyView[];
  /** Whether the issue is not finished. */
  open: boolean;
  scope: 'covered' | 'best-effort' | 'billable';
  deferred: { at: number; release: string | null } | null;
  /** When mails were sent of which nobody knows whether they left. */
  unsureMails: number[];
}

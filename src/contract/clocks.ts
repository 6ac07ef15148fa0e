/**
 * What a page may ask the backend, and what it is answered. Pages import types from here and nothing else, so that zod and luxon
 * stay off them; the resolvers parse every payload with the schemas.
 */
import type { ClockName, ClockState, OwnClockNames } from './values/clock-names';

export type { ClockName } from './values/clock-names';

import type {
  AgreementView,
  AskThirdPartyPayload,
  AutomationView,
  LadderStepView,
  ProjectsAnswer,
  TicketAnswer,
} from './automation';
import type { ContactsView } from './contacts';
import type { AgreePayload, DemandPayload, JudgeAgainPayload, RecordAnswer, RecordPayload } from './events';
import type { DoubtsView, ExplanationAnswer } from './explanation';
import type { RefusedAnswer } from './refused';
import type { ActionPayload, PartPayload, ReadReportAnswer, ReportAnswer, ReportStepPayload } from './report';
import type { ContractLabel } from './values/contract-label';
import type { HoursView } from './values/hours';

/** A goal as a person reads it: lengths in milliseconds, or a number of business days. */
export interface GoalView {
  aimMs: number | null;
  breachMs: number | null;
  basis: 'elapsed' | 'hours' | 'business-days';
  businessDays: number | null;
  aimDays: number | null;
  /** How long a day is that its lengths are read in; null where they are read in hours alone. */
  dayMs: number | null;
}

/** One clock at one instant. Instants are epoch milliseconds of the server. */
export interface ClockView {
  clock: ClockName;
  /** The stage of the report that it is, by its name in the reader's language; null for every other clock. */
  stage: string | null;
  state: ClockState;
  atRisk: boolean;
  counting: boolean;
  goal: GoalView | null;
  startedAt: number | null;
  aimAt: number | null;
  dueAt: number | null;
  stoppedAt: number | null;
  breachedAt: number | null;
  elapsedMs: number;
  remainingMs: number | null;
  withinCalendarHours: boolean;
  nextOpenAt: number | null;
  agreedAt: number | null;
  cycle: number;
  /** The issue is resolved, and it runs until the client is told. */
  awaitsReply: boolean;
  /** The issue was closed, and nobody had answered. */
  unanswered: boolean;
  /** Whether it has begun, or may begin: its severity has a goal for it. */
  isOwed: boolean;
  /** The name of the calendar its goal counts in; null counts day and night. */
  calendar: string | null;
  /** How its goal's clause is read, where the clause can be read otherwise. */
  reading: string | null;
  /** Whom its issue waits for, where that is not the team. */
  waitsFor: 'client' | 'third-party' | null;
  /** While it waits: since when, and in which status. */
  heldSince: number | null;
  heldBy: string | null;
}

/** What became of the incident report; `problem` is a sentence with the way out when it is blocked. */
export interface ReportView {
  state: 'not-owed' | 'owed' | 'drafted' | 'in-review' | 'approved' | 'published' | 'blocked';
  url: string | null;
  problem: string | null;
  /** Its page is gone: it may be drafted anew. */
  lost: boolean;
  /** It has no page: it becomes a file on its issue when it is published. */
  onIssue: boolean;
  /** Why it is a file until it is published, with the way to a page; null where there is nothing to say. */
  note: string | null;
  /** It is a file, and can be published as a page. */
  mayBePage: boolean;
  /** It was approved, and then somebody changed it: it has to be approved again. */
  takenBack: boolean;
  /** When it was published, and whether its time had run out by then; null while it is not. */
  published: { at: number; late: boolean } | null;
}

/** A severity as its desk defines it; empty where it says nothing. */
export interface SeverityView {
  name: string;
  definition: string;
  examples: string;
  /** Whether it is the issue's own. */
  current: boolean;
}

/** A stage of the incident report, as the team sees it: a line of its own, begun or not. */
export interface StageView {
  id: string;
  name: string;
  /** What it waits for while nothing counts: an event, or the stage of that name. */
  waitsFor: 'aware' | 'classified' | 'closing' | 'restored' | 'receipt' | { stage: string } | null;
  dueAt: number | null;
  sentAt: number | null;
  breached: boolean;
  /** Who receives it, in the scheme's words. */
  to: string;
  clause: string;
  /** Where its own document is; null for the last, which is the report itself, and while there is none. */
  url: string | null;
  /** Whether a document is drafted for it once the issue is closed. */
  isDocument: boolean;
}

export interface StagesView {
  stages: StageView[];
  /** What people may still say, for a stage counts from it. */
  asks: ('aware' | 'classified')[];
}

export interface ClocksAnswer {
  kind: 'clocks';
  now: number;
  issueKey: string;
  projectName: string;
  scheme: { name: string; version: number };
  severity: string | null;
  /** The contract that judges it, in the reader's language; null for the scheme's own promise. */
  contract: ContractLabel | null;
  /** What each severity means, the highest first, in the reader's language. */
  severities: SeverityView[];
  /** How the client reaches the desk about this severity. */
  contacts: ContactsView;
  /** Whether the panel is on every issue of the project, so that its context says the same in a line. */
  hasPanel: boolean;
  /** Whether the issue is resolved. */
  closed: boolean;
  /** How it was closed, in a scheme that marks what is solved: as what, and the mark; null while it is open. */
  closing: { at: number; resolution: string; mark: string | null } | null;
  clocks: ClockView[];
  /** The clocks that the scheme calls otherwise than by their kind. */
  clockNames: OwnClockNames;
  calendars: Record<string, HoursView>;
  /** Whether this person may record what was done. */
  canWork: boolean;
  /** Which open clocks each thing that may be recorded would end. */
  acts: { kind: 'contact' | 'workaround' | 'restored'; ends: ClockName[] }[];
  report: ReportView;
  /** The stages of the report; null where it has none, nothing is owed, or for those who may not work on the issue. */
  stages: StagesView | null;
  /** Null for those who may not work on the issue. */
  automation: AutomationView | null;
  /** Whether the client may ask for somebody higher. */
  mayDemand: boolean;
  /** The levels of the ladder, for the team and the issue's client; empty for anybody else and where there is no ladder. */
  ladder: LadderStepView[];
  /** What the client itself may still agree to; none for anybody else. */
  mayAgree: AgreementView[];
  /** Every estimate and date the client was given, the newest first, without the team's own words; none for anybody else. */
  given: AgreementView[];
  nextChangeAt: number | null;
  doubts: DoubtsView | null;
}

/** The project has no scheme, or no more: who may give it one learns where, anybody else whom to ask. */
export interface NoSchemeAnswer {
  kind: 'no-scheme';
  projectName: string;
  canAdminister: boolean;
}

export type ShowClocksAnswer = ClocksAnswer | NoSchemeAnswer | RefusedAnswer;

/** The functions a page can invoke, as `@forge/resolver` and `@forge/bridge` both read them. */
export type PanelCalls = {
  showClocks: () => ShowClocksAnswer;
  explainIssue: () => ExplanationAnswer | RefusedAnswer;
  judgeAgain: (payload: JudgeAgainPayload) => RecordAnswer | RefusedAnswer;
  readReport: () => ReadReportAnswer;
  writePart: (payload: PartPayload) => ReportAnswer;
  recordEvent: (payload: RecordPayload) => RecordAnswer;
  listProjects: () => ProjectsAnswer | RefusedAnswer;
  askThirdParty: (payload: AskThirdPartyPayload) => TicketAnswer | RefusedAnswer;
  demandEscalation: (payload: DemandPayload) => RecordAnswer;
  agree: (payload: AgreePayload) => RecordAnswer;
  showReport: () => ReportAnswer;
  moveReport: (payload: ReportStepPayload) => ReportAnswer;
  createAction: (payload: ActionPayload) => TicketAnswer | RefusedAnswer;
};

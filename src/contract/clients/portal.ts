/** What a customer sees of a request on the portal, and what it says by its buttons. Which request it is, is the platform's word. */
import * as z from '../../common/zod';
import { LENGTHS } from '../../domain/lengths';
import { plain } from '../../domain/plain-shape';
import type { AgreementView } from '../automation';
import type { ClockView } from '../clocks';
import type { ContactsView } from '../contacts';
import type { RecordAnswer } from '../events';
import type { CycleView, DoubtsView } from '../explanation';
import type { RefusedAnswer } from '../refused';
import type { ClockName, OwnClockNames } from '../values/clock-names';
import type { ContractLabel } from '../values/contract-label';
import type { InEachLanguage } from '../values/in-each-language';

/** `id` is made by the page, so that a second click says nothing twice. */
export const askEscalationPayload = z.object({ id: z.uuid() });
export const agreeOnRequestPayload = z.object({
  id: z.uuid(),
  /** An estimate or a date by its id, or what the client was given. */
  of: z.union([
    z.object({ given: z.string().min(1).max(LENGTHS.id) }),
    z.object({ solution: z.enum(['workaround', 'resolution']) }),
  ]),
});
export type AgreeOnRequestPayload = z.infer<typeof agreeOnRequestPayload>;
/** The same, with a reason that the team reads. */
export const disagreeOnRequestPayload = plain(
  agreeOnRequestPayload.extend({ reason: z.string().trim().min(1).max(LENGTHS.note) }),
);
export type DisagreeOnRequestPayload = z.infer<typeof disagreeOnRequestPayload>;

/** Whom a request waits for, and since when where that is not the team. */
export interface WaitingView {
  for: 'team' | 'client' | 'third-party';
  since: number | null;
}

/** A workaround or a resolution that the client was given. */
export interface GivenSolution {
  of: 'workaround' | 'resolution';
  at: number;
  /** When the client agreed, or did not and why; null while nobody knows. */
  answer: { agreed: boolean; at: number; reason: string | null } | null;
}

/** What the reader may say by a button. */
export interface RequestButtons {
  escalate: boolean;
  solved: boolean;
  agree: boolean;
}

export interface RequestAnswer {
  kind: 'request';
  now: number;
  issueKey: string;
  /** The reader sees it for the client, for somebody it is only shared with or who is only asked to approve it, or as the team. */
  as: 'client' | 'participant' | 'approver' | 'team';
  /** What is promised, and by which contract; null for somebody who is not of the client. */
  promise: { by: string; contract: ContractLabel | null; severity: string | null } | null;
  /** Goals are left out for somebody who is not of the client. */
  clocks: ClockView[];
  clockNames: OwnClockNames;
  /** Null once it is closed. */
  waiting: WaitingView | null;
  closedAt: number | null;
  contacts: ContactsView;
  /** Null until it is published; without a page it came as a file with a comment on the request. */
  report: { at: number; page: string | null } | null;
  /** The estimates and dates that were given, the newest first. */
  given: AgreementView[];
  solutions: GivenSolution[];
  /** When somebody asked for escalation last, and whether that is not answered yet. */
  demand: { at: number; isPending: boolean; againAt: number | null } | null;
  /** When the client said of this open request that it is solved. */
  saidSolvedAt: number | null;
  may: RequestButtons;
  nextChangeAt: number | null;
  doubts: DoubtsView | null;
}

/** The service project has no scheme. */
interface UnfollowedAnswer {
  kind: 'unfollowed';
}

export type ShowRequestAnswer = RequestAnswer | UnfollowedAnswer | RefusedAnswer;

/** Where the time of a request went, as its client may read it: no words of the team and no way to what is internal. */
export interface RequestLedgerAnswer {
  kind: 'request-ledger';
  now: number;
  clocks: { clock: ClockName; cycles: CycleView[] }[];
}

/** The client's time bank; null where it has none, and for anybody who is not of the client. */
export interface RequestBankAnswer {
  kind: 'request-bank';
  bank: { minutes: number; warning: InEachLanguage | null; forecast: InEachLanguage | null } | null;
}

export type PortalCalls = {
  showRequest: () => ShowRequestAnswer;
  explainRequest: () => RequestLedgerAnswer | RefusedAnswer;
  showBank: () => RequestBankAnswer | RefusedAnswer;
  askEscalation: (payload: z.infer<typeof askEscalationPayload>) => RecordAnswer;
  agreeOnRequest: (payload: AgreeOnRequestPayload) => RecordAnswer;
  disagreeOnRequest: (payload: z.input<typeof disagreeOnRequestPayload>) => RecordAnswer;
  sayRequestSolved: () => RecordAnswer;
};

import type { Language } from '../../../locales/languages';
import { textIn } from '../../common/local-text';
import type { GivenSolution, RequestAnswer, RequestButtons } from '../../contract/clients/portal';
import { saidSolvedOf, solutionsOf } from '../../domain/automation/client-agreement';
import { lastDemandOf } from '../../domain/automation/pending-demand';
import { givenOf } from '../automation/client-word/agree-as-client';
import { mayDemand } from '../automation/demand-escalation';
import { contactsOf } from '../clients/document/contacts';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { readPublication } from '../report/report-view';
import { severityLabelOf } from '../sla/clock-views';
import { contractLabelOf } from '../sla/contract-label';
import { ownClockNamesOf } from '../sla/document/clock-label';
import { doubtsOf } from '../sla/doubts';
import { promisedClocksOf, toPortalClock, waitingOf } from './client-clocks';
import {
  maySpeak,
  type OpenRequest,
  openRequest,
  type PortalCaller,
  readsAsClient,
  type UnfollowedRequest,
} from './open-request';

/** A request as its customer sees it: what was promised, when it is due, whom it waits for, and what may be said by a button. */
export async function showRequest(
  ports: Ports,
  { language, ...caller }: PortalCaller & { language: Language },
): Promise<RequestAnswer | UnfollowedRequest | Refusal> {
  const opened = await openRequest(ports, caller);
  return opened.kind === 'open' ? toRequestAnswer(ports, opened, language) : opened;
}

async function toRequestAnswer(
  ports: Ports,
  { issue, standing }: OpenRequest,
  language: Language,
): Promise<RequestAnswer> {
  const { scheme, history, evaluation, now } = issue;
  const isOfClient = readsAsClient(standing);
  const { clocks, nextChangeAt } = promisedClocksOf(issue, language);
  const demand = lastDemandOf(history, now);
  const saidSolved = saidSolvedOf(history, evaluation.closedAt, now);
  return {
    ...{ kind: 'request', now, issueKey: history.key, as: standing, demand, nextChangeAt },
    promise: isOfClient ? promiseOf(issue, language) : null,
    clocks: clocks.map((view) => toPortalClock(view, isOfClient)),
    clockNames: ownClockNamesOf(
      scheme,
      clocks.map(({ clock }) => clock),
    ),
    waiting: evaluation.closedAt === null ? waitingOf(clocks, issue) : null,
    closedAt: evaluation.closedAt,
    contacts: contactsOf(issue.current, evaluation.severity, now),
    report: isOfClient ? await readPublication(ports, issue) : null,
    given: isOfClient ? givenOf(issue) : [],
    solutions: isOfClient ? givenSolutionsOf(issue) : [],
    saidSolvedAt: saidSolved?.at ?? null,
    may: buttonsOf(issue, standing, {
      isDemanded: demand !== null && (demand.isPending || demand.againAt !== null),
      isSaid: saidSolved !== null,
    }),
    doubts: doubtsOf(issue, language, false),
  };
}

function promiseOf(issue: EvaluatedIssue, language: Language): RequestAnswer['promise'] {
  const { scheme, evaluation } = issue;
  return {
    by: textIn(scheme.name, language),
    contract: contractLabelOf(scheme, evaluation.contract, language),
    severity: severityLabelOf(issue, language),
  };
}

/** When the client agreed is the client's own; who of the team wrote it down, and how it was heard, is the team's. */
const givenSolutionsOf = ({ history, evaluation, now }: EvaluatedIssue): GivenSolution[] =>
  solutionsOf(history, evaluation.closedAt, now).map(({ of, at, answer }) => ({
    ...{ of, at },
    answer: answer && { agreed: answer.agreed, at: answer.at, reason: answer.own ? answer.note : null },
  }));

/** Anybody who sees a request for its client's side may ask for escalation; only the client itself agrees. */
function buttonsOf(
  issue: EvaluatedIssue,
  standing: OpenRequest['standing'],
  { isDemanded, isSaid }: { isDemanded: boolean; isSaid: boolean },
): RequestButtons {
  const isClient = standing === 'client';
  return {
    escalate: maySpeak(standing) && mayDemand(issue) && !isDemanded,
    solved: isClient && issue.evaluation.closedAt === null && !isSaid,
    agree: isClient,
  };
}

import type { Language } from '../../../locales/languages';
import { textIn } from '../../common/local-text';
import type {
  AgreementView,
  AutomationView,
  CallerView,
  EscalationView,
  IntakeView,
  PersonView,
  SilenceView,
  SolutionView,
  ThirdPartyView,
} from '../../contract/automation';
import { agreementsOf } from '../../domain/automation/agreements';
import { saidSolvedOf, solutionsOf } from '../../domain/automation/client-agreement';
import { proposedDemandOf } from '../../domain/automation/escalation';
import { estimateOwedSince } from '../../domain/automation/estimates';
import { findSilentWork } from '../../domain/automation/interventions';
import { deferralOf, scopeOf } from '../../domain/automation/scope';
import { thirdPartiesOf } from '../../domain/automation/third-party';
import { severitySetBy } from '../../domain/automation/triage';
import { standingOf } from '../../domain/clients/authorised';
import { listOf } from '../../domain/clients/client-of';
import { severityNameOf } from '../../domain/scheme/severity/severity-name';
import { clientOfIssue } from '../clients/client-of-issue';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import { callerOf } from '../issue-traits';
import type { Ports } from '../ports';
import { closingTimeOf, currentSilenceOf, warnedAtOf } from './close-silent';
import { currentEscalationOf, peopleOfStep } from './escalate';
import { findRecorded } from './receipt';

/** What the team sees of an issue beside its clocks. */
export async function describeAutomation(
  ports: Ports,
  issue: EvaluatedIssue,
  language: Language,
): Promise<AutomationView> {
  const [caller, intake, ladder, silentWork, agreements, thirdParties, unsure] = await Promise.all([
    describeCaller(ports, issue),
    describeIntake(ports, issue),
    describeEscalation(ports, issue, language),
    describeSilentWork(ports, issue),
    describeAgreements(ports, issue),
    describeThirdParties(ports, issue),
    ports.alerts.listUnsure(issue.history.issueId),
  ]);
  const { history, now } = issue;
  return {
    caller,
    intake,
    silence: toSilenceView(issue),
    closedForSilence: closedAt(issue),
    ladder,
    silentWork,
    agreements,
    estimateOwedSince: estimateOwedAt(issue),
    solutions: await describeSolutions(ports, issue),
    saidSolved: await describeSaidSolved(ports, issue),
    triage: await describeTriage(ports, issue, language),
    thirdParties,
    open: issue.evaluation.closedAt === null,
    scope: scopeOf(history, now),
    deferred: deferralOf(history, now),
    unsureMails: unsure.map(({ at }) => at),
  };
}

/** A ticket that the reader may not see is not named to him: whether it is finished is its project's affair. */
function describeThirdParties(ports: Ports, { history, now }: EvaluatedIssue): Promise<ThirdPartyView[]> {
  return Promise.all(
    thirdPartiesOf(history, now).map(async (party) => {
      const isVisible = party.issueKey !== null && (await ports.people.canBrowseKey(party.issueKey));
      return isVisible ? party : { ...party, issueKey: null };
    }),
  );
}

async function describeSilentWork(
  ports: Ports,
  { scheme, history, now }: EvaluatedIssue,
): Promise<AutomationView['silentWork']> {
  const terms = scheme.automation?.interventions;
  const silent = terms ? findSilentWork(terms, history, now) : [];
  return Promise.all(
    silent.map(async ({ id, at, spent, by }) => ({
      id,
      at,
      spentMs: spent,
      by: await nameOrNullOf(ports, by),
    })),
  );
}

async function describeAgreements(ports: Ports, { history, now }: EvaluatedIssue): Promise<AgreementView[]> {
  const agreements = agreementsOf(history, now).reverse();
  return Promise.all(
    agreements.map(async (agreement) => ({
      ...agreement,
      by: await nameOrNullOf(ports, agreement.by),
      declined: agreement.declined && {
        ...agreement.declined,
        by: await nameOrNullOf(ports, agreement.declined.by),
      },
      confirmed: agreement.confirmed && {
        ...agreement.confirmed,
        by: await nameOrNullOf(ports, agreement.confirmed.by),
      },
    })),
  );
}

async function describeSolutions(ports: Ports, issue: EvaluatedIssue): Promise<SolutionView[]> {
  const { scheme, history, evaluation, now } = issue;
  if (!scheme.automation?.agreement) return [];
  return Promise.all(
    solutionsOf(history, evaluation.closedAt, now).map(async ({ answer, ...solution }) => ({
      ...solution,
      answer: answer && { ...answer, by: await nameOrNullOf(ports, answer.by) },
    })),
  );
}

async function describeSaidSolved(
  ports: Ports,
  { history, evaluation, now }: EvaluatedIssue,
): Promise<AutomationView['saidSolved']> {
  const saidSolved = saidSolvedOf(history, evaluation.closedAt, now);
  return saidSolved && { ...saidSolved, by: await nameOrNullOf(ports, saidSolved.by) };
}

async function describeTriage(
  ports: Ports,
  { scheme, history, evaluation, projectId, now }: EvaluatedIssue,
  language: Language,
): Promise<AutomationView['triage']> {
  if (!scheme.automation?.triage) return null;
  const team = new Set(await ports.people.teamOf(projectId, scheme));
  const set = severitySetBy(history, team, now);
  const { severity } = evaluation;
  const label = severityNameOf(scheme, severity, language);
  return { severity, label, setBy: await nameOrNullOf(ports, set?.by ?? null), at: set?.at ?? null };
}

function estimateOwedAt({ scheme, evaluation, history, now }: EvaluatedIssue): number | null {
  const terms = scheme.automation?.estimates;
  return terms ? estimateOwedSince(terms, evaluation, history, now) : null;
}

async function nameOrNullOf(ports: Ports, id: string | null): Promise<string | null> {
  return id === null ? null : (await describePerson(ports, id)).name;
}

function toSilenceView(issue: EvaluatedIssue): SilenceView | null {
  const terms = issue.scheme.automation?.autoClose;
  const silence = currentSilenceOf(issue);
  if (!terms || !silence) return null;
  const { attempts, lastWordAt, closesAt } = silence;
  const warnedAt = warnedAtOf(issue, silence);
  const planned = closingTimeOf(issue, silence) ?? closesAt;
  return { attempts: attempts.length, of: terms.attempts, lastWordAt, warnedAt, closesAt: planned };
}

function closedAt(issue: EvaluatedIssue): number | null {
  const closed = findRecorded(issue, 'closed');
  return closed?.payload.done && issue.evaluation.closedAt !== null ? closed.at : null;
}

async function describeEscalation(
  ports: Ports,
  issue: EvaluatedIssue,
  language: Language,
): Promise<EscalationView | null> {
  const path = issue.scheme.automation?.ladder;
  if (!path) return null;
  const climb = currentEscalationOf(issue, path);
  const steps = path.steps.map(({ key, name }) => ({ key, name: textIn(name, language) }));
  const people = await peopleOfStep(ports, issue, path, climb.step);
  const moves = climb.moves.map(async ({ actor, ...move }) => ({
    ...move,
    by: await nameOrNullOf(ports, actor),
  }));
  return {
    step: steps.find(({ key }) => key === climb.step) ?? { key: climb.step, name: climb.step },
    people: await Promise.all(people.map((id) => describePerson(ports, id))),
    steps,
    moves: await Promise.all(moves),
    next: climb.next,
    proposed: issue.evaluation.closedAt === null ? proposedDemandOf(path, issue.history, issue.now) : null,
  };
}

async function describeCaller(ports: Ports, issue: EvaluatedIssue): Promise<CallerView | null> {
  const client = await clientOfIssue(ports, issue);
  if (!client || !issue.read.reporter) return null;
  const standing = standingOf(listOf(client), callerOf(issue));
  const { name } = await describePerson(ports, issue.read.reporter.accountId);
  return { name, client: client.name, standing };
}

async function describePerson(ports: Ports, id: string): Promise<PersonView> {
  return { id, name: (await ports.people.nameOf(id)) ?? id };
}

async function describeIntake(ports: Ports, issue: EvaluatedIssue): Promise<IntakeView | null> {
  if (!issue.scheme.automation?.intake) return null;
  const notified = findRecorded(issue, 'told');
  const assigned = findRecorded(issue, 'assigned');
  const watched = findRecorded(issue, 'watched')?.payload;
  const watcherId = watched?.done ? watched.accountId : null;
  return {
    acknowledgedAt: findRecorded(issue, 'acknowledged', 'first')?.at ?? null,
    told: await Promise.all((notified?.payload.people ?? []).map((id) => describePerson(ports, id))),
    missing: notified?.payload.missing ?? 0,
    assigned: assigned?.payload.done
      ? {
          to: await describePerson(ports, assigned.payload.accountId),
          how: assigned.payload.how,
          at: assigned.at,
        }
      : null,
    watcher: watcherId ? await describePerson(ports, watcherId) : null,
  };
}

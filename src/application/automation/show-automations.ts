import type {
  AgreementView,
  CallerView,
  ConductView,
  IntakeView,
  LadderView,
  PersonView,
  SilenceView,
  ThirdPartyView,
} from '../../contract/conduct';
import { agreementsOf } from '../../domain/automation/agreements';
import { findSilentWork } from '../../domain/automation/interventions';
import { deferralOf, scopeOf } from '../../domain/automation/scope';
import { thirdPartiesOf } from '../../domain/automation/third-party';
import { standingOf } from '../../domain/clients/authorised';
import { listOf } from '../../domain/clients/client-of';
import type { AppFact } from '../../domain/sla/history/app-events';
import { callerOf, clientOfIssue } from '../clients/client-of-issue';
import type { Judged } from '../evaluation/judge';
import type { Ports } from '../ports';
import { closingAt, silenceNow, warningOf } from './close-silent';
import { climbNow, peopleOn } from './escalate';

/** What the team sees of an issue beside its clocks. */
export async function conductView(ports: Ports, judged: Judged, language: 'en' | 'fr'): Promise<ConductView> {
  const [caller, intake, ladder, silentWork, agreements, parties, unsure] = await Promise.all([
    callerView(ports, judged),
    intakeView(ports, judged),
    ladderView(ports, judged, language),
    silentWorkView(ports, judged),
    agreementViews(ports, judged),
    thirdPartyViews(ports, judged),
    ports.alerts.unsure(judged.history.issueId),
  ]);
  const { history, now } = judged;
  return {
    caller,
    intake,
    silence: silenceView(judged),
    closedForSilence: closedAt(judged),
    ladder,
    silentWork,
    agreements,
    thirdParties: parties,
    open: judged.evaluation.closedAt === null,
    scope: scopeOf(history, now),
    deferred: deferralOf(history, now),
    unsureMails: unsure.map(({ at }) => at),
  };
}

/** A ticket that the reader may not see is not named to him: whether it is finished is its project's affair. */
function thirdPartyViews(ports: Ports, { history, now }: Judged): Promise<ThirdPartyView[]> {
  return Promise.all(
    thirdPartiesOf(history, now).map(async (party) => {
      const named = party.issueKey !== null && (await ports.people.seesKey(party.issueKey));
      return named ? party : { ...party, issueKey: null };
    }),
  );
}

async function silentWorkView(
  ports: Ports,
  { scheme, history, now }: Judged,
): Promise<ConductView['silentWork']> {
  const terms = scheme.conduct?.interventions;
  const silent = terms ? findSilentWork(terms, history, now) : [];
  return Promise.all(
    silent.map(async ({ id, at, spent, by }) => ({
      id,
      at,
      spentMs: spent,
      by: await nameOrNull(ports, by),
    })),
  );
}

async function agreementViews(ports: Ports, { history, now }: Judged): Promise<AgreementView[]> {
  const made = agreementsOf(history, now).reverse();
  return Promise.all(made.map(async (one) => ({ ...one, by: await nameOrNull(ports, one.by) })));
}

async function nameOrNull(ports: Ports, id: string | null): Promise<string | null> {
  return id === null ? null : (await personView(ports, id)).name;
}

function silenceView(judged: Judged): SilenceView | null {
  const terms = judged.scheme.conduct?.autoClose;
  const silence = silenceNow(judged);
  if (!terms || !silence) return null;
  const { attempts, lastWordAt, closesAt } = silence;
  const warnedAt = warningOf(judged, silence);
  const planned = closingAt(judged, silence) ?? closesAt;
  return { attempts: attempts.length, of: terms.attempts, lastWordAt, warnedAt, closesAt: planned };
}

function closedAt(judged: Judged): number | null {
  const closed = lastOf(judged, 'closed');
  return closed?.payload.done && judged.evaluation.closedAt !== null ? closed.at : null;
}

async function ladderView(ports: Ports, judged: Judged, language: 'en' | 'fr'): Promise<LadderView | null> {
  const ladder = judged.scheme.conduct?.ladder;
  if (!ladder) return null;
  const climb = climbNow(judged, ladder);
  const steps = ladder.steps.map(({ key, name }) => ({ key, name: name[language] }));
  const people = await peopleOn(ports, judged, ladder, climb.step);
  const moves = climb.moves.map(async ({ actor, ...move }) => ({
    ...move,
    by: await nameOrNull(ports, actor),
  }));
  return {
    step: steps.find(({ key }) => key === climb.step) ?? { key: climb.step, name: climb.step },
    people: await Promise.all(people.map((id) => personView(ports, id))),
    steps,
    moves: await Promise.all(moves),
    next: climb.next,
  };
}

async function callerView(ports: Ports, judged: Judged): Promise<CallerView | null> {
  const client = await clientOfIssue(ports, judged);
  if (!client || !judged.read.reporter) return null;
  const standing = standingOf(listOf(client), callerOf(judged));
  const { name } = await personView(ports, judged.read.reporter.accountId);
  return { name, client: client.name, standing };
}

async function personView(ports: Ports, id: string): Promise<PersonView> {
  return { id, name: (await ports.people.nameOf(id)) ?? id };
}

async function intakeView(ports: Ports, judged: Judged): Promise<IntakeView | null> {
  if (!judged.scheme.conduct?.intake) return null;
  const told = lastOf(judged, 'told');
  const given = lastOf(judged, 'assigned');
  const watched = lastOf(judged, 'watched')?.payload;
  const who = watched?.done ? watched.accountId : null;
  return {
    acknowledgedAt: lastOf(judged, 'acknowledged')?.at ?? null,
    told: await Promise.all((told?.payload.people ?? []).map((id) => personView(ports, id))),
    missing: told?.payload.missing ?? 0,
    assigned: given?.payload.done
      ? { to: await personView(ports, given.payload.accountId), how: given.payload.how, at: given.at }
      : null,
    watcher: who ? await personView(ports, who) : null,
  };
}

/** The last time the app or a person told this of an issue. */
function lastOf<Kind extends AppFact['event']>(
  { history }: Pick<Judged, 'history'>,
  kind: Kind,
):
  | { at: number; id: string; actor: string | null; payload: Extract<AppFact, { event: Kind }>['payload'] }
  | undefined {
  const found = history.events.findLast((event) => event.kind === 'app' && event.event === kind);
  return found as ReturnType<typeof lastOf<Kind>>;
}

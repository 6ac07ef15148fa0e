import { type Texts, textsIn } from '../../../locales/languages';
import { closeTimeOf, type Silence, silenceOf, stepOf } from '../../domain/automation/auto-close';
import { recipientsOf } from '../alerts/recipients';
import { languageOfClient } from '../clients/client-of-issue';
import { deskLanguageOf } from '../desk-language';
import { addInternalNote } from '../effects/add-internal-note';
import type { Effect } from '../effects/effect';
import { sendMailOnce } from '../effects/send-mail-once';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';

/**
 * What a client's silence calls for: the team is warned the day before, then the client is told, and only in an evaluation after that is the
 * issue closed, unless the client has spoken meanwhile. Each once a silence, which is named by the client's last word.
 */
export function silenceEffectsOf(issue: EvaluatedIssue): Effect[] {
  const finishing = closingEffectOf(issue);
  if (finishing) return [finishing];
  const silence = currentSilenceOf(issue);
  if (!silence) return [];
  const { lastWordAt } = silence;
  const warnedAt = warnedAtOf(issue, silence);
  if (warnedAt === null)
    return stepOf(silence, issue.now) === 'wait'
      ? []
      : [
          {
            id: `silence:warned:${lastWordAt}`,
            kind: 'warned',
            run: (ports) => warn(ports, issue, silence),
          },
        ];
  if (issue.now < (closingTimeOf(issue, silence) ?? Number.POSITIVE_INFINITY)) return [];
  return [
    {
      id: `silence:closing:${lastWordAt}`,
      kind: 'closing',
      run: (ports) => announceClosing(ports, issue, silence),
    },
  ];
}

/** When silence next calls for something; null while it calls for nothing. */
export function findNextSilenceAt(issue: EvaluatedIssue): number | null {
  const silence = currentSilenceOf(issue);
  if (!silence) return null;
  const next = warnedAtOf(issue, silence) === null ? silence.warnAt : closingTimeOf(issue, silence);
  return next !== null && next > issue.now ? next : null;
}

export function currentSilenceOf({ scheme, history, evaluation, now }: EvaluatedIssue): Silence | null {
  const terms = scheme.automation?.autoClose;
  return terms ? silenceOf(terms, history, evaluation.severity, now) : null;
}

/** When the issue closes if nobody speaks; null before the team was warned. */
export function closingTimeOf(issue: EvaluatedIssue, silence: Silence): number | null {
  const terms = issue.scheme.automation?.autoClose;
  return terms ? closeTimeOf(terms, silence, warnedAtOf(issue, silence)) : null;
}

export function warnedAtOf({ history }: EvaluatedIssue, { lastWordAt }: Silence): number | null {
  return history.events.find(({ id }) => id === `silence:warned:${lastWordAt}`)?.at ?? null;
}

/** Mails whoever has the issue, and leaves a note that only the team reads. */
async function warn(ports: Ports, issue: EvaluatedIssue, silence: Silence): Promise<object> {
  const { scheme, history } = issue;
  const write = ({ automation }: Texts) => automation.silence.warning(history.key, silence.attempts.length);
  const key = `silence:${silence.lastWordAt}`;
  const people = await recipientsOf(ports, issue);
  await sendMailOnce(ports, issue, key, { people }, (texts) => ({
    subject: write(texts),
    text: write(texts),
  }));
  await addInternalNote(ports, issue, key, write(textsIn(deskLanguageOf(scheme))));
  return { closesAt: silence.closesAt ?? issue.now };
}

async function announceClosing(ports: Ports, issue: EvaluatedIssue, silence: Silence): Promise<object> {
  const terms = issue.scheme.automation?.autoClose;
  if (!terms) return { attempts: 0 };
  const { silence: phrases } = textsIn(await languageOfClient(ports, issue)).automation;
  const text = phrases.closing(terms.attempts, terms.days);
  await ports.messages.addPublicComment(issue.history.issueId, `silence-closing:${silence.lastWordAt}`, text);
  return { attempts: silence.attempts.length };
}

/** The closing that was announced and not done. */
function closingEffectOf({ history }: EvaluatedIssue): Effect | null {
  const announced = history.events.findLast(({ id }) => id.startsWith('silence:closing:'));
  if (!announced) return null;
  const lastWordAt = Number(announced.id.slice('silence:closing:'.length));
  const id = `silence:closed:${lastWordAt}`;
  if (history.events.some((event) => event.id === id)) return null;
  return { id, kind: 'closed', run: (ports, issue) => finish(ports, issue, lastWordAt) };
}

async function finish(ports: Ports, issue: EvaluatedIssue, lastWordAt: number): Promise<object> {
  if (issue.evaluation.closedAt !== null) return { done: true };
  const silence = currentSilenceOf(issue);
  if (silence?.lastWordAt !== lastWordAt) return { done: false };
  return { done: await ports.effects.finish(issue.history.issueId) };
}

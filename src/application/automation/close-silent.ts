import type { Silence } from '../../domain/automation/attempts';
import {
  closeTimeOf,
  closingNoteOf,
  silenceOf,
  stepOf,
  warningNoteOf,
} from '../../domain/automation/attempts';
import { mailOnce } from '../alerts/mail-once';
import { recipientsOf } from '../alerts/send-alerts';
import { languageFor } from '../clients/client-of-issue';
import type { Judged } from '../evaluation/judge';
import type { Ports } from '../ports';
import { leaveNote } from './leave-note';
import type { Deed } from './run-automations';

/**
 * What a client's silence calls for: the team is warned the day before, then the client is told, and only in a pass after that is the
 * issue closed, unless the client has spoken meanwhile. Each once a silence, which is named by the client's last word.
 */
export function silenceDeeds(judged: Judged): Deed[] {
  const finishing = finishingDeed(judged);
  if (finishing) return [finishing];
  const silence = silenceNow(judged);
  if (!silence) return [];
  const { lastWordAt } = silence;
  const warnedAt = warningOf(judged, silence);
  if (warnedAt === null)
    return stepOf(silence, judged.now) === 'wait'
      ? []
      : [
          {
            id: `silence:warned:${lastWordAt}`,
            kind: 'warned',
            run: (ports) => warn(ports, judged, silence),
          },
        ];
  if (judged.now < (closingAt(judged, silence) ?? Number.POSITIVE_INFINITY)) return [];
  return [
    { id: `silence:closing:${lastWordAt}`, kind: 'closing', run: (ports) => note(ports, judged, silence) },
  ];
}

/** When silence next calls for something; null while it calls for nothing. */
export function nextSilenceAt(judged: Judged): number | null {
  const silence = silenceNow(judged);
  if (!silence) return null;
  const next = warningOf(judged, silence) === null ? silence.warnAt : closingAt(judged, silence);
  return next !== null && next > judged.now ? next : null;
}

export function silenceNow({ scheme, history, evaluation, now }: Judged): Silence | null {
  const terms = scheme.conduct?.autoClose;
  return terms ? silenceOf(terms, history, evaluation.severity, now) : null;
}

/** When the issue closes if nobody speaks; null before the team was warned. */
export function closingAt(judged: Judged, silence: Silence): number | null {
  const terms = judged.scheme.conduct?.autoClose;
  return terms ? closeTimeOf(terms, silence, warningOf(judged, silence)) : null;
}

export function warningOf({ history }: Judged, { lastWordAt }: Silence): number | null {
  return history.events.find(({ id }) => id === `silence:warned:${lastWordAt}`)?.at ?? null;
}

/** Mails whoever has the issue, and leaves a note that only the team reads. */
async function warn(ports: Ports, judged: Judged, silence: Silence): Promise<object> {
  const { scheme, history } = judged;
  const words = warningNoteOf(history.key, silence);
  const key = `silence:${silence.lastWordAt}`;
  const message = (language: 'en' | 'fr') => ({ subject: words[language], text: words[language] });
  await mailOnce(ports, judged, key, { people: await recipientsOf(ports, judged) }, message);
  await leaveNote(ports, judged, key, words[scheme.languages[0] ?? 'en']);
  return { closesAt: silence.closesAt ?? judged.now };
}

async function note(ports: Ports, judged: Judged, silence: Silence): Promise<object> {
  const terms = judged.scheme.conduct?.autoClose;
  if (!terms) return { attempts: 0 };
  const text = closingNoteOf(terms)[await languageFor(ports, judged)];
  await ports.mail.say(judged.history.issueId, `silence-closing:${silence.lastWordAt}`, text);
  return { attempts: silence.attempts.length };
}

/** The closing that was announced and not done. */
function finishingDeed({ history }: Judged): Deed | null {
  const announced = history.events.findLast(({ id }) => id.startsWith('silence:closing:'));
  if (!announced) return null;
  const lastWordAt = Number(announced.id.slice('silence:closing:'.length));
  const id = `silence:closed:${lastWordAt}`;
  if (history.events.some((event) => event.id === id)) return null;
  return { id, kind: 'closed', run: (ports, judged) => finish(ports, judged, lastWordAt) };
}

async function finish(ports: Ports, judged: Judged, lastWordAt: number): Promise<object> {
  if (judged.evaluation.closedAt !== null) return { done: true };
  const silence = silenceNow(judged);
  if (silence?.lastWordAt !== lastWordAt) return { done: false };
  return { done: await ports.deeds.finish(judged.history.issueId) };
}

import { type Texts, textsIn } from '../../../../locales/languages';
import { agreementsOf } from '../../../domain/automation/agreements';
import type { HistoryEvent } from '../../../domain/sla/history/history';
import { recipientsOf } from '../../alerts/recipients';
import { deskLanguageOf } from '../../desk-language';
import { addInternalNote } from '../../effects/add-internal-note';
import type { Effect } from '../../effects/effect';
import { sendMailOnce } from '../../effects/send-mail-once';
import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';

/** The team is told of each time that the client says by its own button that it does not agree, with what it says, once. */
export function disagreementEffectsOf(issue: EvaluatedIssue): Effect[] {
  const { history, followedSince, now } = issue;
  return history.events
    .filter(({ at }) => at >= followedSince && at <= now)
    .flatMap((event) => {
      const disagreement = disagreementOf(issue, event);
      if (!disagreement) return [];
      const id = `disagreement:${disagreement.id}`;
      const run = (ports: Ports) => tell(ports, issue, id, disagreement);
      return [{ id, kind: 'disagreement-told', run }];
    });
}

interface Disagreement {
  id: string;
  of: keyof Texts['automation']['disagreed'];
  reason: string;
}

function disagreementOf({ history, now }: EvaluatedIssue, event: HistoryEvent): Disagreement | null {
  if (event.kind !== 'app') return null;
  if (event.event === 'agreement' && event.payload.own && !event.payload.agreed)
    return { id: event.id, of: event.payload.of, reason: event.payload.note ?? '' };
  if (event.event !== 'declined' || !event.payload.own) return null;
  const proposal = agreementsOf(history, now).find(({ id }) => id === event.payload.of);
  return { id: event.id, of: proposal?.date ? 'date' : 'estimate', reason: event.payload.note ?? '' };
}

async function tell(
  ports: Ports,
  issue: EvaluatedIssue,
  key: string,
  { id, of, reason }: Disagreement,
): Promise<object> {
  const { history, scheme } = issue;
  const write = ({ automation }: Texts) => automation.disagreed[of](history.key);
  const people = await recipientsOf(ports, issue);
  await sendMailOnce(ports, issue, key, { people }, (texts) => ({
    subject: write(texts),
    text: `${write(texts)}\n${reason}`,
  }));
  await addInternalNote(ports, issue, key, `${write(textsIn(deskLanguageOf(scheme)))}\n${reason}`);
  return { of: id };
}

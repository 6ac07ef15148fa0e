import type { Language } from '../../../locales/languages';
import { textIn } from '../../common/local-text';
import { own } from '../../common/own';
import type { LadderStepView } from '../../contract/automation';
import { clientOfIssue } from '../clients/client-of-issue';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import { currentEscalationOf, peopleOfStep } from './escalate';

/**
 * Every level of the ladder with whom to reach there: the name and number entered for the client, else the scheme's, else the people
 * who stand there. Source: tracktik, "Niveau, Responsabilité, Nom, Numéro de contact".
 */
export async function describeLadder(
  ports: Ports,
  issue: EvaluatedIssue,
  language: Language,
): Promise<LadderStepView[]> {
  const path = issue.scheme.automation?.ladder;
  if (!path) return [];
  const here = currentEscalationOf(issue, path).step;
  const client = await clientOfIssue(ports, issue);
  const steps = path.steps.map(async ({ key, name, contact }) => ({
    key,
    name: textIn(name, language),
    contact: own(client?.stepContacts, key) ?? contact ?? (await namesOfStep(ports, issue, key)),
    isHere: key === here,
  }));
  return Promise.all(steps);
}

async function namesOfStep(ports: Ports, issue: EvaluatedIssue, key: string): Promise<string | null> {
  const path = issue.scheme.automation?.ladder;
  const people = path ? await peopleOfStep(ports, issue, path, key) : [];
  const names = await Promise.all(people.map((id) => ports.people.nameOf(id)));
  return names.filter((name) => name !== null).join(', ') || null;
}

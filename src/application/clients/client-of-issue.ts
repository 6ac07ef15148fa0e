import type { Language } from '../../../locales/languages';
import type { ClientView } from '../../contract/admin';
import { clientOf } from '../../domain/clients/client-of';
import { deskLanguageOf } from '../desk-language';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import { callerOf, type RecordedIssue, traitsOf } from '../issue-traits';
import type { Ports } from '../ports';

/** The client that an issue is of, as the site's administration entered it; null where none is known. */
export async function clientOfIssue(ports: Ports, issue: RecordedIssue): Promise<ClientView | null> {
  const clients = await ports.site.listClients();
  return clientOf(clients, traitsOf(issue), callerOf(issue));
}

/** The language to speak to an issue's client in: its own as entered, else the reporter's, else the scheme's first. */
export async function languageOfClient(ports: Ports, issue: EvaluatedIssue): Promise<Language> {
  const client = await clientOfIssue(ports, issue);
  if (client) return client.language;
  const { reporter } = issue.read;
  const preferred = reporter && (await ports.people.languageOf(reporter.accountId));
  return preferred ?? deskLanguageOf(issue.scheme);
}

import type { Ports } from '../ports';
import type { Held } from '../ports/mailboxes';
import type { Mail, MailOutcome } from '../ports/messages';

/** Jira mails about an issue: about the next one where it refuses the first, for that may be gone. */
const MOST_ISSUES = 3;

/** One mail to one person; false where Jira has too much to do, and what it took is there again. */
export async function deliverDigest(
  ports: Ports,
  person: string,
  held: Held,
  about: { issueId: string }[],
  mail: Mail,
): Promise<boolean> {
  let outcome: MailOutcome = 'refused';
  for (const issueId of new Set(about.slice(0, MOST_ISSUES).map((issue) => issue.issueId)))
    if (outcome === 'refused') outcome = await ports.messages.notify(issueId, [person], mail);
  ports.log('digest', { outcome });
  if (outcome !== 'later') return true;
  await ports.mailboxes.giveBack(person, held);
  return false;
}

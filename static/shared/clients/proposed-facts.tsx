import { own } from '../../../src/common/own';
import type { ProposalView } from '../../../src/contract/site/proposals';
import { nameLanguage } from '../languages';
import type { Reader } from '../reader';

/** What was proposed of a client, a line each: how it is spoken to, its people, what tells its work items, and the note. */
export function ProposedFacts({ proposal, reader }: { proposal: ProposalView; reader: Reader }) {
  const { language, timezone, contacts, labels, components, organizations, organizationNames, note } =
    proposal;
  const lines = [
    `${nameLanguage(language, reader.locale)}, ${timezone}`,
    contacts.map(({ name, email }) => (email ? `${name} (${email})` : name)).join(', '),
    [...labels, ...components, ...organizations.map((id) => own(organizationNames, id) ?? id)].join(', '),
    note,
  ];
  return lines.map((line, nth) =>
    line === '' ? null : (
      // biome-ignore lint/suspicious/noArrayIndexKey: each line has its place
      <small key={nth} className="subtle">
        {line}
      </small>
    ),
  );
}

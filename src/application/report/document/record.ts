import { paragraph } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import { publicStepsOf } from '../../../domain/report/public-steps';
import { contactLinesOf, contactsOf } from '../../clients/document/contacts';
import type { Letter } from './letter';

/** What became of the report, as its client may know it: what the team discussed over its review is the team's. */
export function writeRecord({ incident, texts, moments }: Letter): Node[] {
  const { record } = texts.letter;
  const steps = publicStepsOf(incident.log ?? []);
  const dueAt = incident.evaluation.clocks.report?.cycles.at(-1)?.dueAt ?? null;
  const isPublished = steps.some(({ step }) => step === 'published');
  const lines = [
    ...(isPublished ? [] : [record.draft, ...(dueAt === null ? [] : [record.due(moments.full(dueAt))])]),
    ...steps.map(({ step, at, why }) => record[step](moments.full(at), why)),
  ];
  return [paragraph(lines.join(' ')), ...writeContacts(incident, texts)];
}

/** How to reach the desk about such an incident: the report's foot. */
function writeContacts({ scheme, evaluation, now }: Letter['incident'], texts: Letter['texts']): Node[] {
  const contacts = contactsOf(scheme, evaluation.severity, now);
  const lines = contactLinesOf({ ...contacts, statusPage: null }, texts, false);
  return lines.length > 0 ? [paragraph(`${texts.contacts.title}. ${lines.join('. ')}.`)] : [];
}

import { paragraph } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import { cycleOfStage, documentCycleOf } from '../../../domain/report/document-cycle';
import { publicStepsOf } from '../../../domain/report/public-steps';
import { stageNameIn, stageOfCycle } from '../../../domain/scheme/versions/terms';
import { isOfFormerOwner } from '../../../domain/sla/contract-owner';
import { contactLinesOf, contactsOf } from '../../clients/document/contacts';
import type { Letter } from './letter';

/** What became of the report, as its client may know it: what the team discussed over its review is the team's. */
export function writeRecord({ incident, texts, moments }: Letter): Node[] {
  const { record } = texts.letter;
  const steps = publicStepsOf(incident.log ?? []);
  const dueAt = ownCycleOf(incident)?.dueAt ?? null;
  const isPublished = steps.some(({ step }) => step === 'published');
  const lines = [
    ...(isPublished ? [] : [record.draft, ...(dueAt === null ? [] : [record.due(moments.full(dueAt))])]),
    ...steps.map(({ step, at, why }) => record[step](moments.full(at), why)),
    ...earlierStagesOf({ incident, texts, moments }),
  ];
  return [paragraph(lines.join(' ')), ...writeContacts(incident, texts)];
}

/** The run that the document is of. */
const ownCycleOf = ({ scheme, evaluation, stage }: Letter['incident']) =>
  stage ? cycleOfStage(stage, evaluation) : documentCycleOf(scheme, evaluation);

/** How to reach the desk about such an incident: the report's foot. */
function writeContacts({ scheme, evaluation, now }: Letter['incident'], texts: Letter['texts']): Node[] {
  const contacts = contactsOf(scheme, evaluation.severity, now);
  const lines = contactLinesOf({ ...contacts, statusPage: null }, texts, false);
  return lines.length > 0 ? [paragraph(`${texts.contacts.title}. ${lines.join('. ')}.`)] : [];
}

/** What was reported before this document, and what is still to be: each stage once, in the order in which they were due. What was reported while it was another client's is that one's. */
function earlierStagesOf({
  incident,
  texts,
  moments,
}: Pick<Letter, 'incident' | 'texts' | 'moments'>): string[] {
  const { scheme, evaluation, history } = incident;
  const document = ownCycleOf(incident);
  const stages = (evaluation.clocks.report?.cycles ?? []).filter(
    (cycle) =>
      cycle.stage !== document?.stage &&
      cycle.state !== 'cancelled' &&
      !isOfFormerOwner(scheme, cycle.contract, history),
  );
  return stages
    .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
    .flatMap((cycle) => {
      const stage = stageOfCycle(scheme, cycle);
      const at = cycle.stoppedAt ?? cycle.dueAt;
      if (!stage || at === null) return [];
      const { stageSent, stageDue } = texts.letter.record;
      const name = stageNameIn(stage, texts.meta.code);
      return (cycle.stoppedAt === null ? stageDue : stageSent)(name, moments.full(at));
    });
}

import type { ProposalAnswer } from '../../contract/exchange';
import { proposeScheme } from '../../domain/exchange/text/propose';
import { readText as readLevels } from '../../domain/exchange/text/read-text';
import { withEveryHoliday } from '../../domain/scheme/calendars/renew';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';
import { refuseUnlessAdministrator } from '../scheme/draft-scheme';
import { type AdminRequest, withNearHolidays } from '../scheme/show-scheme';

interface TextRequest extends AdminRequest {
  text: string;
  choices: Record<string, string>;
}

/** What a text proposes as a scheme, each figure with where its words stand, and what the text leaves open. Nothing is saved. */
export async function readText(ports: Ports, request: TextRequest): Promise<ProposalAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  const { text, choices } = request;
  const reading = readLevels(text);
  const proposal = proposeScheme(text, reading, choices);
  if (!proposal)
    return refuse('invalid', ({ exchange }) =>
      reading.language === null ? exchange.text.otherLanguage : exchange.text.noFigures,
    );
  const scheme = withNearHolidays(await withEveryHoliday(proposal.scheme, ports.now()), ports.now());
  const nameOf = new Map(reading.severities.map(({ key, code, name }) => [key, code ?? name]));
  const figures = reading.figures.map(({ amount, severity, clock, isOutside, plan, start, end }) => ({
    ...{ start: amount.start, end: amount.end, sentence: { start, end } },
    ...{ severity: severity === '*' ? null : (nameOf.get(severity) ?? severity), clock, isOutside, plan },
  }));
  const { hours, holidays, unplaced } = reading;
  const others = [
    ...hours,
    ...(holidays ? [holidays.words] : []),
    ...(reading.report ? [reading.report.amount] : []),
  ];
  const stretches = others.map(({ start, end }) => ({ start, end }));
  return { kind: 'proposal', scheme, figures, others: stretches, doubts: proposal.doubts, unplaced };
}

import type { AsksAnswer, FitsAnswer } from '../../contract/exchange';
import { type Answer, fitScheme, type Here, type Named } from '../../domain/exchange/file/fit';
import type { ReferenceKind } from '../../domain/exchange/file/origin';
import { collectReferences } from '../../domain/exchange/file/references';
import { readSchemeFile as readFile, type SchemeFile } from '../../domain/exchange/file/scheme-file';
import type { Ports } from '../ports';
import { isRefusal, type Refusal, refuse } from '../refusal';
import { refuseUnlessAdministrator } from '../scheme/draft-scheme';
import type { AdminRequest } from '../scheme/show-scheme';
import { explainReading } from './document/explain-reading';
import { listHere } from './here';

interface FileRequest extends AdminRequest {
  text: string;
  answers: Answer[];
}

/** A file's scheme as this project can use it, or what has to be said first; nothing is saved, and no part of a file is taken. */
export async function readSchemeFile(
  ports: Ports,
  request: FileRequest,
): Promise<AsksAnswer | FitsAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  const file = readOrRefuse(request.text);
  if (isRefusal(file)) return file;
  const { scheme, origin } = file;
  const { projectId, answers } = request;
  const from = origin?.project ?? null;
  const site = await ports.issues.siteUrl();
  if (origin?.site === site && from?.id === projectId) return { kind: 'fits', scheme, from, unknown: [] };
  const references = collectReferences(scheme);
  const here = await listHere(ports, projectId, references, answers);
  const fit = fitScheme({ scheme, origin, site, here, answers });
  if (fit.kind === 'fits') return { ...fit, from };
  const { asked, fits } = fit;
  return { kind: 'asks', from, site: origin?.site ?? null, asked, here: choicesOf(here), fits: fits.length };
}

/** People are searched for by name, and groups too: a site has more than a list can hold. */
function choicesOf({ person: _, group: __, ...rest }: Here): Partial<Record<ReferenceKind, Named[]>> {
  return Object.fromEntries(Object.entries(rest).map(([kind, named]) => [kind, [...named]]));
}

function readOrRefuse(text: string): SchemeFile | Refusal {
  const reading = readFile(text);
  if (reading.kind === 'scheme') return reading;
  return refuse('invalid', (texts) => explainReading(reading, texts)[0]);
}

import { type Language, textsIn } from '../../../locales/languages';
import type { ImportedAnswer } from '../../contract/exchange';
import { readTemplate } from '../../domain/exchange/csv/read-template';
import { importJsm } from '../../domain/exchange/jsm/import-jsm';
import { readConfiguration } from '../../domain/exchange/jsm/shape';
import { withEveryHoliday } from '../../domain/scheme/calendars/renew';
import { toLocalYear } from '../../domain/time/instant';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';
import { refuseUnlessAdministrator } from '../scheme/draft-scheme';
import { type AdminRequest, withNearHolidays } from '../scheme/show-scheme';
import { describeImportLine } from './document/describe-import';

interface ImportRequest extends AdminRequest {
  language: Language;
  text: string;
}

/** A scheme out of another system’s configuration, as JSON or as the template’s table, with a line for each term. Nothing is saved. */
export async function importConfiguration(
  ports: Ports,
  request: ImportRequest,
): Promise<ImportedAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  const { text, language, projectId } = request;
  const configuration = /^\s*[{[]/.test(text.replace(/^\uFEFF/, ''))
    ? readConfiguration(text)
    : readTemplate(text);
  if (!configuration) return refuse('invalid', ({ exchange }) => exchange.imports.unreadable);
  const now = ports.now();
  const year = toLocalYear(now, 'UTC');
  const { name } = await ports.projects.factsOf(projectId);
  const imported = importJsm(configuration, name, { from: year - 1, to: year + 5 });
  if (!imported) return refuse('invalid', ({ exchange }) => exchange.imports.noSla);
  const scheme = withNearHolidays(await withEveryHoliday(imported.scheme, now), now);
  const texts = textsIn(language);
  return { kind: 'imported', scheme, lines: imported.lines.map((line) => describeImportLine(line, texts)) };
}

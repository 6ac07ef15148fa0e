import type { Language } from '../../../locales/languages';
import type { FileAnswer } from '../../contract/exchange';
import type { Here } from '../../domain/exchange/file/fit';
import type { FileFormat, Origin } from '../../domain/exchange/file/origin';
import { collectReferences, type Reference } from '../../domain/exchange/file/references';
import { writeSchemeFile as writeFile } from '../../domain/exchange/file/scheme-file';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { readDraft, refuseDraft, refuseUnlessAdministrator } from '../scheme/draft-scheme';
import type { AdminRequest } from '../scheme/show-scheme';
import { listHere } from './here';

interface DraftRequest extends AdminRequest {
  language: Language;
  scheme: unknown;
  format: FileFormat;
}

/** A project's draft as a file, with what its ids are called here: on another site they are other ones. */
export async function writeSchemeFile(ports: Ports, request: DraftRequest): Promise<FileAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  const { projectId, language, format } = request;
  const draft = await readDraft(request.scheme, language, ports.now());
  if (draft.kind === 'wrong') return refuseDraft(draft.problems);
  const { scheme } = draft;
  const { id, key, name } = await ports.projects.factsOf(projectId);
  const references = collectReferences(scheme);
  const here = await listHere(ports, projectId, references, []);
  const names = namesOf(references, here);
  const origin: Origin = { site: await ports.issues.siteUrl(), project: { id, key, name }, names };
  return {
    kind: 'file',
    name: `${key.toLowerCase()}-scheme.${format}`,
    text: writeFile({ scheme, origin }, format),
  };
}

/** What the ids of a scheme are called; what it calls by name needs no other. */
function namesOf(references: readonly Reference[], here: Here): Origin['names'] {
  const names: Record<string, Record<string, string>> = {};
  for (const { kind, value } of references) {
    const match = here[kind]?.find(({ id }) => id === value);
    if (match && match.name !== value) names[kind] = { ...names[kind], [value]: match.name };
  }
  return names;
}

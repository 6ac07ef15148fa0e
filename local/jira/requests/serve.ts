/** A project becomes a service project: it gets a desk with a portal, and its issues become requests. */
import { z } from 'zod';
import { listAll, put, takeNextId } from '../../documents/documents';
import { Refused, type SiteContext } from '../../product/product';
import { emptyDesk } from '../desks/desks';
import { ISSUE_TYPES, type Issue, type RequestType } from '../model/model';
import { projectOf } from '../people/access';

const name = z.string().trim().min(1).max(255);
const typeShape = z.object({ name, description: z.string().default(''), issueType: name });

export const serveShape = z.object({
  kind: z.literal('serve-requests'),
  project: name,
  /** What its customers may ask for; one for each type of issue unless said. */
  requestTypes: z.array(typeShape).min(1).optional(),
});

/** A project that is served already keeps its desk, with other types of request where they are said. */
export function serveRequests(context: SiteContext, input: z.output<typeof serveShape>): void {
  const project = projectOf(context, input.project);
  const desk = project.desk ?? emptyDesk(String(takeNextId(context.db, 'service-desk', 0)));
  const requestTypes =
    input.requestTypes || !project.desk ? createTypes(context, input.requestTypes) : desk.requestTypes;
  put(context.db, 'project', project.id, '', {
    ...{ ...project, type: 'service_desk' },
    desk: { ...desk, requestTypes },
  });
  giveTypes(context, project.id, requestTypes);
}

type TypeInput = z.output<typeof typeShape>;

const usualTypes = (): TypeInput[] =>
  ISSUE_TYPES.map(({ name: issueType }) => ({ name: issueType, description: '', issueType }));

const createTypes = (context: SiteContext, inputs: TypeInput[] = usualTypes()): RequestType[] =>
  inputs.map(({ name: typeName, description, issueType }) => ({
    ...{ id: String(takeNextId(context.db, 'request-type', 0)), name: typeName, description },
    issueTypeId: issueTypeIdOf(issueType),
  }));

function issueTypeIdOf(wanted: string): string {
  const type = ISSUE_TYPES.find(({ id, name: typeName }) => id === wanted || typeName === wanted);
  if (!type) throw new Refused(400, `There is no type of issue called ${wanted}.`);
  return type.id;
}

/** As issues that are moved into a service project are given one for each type of issue; those made later choose for themselves. */
function giveTypes({ db }: SiteContext, projectId: string, types: RequestType[]): void {
  for (const issue of listAll<Issue>(db, 'issue', projectId)) {
    const isKnown = types.some(({ id }) => id === issue.requestTypeId);
    const type = types.find(({ issueTypeId }) => issueTypeId === issue.typeId);
    if (!isKnown && type) put(db, 'issue', issue.id, projectId, { ...issue, requestTypeId: type.id });
  }
}

/** Links between issues; each side's changelog says what was linked. */
import { z } from 'zod';
import { all, find, nextId, put, remove } from '../../documents/documents';
import { type Call, type Caller, type Ground, type Operations, ok, parsed, Refused } from '../../product';
import { type Issue, nameOf, prioritiesOf, statusesOf } from '../model';
import { issueFor, issueOf, visibleIssues } from '../people/access';
import { issueTypeJson } from '../projects/issue-types';
import { statusJson } from '../projects/statuses';
import { issueNamed } from './issue-index';
import { record } from './write-issue';

interface Link {
  id: string;
  typeId: string;
  inward: string;
  outward: string;
}

const TYPES = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];
type Type = (typeof TYPES)[number];

const ends = z.looseObject({ id: z.string().optional(), key: z.string().optional() });
const shape = z.looseObject({
  type: z.looseObject({ id: z.string().optional(), name: z.string().optional() }),
  inwardIssue: ends,
  outwardIssue: ends,
});

export const links: Operations = {
  linkIssues: { route: 'POST /rest/api/3/issueLink', run: link },
  getIssueLink: { route: 'GET /rest/api/3/issueLink/{linkId}', run: get },
  deleteIssueLink: { route: 'DELETE /rest/api/3/issueLink/{linkId}', run: unlink },
  getIssueLinkTypes: {
    route: 'GET /rest/api/3/issueLinkType',
    run: (_call, ground) => ok({ issueLinkTypes: TYPES.map((type) => typeJson(ground, type)) }),
  },
};

const typeJson = ({ baseUrl }: Ground, type: Type) => ({
  ...type,
  self: `${baseUrl}/rest/api/3/issueLinkType/${type.id}`,
});

const why = 'You do not have the permission to link issues.';

/** The inward issue is the one that `blocks`; the outward one `is blocked by` it. */
function link({ caller, body }: Call, ground: Ground) {
  const asked = parsed(shape, body);
  const type = TYPES.find(({ id, name }) => id === asked.type.id || name === asked.type.name);
  if (!type) throw new Refused(404, `No issue link type with name '${asked.type.name}' found.`);
  const end = ({ id, key }: z.infer<typeof ends>) =>
    issueFor(ground, caller, id ?? key ?? '', 'LINK_ISSUES', why);
  const [inward, outward] = [end(asked.inwardIssue), end(asked.outwardIssue)];
  const id = String(nextId(ground.db, 'issue-link'));
  put(ground.db, 'issue-link', id, '', { id, typeId: type.id, inward: inward.id, outward: outward.id });
  for (const [issue, other, words] of [
    [inward, outward, type.outward],
    [outward, inward, type.inward],
  ] as const)
    record(ground, issue, caller.accountId, [item(other.key, `This issue ${words} ${other.key}`, true)]);
  return { status: 201 };
}

function item(key: string, words: string, added: boolean) {
  const [nothing, said] = [
    { id: null, words: null },
    { id: key, words },
  ];
  const [before, after] = added ? [nothing, said] : [said, nothing];
  const fieldId = 'issuelinks';
  return {
    field: 'Link',
    fieldId,
    from: before.id,
    fromString: before.words,
    to: after.id,
    toString: after.words,
  };
}

function found(ground: Ground, caller: Caller, id: string): { link: Link; inward: Issue; outward: Issue } {
  const kept = find<Link>(ground.db, 'issue-link', id);
  if (!kept) throw new Refused(404, `No issue link with id '${id}' exists.`);
  return {
    link: kept,
    inward: issueOf(ground, caller, kept.inward),
    outward: issueOf(ground, caller, kept.outward),
  };
}

function get({ caller, params }: Call, ground: Ground) {
  const { link: kept, inward, outward } = found(ground, caller, params.linkId ?? '');
  const both = { inwardIssue: linkedJson(ground, inward), outwardIssue: linkedJson(ground, outward) };
  return ok({ ...headOf(ground, kept), ...both });
}

function headOf(ground: Ground, { id, typeId }: Link) {
  const type = TYPES.find((one) => one.id === typeId) as Type;
  return { id, self: `${ground.baseUrl}/rest/api/3/issueLink/${id}`, type: typeJson(ground, type) };
}

function unlink({ caller, params }: Call, ground: Ground) {
  const { link: kept, inward, outward } = found(ground, caller, params.linkId ?? '');
  const type = TYPES.find(({ id }) => id === kept.typeId) as Type;
  issueFor(ground, caller, inward.id, 'LINK_ISSUES', why);
  remove(ground.db, 'issue-link', kept.id);
  const gone = (other: Issue, words: string) => [item(other.key, `This issue ${words} ${other.key}`, false)];
  record(ground, inward, caller.accountId, gone(outward, type.outward));
  record(ground, outward, caller.accountId, gone(inward, type.inward));
  return { status: 204 };
}

function linkedJson(ground: Ground, issue: Issue) {
  const status = statusesOf(ground).find(({ id }) => id === issue.statusId);
  const self = `${ground.baseUrl}/rest/api/3/issue/${issue.id}`;
  const priority = {
    self: `${ground.baseUrl}/rest/api/3/priority/${issue.priorityId}`,
    id: issue.priorityId,
    name: nameOf(prioritiesOf(ground), issue.priorityId),
    iconUrl: `${ground.baseUrl}/`,
  };
  const issuetype = issueTypeJson(ground, issue.typeId);
  const fields = {
    summary: issue.summary,
    status: status && statusJson(ground, status),
    priority,
    issuetype,
  };
  return { id: issue.id, key: issue.key, self, fields };
}

/** The field `issuelinks`: each link with the issue at its other end, where the caller may see it. */
export function linksField(ground: Ground, caller: Caller, { id }: Issue) {
  const kept = all<Link>(ground.db, 'issue-link').filter((one) => one.inward === id || one.outward === id);
  return kept.flatMap((one) => {
    const otherEnd = one.inward === id ? 'outwardIssue' : 'inwardIssue';
    const other = issueNamed(ground.db, one.inward === id ? one.outward : one.inward);
    if (!other || visibleIssues(ground, caller, [other]).length === 0) return [];
    return [{ ...headOf(ground, one), [otherEnd]: linkedJson(ground, other) }];
  });
}

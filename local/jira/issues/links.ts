/** Links between issues; each side's changelog says what was linked. */
import { z } from 'zod';
import { find, listAll, put, remove, takeNextId } from '../../documents/documents';
import {
  type Call,
  type Caller,
  type Operations,
  parseBody,
  Refused,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { findIssue } from '../index/issue-index';
import { type Issue, nameOf, prioritiesOf, statusesOf } from '../model/model';
import { filterVisibleIssues, issueOf, requireIssue } from '../people/access';
import { toIssueTypeJson } from '../projects/issue-types';
import { toStatusJson } from '../projects/statuses';
import { recordChange } from '../writing/write-issue';

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
  linkIssues: { route: 'POST /rest/api/3/issueLink', run: createLink },
  getIssueLink: { route: 'GET /rest/api/3/issueLink/{linkId}', run: get },
  deleteIssueLink: { route: 'DELETE /rest/api/3/issueLink/{linkId}', run: deleteLink },
  getIssueLinkTypes: {
    route: 'GET /rest/api/3/issueLinkType',
    run: (_call, context) => toAnswer({ issueLinkTypes: TYPES.map((type) => toTypeJson(context, type)) }),
  },
};

const toTypeJson = ({ baseUrl }: SiteContext, type: Type) => ({
  ...type,
  self: `${baseUrl}/rest/api/3/issueLinkType/${type.id}`,
});

const why = 'You do not have the permission to link issues.';

/** The inward issue is the one that `blocks`; the outward one `is blocked by` it. */
function createLink({ caller, body }: Call, context: SiteContext) {
  const input = parseBody(shape, body);
  const type = TYPES.find(({ id, name }) => id === input.type.id || name === input.type.name);
  if (!type) throw new Refused(404, `No issue link type with name '${input.type.name}' found.`);
  const endOf = ({ id, key }: z.infer<typeof ends>) =>
    requireIssue(context, caller, id ?? key ?? '', 'LINK_ISSUES', why);
  const [inward, outward] = [endOf(input.inwardIssue), endOf(input.outwardIssue)];
  const id = String(takeNextId(context.db, 'issue-link'));
  put(context.db, 'issue-link', id, '', { id, typeId: type.id, inward: inward.id, outward: outward.id });
  for (const [issue, other, words] of [
    [inward, outward, type.outward],
    [outward, inward, type.inward],
  ] as const)
    recordChange(context, issue, caller.accountId, [
      toChangeItem(other.key, `This issue ${words} ${other.key}`, true),
    ]);
  return { status: 201 };
}

function toChangeItem(key: string, words: string, added: boolean) {
  const [nothing, link] = [
    { id: null, words: null },
    { id: key, words },
  ];
  const [before, after] = added ? [nothing, link] : [link, nothing];
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

function requireLink(
  context: SiteContext,
  caller: Caller,
  id: string,
): { link: Link; inward: Issue; outward: Issue } {
  const link = find<Link>(context.db, 'issue-link', id);
  if (!link) throw new Refused(404, `No issue link with id '${id}' exists.`);
  return {
    link,
    inward: issueOf(context, caller, link.inward),
    outward: issueOf(context, caller, link.outward),
  };
}

function get({ caller, params }: Call, context: SiteContext) {
  const { link, inward, outward } = requireLink(context, caller, params.linkId ?? '');
  const both = { inwardIssue: toLinkedJson(context, inward), outwardIssue: toLinkedJson(context, outward) };
  return toAnswer({ ...toLinkHead(context, link), ...both });
}

function toLinkHead(context: SiteContext, { id, typeId }: Link) {
  const type = TYPES.find((link) => link.id === typeId) as Type;
  return { id, self: `${context.baseUrl}/rest/api/3/issueLink/${id}`, type: toTypeJson(context, type) };
}

function deleteLink({ caller, params }: Call, context: SiteContext) {
  const { link, inward, outward } = requireLink(context, caller, params.linkId ?? '');
  const type = TYPES.find(({ id }) => id === link.typeId) as Type;
  requireIssue(context, caller, inward.id, 'LINK_ISSUES', why);
  remove(context.db, 'issue-link', link.id);
  const toRemoval = (other: Issue, words: string) => [
    toChangeItem(other.key, `This issue ${words} ${other.key}`, false),
  ];
  recordChange(context, inward, caller.accountId, toRemoval(outward, type.outward));
  recordChange(context, outward, caller.accountId, toRemoval(inward, type.inward));
  return { status: 204 };
}

function toLinkedJson(context: SiteContext, issue: Issue) {
  const status = statusesOf(context).find(({ id }) => id === issue.statusId);
  const self = `${context.baseUrl}/rest/api/3/issue/${issue.id}`;
  const priority = {
    self: `${context.baseUrl}/rest/api/3/priority/${issue.priorityId}`,
    id: issue.priorityId,
    name: nameOf(prioritiesOf(context), issue.priorityId),
    iconUrl: `${context.baseUrl}/`,
  };
  const issuetype = toIssueTypeJson(context, issue.typeId);
  const fields = {
    summary: issue.summary,
    status: status && toStatusJson(context, status),
    priority,
    issuetype,
  };
  return { id: issue.id, key: issue.key, self, fields };
}

/** The field `issuelinks`: each link with the issue at its other end, where the caller may see it. */
export function toLinksField(context: SiteContext, caller: Caller, { id }: Issue) {
  const link = listAll<Link>(context.db, 'issue-link').filter(
    (link) => link.inward === id || link.outward === id,
  );
  return link.flatMap((link) => {
    const otherEnd = link.inward === id ? 'outwardIssue' : 'inwardIssue';
    const other = findIssue(context.db, link.inward === id ? link.outward : link.inward);
    if (!other || filterVisibleIssues(context, caller, [other]).length === 0) return [];
    return [{ ...toLinkHead(context, link), [otherEnd]: toLinkedJson(context, other) }];
  });
}

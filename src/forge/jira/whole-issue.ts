import { route } from '@forge/api';
import { own } from '../../common/own';
import * as z from '../../common/zod';
import { askOk } from '../request';

const totalShape = z.looseObject({ total: z.number() });
const itemsShape = z.array(z.unknown());

/** The lists that come with an issue: each may be the first page of a longer one. */
export const listShapes = {
  comment: totalShape.extend({ comments: itemsShape }).optional(),
  worklog: totalShape.extend({ worklogs: itemsShape }).optional(),
  changelog: totalShape.extend({ histories: itemsShape }).optional(),
};

interface IssuePart {
  id: string;
  changelog?: z.infer<typeof listShapes.changelog>;
  fields: { comment?: z.infer<typeof listShapes.comment>; worklog?: z.infer<typeof listShapes.worklog> };
}

/** As much of a list as was read, and how many there are by Jira's word. */
interface List {
  items: unknown[];
  total: number;
}

type PageReader = (startAt: number) => ReturnType<typeof route>;

/**
 * The issue with its whole changelog, every comment and every worklog, paged where the first answer was partial. Each list keeps the
 * total that Jira told: it says so when not everything could be read.
 */
export async function readWhole(issue: IssuePart): Promise<unknown> {
  const { id, changelog } = issue;
  const { comment, worklog } = issue.fields;
  const histories = await readList(
    changelog?.histories,
    changelog?.total,
    'values',
    (startAt) => route`/rest/api/3/issue/${id}/changelog?startAt=${startAt}&maxResults=100`,
  );
  const comments = await readList(
    comment?.comments,
    comment?.total,
    'comments',
    (startAt) => route`/rest/api/3/issue/${id}/comment?startAt=${startAt}&maxResults=100`,
  );
  const worklogs = worklog
    ? await readList(
        worklog.worklogs,
        worklog.total,
        'worklogs',
        (startAt) => route`/rest/api/3/issue/${id}/worklog?startAt=${startAt}&maxResults=100`,
      )
    : { items: [], total: 0 };
  return {
    ...issue,
    changelog: { histories: histories.items, total: histories.total },
    fields: {
      ...issue.fields,
      comment: { comments: comments.items, total: comments.total },
      worklog: { worklogs: worklogs.items, total: worklogs.total },
    },
  };
}

/** What came with the issue when that is all there is, else page after page. */
async function readList(
  items: unknown[] | undefined,
  total: number | undefined,
  member: string,
  pageAt: PageReader,
): Promise<List> {
  if (items && total !== undefined && items.length >= total) return { items, total };
  return readAllPages(member, pageAt);
}

/** A page without items is the last one, whatever the total says. */
async function readAllPages(member: string, pageAt: PageReader): Promise<List> {
  const items: unknown[] = [];
  for (;;) {
    const page = totalShape.parse(await askOk('jira', 'app', pageAt(items.length)));
    const more = itemsShape.parse(own(page, member));
    items.push(...more);
    if (more.length === 0 || items.length >= page.total) return { items, total: page.total };
  }
}

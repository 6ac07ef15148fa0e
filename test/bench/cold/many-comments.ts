/** One issue with thousands of comments, read and judged in a process of its own that has the handlers loaded; tells what memory it took. */

import { withHolidays } from '../../../src/domain/scheme/calendars/holidays';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { presets } from '../../../src/presets';
import { issuesOf } from '../fold/issues';

const COMMENTS = 5_000;

interface RawIssue {
  fields: { comment: { comments: Record<string, unknown>[]; total?: number } };
}

/** A comment as long as people's are: a kilobyte of text in Jira's document. */
function toLong(comment: Record<string, unknown>, nth: number): Record<string, unknown> {
  const text = `${nth}: ${'the disk of the shop is full again '.repeat(28)}`;
  const body = {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  };
  return { ...comment, id: String(20_000 + nth), body };
}

const [issue] = issuesOf(1, 60) as unknown as RawIssue[];
const [comment = {}] = issue?.fields.comment.comments ?? [];
const comments = Array.from({ length: COMMENTS }, (_, nth) => toLong(comment, nth));
const texts = comments.map((one) => JSON.stringify(one));
const read = texts.map((text) => JSON.parse(text) as Record<string, unknown>);
const fields = { ...issue?.fields, comment: { comments: read, total: COMMENTS } };
const history = historyOf({ ...issue, fields });
evaluateClocks(withHolidays(presets.valtech as Scheme, 2010, 2026), history, Date.UTC(2025, 9, 1));
process.stdout.write(
  JSON.stringify({
    comments: history.events.filter(({ kind }) => kind === 'comment').length,
    rssMb: process.resourceUsage().maxRSS / 1024,
  }),
);

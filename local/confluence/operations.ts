/** Every operation of Confluence that the site answers, of both its versions. */
import type { Operations } from '../product/product';
import { attachments } from './attachments';
import { pageComments } from './comments';
import { inlineComments } from './inline-comments';
import { labels } from './labels';
import { pageMoves } from './page-moves';
import { pageReads } from './pages/page-reads';
import { pages } from './pages/pages';
import { pageProperties } from './properties';
import { restrictions } from './restrictions';
import { searches } from './search';
import { spaces } from './spaces';
import { users } from './users';

export const confluence: Operations = {
  ...spaces,
  ...pages,
  ...pageReads,
  ...pageMoves,
  ...pageProperties,
  ...labels,
  ...restrictions,
  ...pageComments,
  ...inlineComments,
  ...attachments,
  ...searches,
  ...users,
};

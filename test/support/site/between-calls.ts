/** What somebody does between two of the app's calls. */
import type { Exchange, Request } from '../../../local/http/network';
import { AGENT, type Desk } from './desk';

/** Once, right after the app's call that the matcher picks: before the app hears the answer. */
export function runBetweenCalls(
  { site }: Desk,
  matcher: (exchange: Exchange) => boolean,
  run: () => void,
): () => boolean {
  let done = false;
  site.network.onExchange((exchange) => {
    if (done || exchange.as !== 'app' || !matcher(exchange)) return;
    done = true;
    run();
  });
  return () => done;
}

/** Writes over a page as it stands at this very moment, as a person of the team; false where Confluence does not let them. */
export function editPageNow(
  { site }: Desk,
  pageId: string,
  change: (body: string) => string,
  as = AGENT,
): boolean {
  const askSite = (request: Omit<Request, 'as' | 'product'>) =>
    site.network.ask({ as, product: 'confluence', ...request });
  const path = `/wiki/api/v2/pages/${pageId}`;
  const { body } = askSite({ method: 'GET', path: `${path}?body-format=atlas_doc_format` });
  const page = body as {
    title: string;
    version: { number: number };
    body: { atlas_doc_format: { value: string } };
  };
  const value = change(page.body.atlas_doc_format.value);
  const newVersion = {
    id: pageId,
    status: 'current',
    title: page.title,
    version: { number: page.version.number + 1 },
  };
  return (
    askSite({
      method: 'PUT',
      path,
      body: { ...newVersion, body: { representation: 'atlas_doc_format', value } },
    }).status === 200
  );
}

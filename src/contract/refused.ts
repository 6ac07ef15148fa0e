/**
 * Something expected went another way; `say` is fit for a person, `id` finds an unexpected one in the logs. `unavailable` is a product that
 * is asked again later: nothing on the page is another by then.
 */
export interface RefusedAnswer {
  kind: 'refused';
  code: 'not-allowed' | 'not-found' | 'invalid' | 'busy' | 'unavailable' | 'unexpected';
  say: string;
  id?: string;
}

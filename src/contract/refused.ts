/** Something expected went another way; `say` is fit for a person, `id` finds an unexpected one in the logs. */
export interface RefusedAnswer {
  kind: 'refused';
  code: 'not-allowed' | 'not-found' | 'invalid' | 'busy' | 'unexpected';
  say: string;
  id?: string;
}

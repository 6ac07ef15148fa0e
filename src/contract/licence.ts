/** What every answer to a page carries beside its own: whether the site is without a licence, so that nothing new is begun. */
export interface Licensed {
  unlicensed?: boolean;
}

/**
 * What a part of a chart is coloured by: its place among things that are neither good nor bad, for which there is no green, yellow or
 * red; or what it means.
 */
export type Tone = number | 'success' | 'warning' | 'danger';

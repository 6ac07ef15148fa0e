/**
 * What a part of a chart is coloured by: its place among things that are neither good nor bad, for which there is no green, yellow or
 * red; or what it means.
 */
export type Tone = number | 'success' | 'warning' | 'danger';

/** What each colour stands for, in the order of the bars; unsaid, the colour of its place. */
export function Legend({ entries }: { entries: { key: string; word: string; tone?: Tone }[] }) {
  return (
    <ul className="legend" aria-hidden="true">
      {entries.map(({ key, word, tone }, place) => (
        <li key={key}>
          <svg width="12" height="12" aria-hidden="true">
            <rect width="12" height="12" rx="2" className={`tone-${tone ?? place}`} />
          </svg>
          {word}
        </li>
      ))}
    </ul>
  );
}

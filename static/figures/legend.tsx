/** What each colour stands for, in the order of the bars. */
export function Legend({ entries }: { entries: { key: string; word: string }[] }) {
  return (
    <ul className="legend" aria-hidden="true">
      {entries.map(({ key, word }, place) => (
        <li key={key}>
          <svg width="12" height="12" aria-hidden="true">
            <rect width="12" height="12" rx="2" className={`tone-${place}`} />
          </svg>
          {word}
        </li>
      ))}
    </ul>
  );
}

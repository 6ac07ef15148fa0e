import './chip.css';

/** Something that was chosen, with the button that takes it away. */
export function Chip({ name, remove, act }: { name: string; remove: string; act(): void }) {
  return (
    <span className="chip">
      {name}
      <button type="button" className="subtle icon" aria-label={remove} onClick={act}>
        ×
      </button>
    </span>
  );
}

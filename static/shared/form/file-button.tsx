import { useRef } from 'react';

/** A button that asks for a file and hands over its text. */
export function FileButton({
  words,
  accept,
  take,
}: {
  words: string;
  accept: string;
  take(text: string): void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const read = async () => {
    const file = field.current?.files?.[0];
    if (file) take(await file.text());
    if (field.current) field.current.value = '';
  };
  return (
    <>
      <button type="button" onClick={() => field.current?.click()}>
        {words}
      </button>
      <input ref={field} type="file" accept={accept} hidden aria-label={words} onChange={() => void read()} />
    </>
  );
}

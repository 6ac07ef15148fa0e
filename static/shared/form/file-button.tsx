import { useRef } from 'react';

interface Props {
  words: string;
  accept: string;
  take(text: string): void;
}

/** A button that asks for a file and hands over its text. */
export function FileButton({ take, ...props }: Props) {
  return <AnyFileButton {...props} take={(file) => void file.text().then(take)} />;
}

interface SizedProps extends Props {
  /** How many bytes it may have; a larger one is refused unread. */
  most: number;
  refuse(bytes: number): void;
}

/** The same where a file may be too large to be read. */
export function SizedFileButton({ take, most, refuse, ...props }: SizedProps) {
  const read = (file: File) => (file.size > most ? refuse(file.size) : void file.text().then(take));
  return <AnyFileButton {...props} take={read} />;
}

/** A button that asks for a file and hands it over unread. */
export function AnyFileButton({
  words,
  accept,
  take,
}: Pick<Props, 'words' | 'accept'> & { take(file: File): void }) {
  const field = useRef<HTMLInputElement>(null);
  const read = () => {
    const file = field.current?.files?.[0];
    if (file) take(file);
    if (field.current) field.current.value = '';
  };
  return (
    <>
      <button type="button" onClick={() => field.current?.click()}>
        {words}
      </button>
      <input ref={field} type="file" accept={accept} hidden aria-label={words} onChange={read} />
    </>
  );
}

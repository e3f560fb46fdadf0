"use client";

interface KeptFieldProps<T> {
  /** In the draft; nothing is sent under it. */
  name: string;
  value: T;
  /** What it was before anybody did anything. */
  drawn: T;
  onRestore: (value: T) => void;
}

/** What a draft keeps besides what is typed: people who were chosen, for example. */
export function KeptField<T>({ name, value, drawn, onRestore }: KeptFieldProps<T>) {
  return (
    <input
      type="hidden"
      data-draft={name}
      data-drawn={JSON.stringify(drawn)}
      value={JSON.stringify(value)}
      onInput={(event) => onRestore(JSON.parse(event.currentTarget.value) as T)}
    />
  );
}

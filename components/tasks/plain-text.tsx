import { Fragment } from "react";

const address = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/g;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Text as it was written: lines stay lines, addresses become links, people who are called stand out. Nothing else of it is read as markup. */
export function PlainText({ text, mentions = [] }: { text: string; mentions?: readonly { id: string; name: string }[] }) {
  return (
    <div className="plain-text">
      {text.split(address).map((part, index) =>
        index % 2 === 1 ? (
          // The order of the parts is the text's own.
          <a key={`${index}:${part}`} className="link" href={part} rel="noreferrer nofollow" target="_blank">
            {part}
          </a>
        ) : (
          <Fragment key={`${index}:${part}`}>
            <Mentioned text={part} names={mentions.map(({ name }) => name)} />
          </Fragment>
        ),
      )}
    </div>
  );
}

function Mentioned({ text, names }: { text: string; names: readonly string[] }) {
  if (names.length === 0) return text;
  const calls = new RegExp(`(@(?:${names.map(escaped).join("|")}))`, "g");
  return text.split(calls).map((part, index) =>
    index % 2 === 1 ? (
      <b key={`${index}:${part}`} className="b">
        {part}
      </b>
    ) : (
      part
    ),
  );
}

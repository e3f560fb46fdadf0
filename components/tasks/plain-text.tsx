const address = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g;

interface Piece {
  /** Where it begins in the text. */
  at: number;
  text: string;
  isFound: boolean;
}

/** A text cut at what a pattern finds in it. */
function piecesOf(text: string, pattern: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { index, 0: found } of text.matchAll(pattern)) {
    if (index > end) pieces.push({ at: end, text: text.slice(end, index), isFound: false });
    pieces.push({ at: index, text: found, isFound: true });
    end = index + found.length;
  }
  return end < text.length ? [...pieces, { at: end, text: text.slice(end), isFound: false }] : pieces;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Text as it was written: lines stay lines, addresses become links, people who are called stand out. Nothing else of it is read as markup. */
export function PlainText({ text, mentions }: { text: string; mentions?: readonly { id: string; name: string }[] }) {
  const names = mentions?.map(({ name }) => name) ?? [];
  return (
    <div className="plain-text">
      {piecesOf(text, address).map((piece) =>
        piece.isFound ? (
          <a key={piece.at} className="link" href={piece.text} rel="noreferrer nofollow" target="_blank">
            {piece.text}
          </a>
        ) : (
          <Mentioned key={piece.at} text={piece.text} names={names} />
        ),
      )}
    </div>
  );
}

function Mentioned({ text, names }: { text: string; names: readonly string[] }) {
  if (names.length === 0) return text;
  const calls = new RegExp(`@(?:${names.map(escaped).join("|")})`, "g");
  return piecesOf(text, calls).map((piece) =>
    piece.isFound ? (
      <b key={piece.at} className="b">
        {piece.text}
      </b>
    ) : (
      piece.text
    ),
  );
}

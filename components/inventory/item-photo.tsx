/** The main photo in its frame; without one the empty frame of the design. Decoration: the name stands beside it. */
export function ItemPhoto({ fileId, width }: { fileId?: string; width: 64 | 128 | 480 }) {
  if (!fileId) return <span className="ph" />;
  return (
    <picture className="ph">
      <img src={`/api/v1/files/${fileId}/thumbnail?width=${width}`} alt="" loading="lazy" decoding="async" />
    </picture>
  );
}

"use client";

import { RotateCcw, RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CropFrame } from "@/components/inventory/crop-frame";
import { type CropBox, isWhole, turned, wholeBox } from "@/components/inventory/crop-box";
import type { PhotoView } from "@/components/inventory/photo-view";
import { useAction } from "@/components/form/use-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog, DialogVerbs } from "@/components/ui/dialog";
import { updatePhotoAction } from "@/lib/inventory/photos/actions";

interface Props {
  itemId: string;
  photo: PhotoView;
  onClose: () => void;
}

const quarter = (turns: number) => (((turns * 90) % 360) + 360) % 360;

/** The picture as it was uploaded, turned as it will stand; its box keeps the proportions of what is seen. */
function TurnedPicture({
  fileId,
  turns,
  box,
  onChange,
}: {
  fileId: string;
  turns: number;
  box: CropBox;
  onChange: (box: CropBox) => void;
}) {
  const [ratio, setRatio] = useState(4 / 3);
  const isLying = Math.abs(turns % 2) === 1;
  const seen = isLying ? 1 / ratio : ratio;
  return (
    <div className="crop-stage" style={{ aspectRatio: seen, width: `min(100%, ${seen} * 52vh)` }}>
      <img
        src={`/api/v1/files/${fileId}/thumbnail?width=1536`}
        alt=""
        draggable={false}
        onLoad={({ currentTarget }) => setRatio(currentTarget.naturalWidth / currentTarget.naturalHeight)}
        style={{
          width: isLying ? `${100 / seen}%` : "100%",
          height: isLying ? `${100 * seen}%` : "100%",
          transform: `translate(-50%, -50%) rotate(${turns * 90}deg)`,
        }}
      />
      <CropFrame box={box} onChange={onChange} />
    </div>
  );
}

/** Turning and cropping. What was uploaded is kept, so both can be taken back at any time. */
export function EditPhotoDialog({ itemId, photo, onClose }: Props) {
  const t = useTranslations("photos.editor");
  const [turns, setTurns] = useState((photo.edit?.rotate ?? 0) / 90);
  const [box, setBox] = useState<CropBox>(photo.edit?.crop ?? wholeBox);
  const { run, pending, result } = useAction(updatePhotoAction);

  function turn(isClockwise: boolean) {
    setTurns((last) => last + (isClockwise ? 1 : -1));
    setBox((last) => turned(last, isClockwise));
  }
  function save() {
    const crop = isWhole(box) ? null : box;
    const isAsUploaded = quarter(turns) === 0 && crop === null;
    const edit = isAsUploaded ? null : { rotate: quarter(turns), crop };
    run({ id: itemId, photo_id: photo.id, edit }, onClose);
  }
  return (
    <Dialog open onClose={onClose} title={t("title")} description={t("hint")}>
      <div className="crop">
        <TurnedPicture fileId={photo.original_file_id ?? photo.file_id} turns={turns} box={box} onChange={setBox} />
        <div className="row g2 flex-wrap">
          <Button onClick={() => turn(false)}>
            <RotateCcw />
            {t("left")}
          </Button>
          <Button onClick={() => turn(true)}>
            <RotateCw />
            {t("right")}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              setTurns(0);
              setBox(wholeBox);
            }}
          >
            {t("reset")}
          </Button>
        </div>
        {result && !result.ok ? <Alert tone="stop">{result.error.message}</Alert> : null}
      </div>
      <DialogVerbs safe={t("cancel")} onClose={onClose}>
        <Button look="primary" busy={pending} busyText={t("saving")} onClick={save}>
          {t("save")}
        </Button>
      </DialogVerbs>
    </Dialog>
  );
}

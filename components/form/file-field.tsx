"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { type FieldBase, LabelledField } from "@/components/form/labelled-field";
import { classes } from "@/components/ui/classes";

interface FileFieldProps extends FieldBase {
  accept?: string;
  multiple?: boolean;
  icon?: ReactNode;
  /** What to drop here; has a default. */
  text?: string;
  onFiles?: (files: File[]) => void;
}

/** The native input covers the place, so pressing, dropping and the keyboard all work, also without JavaScript. */
export function FileField({ name, label, hint, required, aside, className, accept, multiple, icon, text, onFiles }: FileFieldProps) {
  const t = useTranslations("common.form");
  const [files, setFiles] = useState<File[]>([]);
  const [over, setOver] = useState(false);
  return (
    <LabelledField {...{ name, label, hint, required, aside, className }}>
      {(control) => (
        <span
          className={classes("drop spike", over && "over")}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
        >
          {icon ?? <Upload className="i-20" />}
          <span>
            {files.length > 0 ? files.map((file) => file.name).join(", ") : (text ?? t("drop_file", { count: multiple ? 2 : 1 }))}
          </span>
          <input
            {...control}
            type="file"
            name={name}
            accept={accept}
            multiple={multiple}
            onChange={(event) => {
              const chosen = Array.from(event.target.files ?? []);
              setFiles(chosen);
              onFiles?.(chosen);
            }}
          />
        </span>
      )}
    </LabelledField>
  );
}

import { useTranslations } from "next-intl";
import { gelClass, gels } from "@/components/ui/gel";

interface GelFieldProps {
  name: string;
  label: string;
  none: string;
  defaultValue: string | null;
}

/** A colour out of the swatch book: twelve gels, or none. Plain radio buttons, so it posts without JavaScript. */
export function GelField({ name, label, none, defaultValue }: GelFieldProps) {
  const t = useTranslations("gels");
  return (
    <fieldset className="gels">
      <legend>{label}</legend>
      <label className="choice">
        <input type="radio" name={name} value="" defaultChecked={defaultValue === null} />
        <span className="tag">{none}</span>
      </label>
      {gels.map((gel) => (
        <label key={gel} className="choice">
          <input type="radio" name={name} value={gel} defaultChecked={gel === defaultValue} />
          <span className={`tag gel ${gelClass(gel)}`}>{t(gel)}</span>
        </label>
      ))}
    </fieldset>
  );
}

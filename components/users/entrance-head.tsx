import type { ReactNode } from "react";

/** Title of a page before the sign-in, with a sentence under it. */
export function EntranceHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mb-2">
      <h1 className="text-[36px] leading-[40px] font-medium tracking-[-0.03em] tablet:text-[44px] tablet:leading-[48px]">{title}</h1>
      {children ? <p className="t-14 i2 mt-3">{children}</p> : null}
    </div>
  );
}

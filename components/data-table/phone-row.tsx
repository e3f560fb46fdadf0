import Link from "next/link";
import type { ReactNode } from "react";

interface PhoneRowProps {
  href: string;
  /** A `.ph` photo, if rows have one. */
  photo?: ReactNode;
  /** Number and alarm, above the title. */
  above?: ReactNode;
  title: ReactNode;
  /** State and place, under the title. */
  below?: ReactNode;
  /** Quantity or time at the right. */
  end?: ReactNode;
}

export function PhoneRow({ href, photo, above, title, below, end }: PhoneRowProps) {
  return (
    <Link className="pr" href={href} prefetch={false}>
      {photo}
      <div className="body">
        {above ? <div className="a">{above}</div> : null}
        <div className="name">{title}</div>
        {below ? <div className="z">{below}</div> : null}
      </div>
      {end ? <span className="q">{end}</span> : null}
    </Link>
  );
}

"use client";

import { memo } from "react";

/**
 * The version of a record that its form was drawn from. Drawn once: a page that reads itself again brings no newer one under what is
 * being typed, and what a draft or the answer to a conflict writes into it stays.
 */
export const VersionField = memo(
  function VersionField({ value }: { value: number }) {
    return <input type="hidden" name="version" defaultValue={value} />;
  },
  () => true,
);

import "server-only";

/** Where the gate tells a page its own address, to come back to after a sign-in. */
export const pathHeader = "x-flytower-path";

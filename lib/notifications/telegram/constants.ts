export const codeMinutes = 15;

/** Letters and figures that nobody takes for one another, for who types it. */
export const codeAlphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
export const codeLength = 10;

/** More pictures of one thing than anybody looks at. */
export const mostPhotos = 40;

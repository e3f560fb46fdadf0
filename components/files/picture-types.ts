/** Pictures that we keep as photos; a tablet offers its camera beside its files for them. */
export const pictureTypes = "image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff";

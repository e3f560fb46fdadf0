import "server-only";
import { createThumbnails } from "@/lib/files/commands/create-thumbnails";
import { deleteFile } from "@/lib/files/commands/delete-file";
import { deleteObjects } from "@/lib/files/commands/delete-objects";
import { finishUpload } from "@/lib/files/commands/finish-upload";
import { receivePart } from "@/lib/files/commands/receive-part";
import { removeUnneededFiles } from "@/lib/files/commands/remove-unneeded-files";
import { reserveFiles } from "@/lib/files/commands/reserve-files";
import { savePicture } from "@/lib/files/commands/save-picture";
import { startUpload } from "@/lib/files/commands/start-upload";
import { stopUpload } from "@/lib/files/commands/stop-upload";
import { uploadFile } from "@/lib/files/commands/upload-file";
import { verifyUpload } from "@/lib/files/commands/verify-upload";
import { getFileFacts } from "@/lib/files/queries/get-file-facts";
import { getFile } from "@/lib/files/queries/get-file";
import { getThumbnail } from "@/lib/files/queries/get-thumbnail";
import { getUpload } from "@/lib/files/queries/get-upload";

export const filesOperations = [
  uploadFile,
  getFile,
  getFileFacts,
  deleteFile,
  getThumbnail,
  startUpload,
  getUpload,
  receivePart,
  finishUpload,
  stopUpload,
  savePicture,
  reserveFiles,
  verifyUpload,
  createThumbnails,
  deleteObjects,
  removeUnneededFiles,
];

import "server-only";
import { exportLabels } from "@/lib/inventory/labels/queries/export-labels";
import { previewLabels } from "@/lib/inventory/labels/queries/preview-labels";

export const labelsOperations = [exportLabels, previewLabels];

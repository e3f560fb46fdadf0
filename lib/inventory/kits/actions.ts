"use server";

import { action } from "@/lib/core/adapters/action";
import { addKitItem } from "@/lib/inventory/kits/commands/add-kit-item";
import { createKit } from "@/lib/inventory/kits/commands/create-kit";
import { deleteKit } from "@/lib/inventory/kits/commands/delete-kit";
import { issueKit } from "@/lib/inventory/kits/commands/issue-kit";
import { removeKitItem } from "@/lib/inventory/kits/commands/remove-kit-item";
import { returnKit } from "@/lib/inventory/kits/commands/return-kit";
import { updateKit } from "@/lib/inventory/kits/commands/update-kit";

export const createKitAction = action(createKit);
export const updateKitAction = action(updateKit);
export const deleteKitAction = action(deleteKit);
export const addKitItemAction = action(addKitItem);
export const removeKitItemAction = action(removeKitItem);
export const issueKitAction = action(issueKit);
export const returnKitAction = action(returnKit);

import "server-only";
import { addKitItem } from "@/lib/inventory/kits/commands/add-kit-item";
import { createKit } from "@/lib/inventory/kits/commands/create-kit";
import { deleteKit } from "@/lib/inventory/kits/commands/delete-kit";
import { issueKit } from "@/lib/inventory/kits/commands/issue-kit";
import { removeKitItem } from "@/lib/inventory/kits/commands/remove-kit-item";
import { returnKit } from "@/lib/inventory/kits/commands/return-kit";
import { updateKit } from "@/lib/inventory/kits/commands/update-kit";
import { getKit } from "@/lib/inventory/kits/queries/get-kit";
import { listKits } from "@/lib/inventory/kits/queries/list-kits";

export const kitsOperations = [listKits, getKit, createKit, updateKit, deleteKit, addKitItem, removeKitItem, issueKit, returnKit];

export * from "@/db/schema/core";
export * from "@/db/schema/users";
export * from "@/db/schema/files";
export * from "@/db/schema/notifications";
export * from "@/db/schema/inventory";
export * from "@/db/schema/inventory-stock";
export * from "@/db/schema/inventory-care";
export * from "@/db/schema/tags";

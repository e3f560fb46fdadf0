export { gate as middleware } from "@/lib/core/auth/gate";

export const config = {
  runtime: "nodejs",
  matcher: ["/((?!api/|_next/|icon|favicon|manifest|metrics|sw\\.js|.*\\.(?:png|svg|ico|woff2?|webmanifest|txt)$).*)"],
};

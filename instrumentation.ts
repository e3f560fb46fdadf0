export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ startServer }, work] = await Promise.all([import("@/lib/core/server"), import("@/lib/registry")]);
  await startServer(work);
}

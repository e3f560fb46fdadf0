export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ startServer }, { subscribers }] = await Promise.all([import("@/lib/core/server"), import("@/lib/registry")]);
  await startServer(subscribers);
}

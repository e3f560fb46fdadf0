import { beginProviderSignIn } from "@/lib/core/adapters/oidc";

export function GET(request: Request): Promise<never> {
  return beginProviderSignIn(request);
}

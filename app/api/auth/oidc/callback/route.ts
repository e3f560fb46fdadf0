import { endProviderSignIn } from "@/lib/core/adapters/oidc";
import { openProviderSession } from "@/lib/users/commands/open-provider-session";

export function GET(request: Request): Promise<never> {
  return endProviderSignIn(request, openProviderSession);
}

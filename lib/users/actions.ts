"use server";

import { action } from "@/lib/core/adapters/action";
import { dropSession, keepLocale, keepSession } from "@/lib/core/adapters/browser-session";
import { isLocale } from "@/lib/core/locale";
import { acceptInvitation } from "@/lib/users/commands/accept-invitation";
import { archiveUser } from "@/lib/users/commands/archive-user";
import { changePassword } from "@/lib/users/commands/change-password";
import { createUser } from "@/lib/users/commands/create-user";
import { endSession } from "@/lib/users/commands/end-session";
import { requestReset } from "@/lib/users/commands/request-reset";
import { resetPassword } from "@/lib/users/commands/reset-password";
import { restoreUser } from "@/lib/users/commands/restore-user";
import { sendInvitation } from "@/lib/users/commands/send-invitation";
import { setPassword } from "@/lib/users/commands/set-password";
import { signIn } from "@/lib/users/commands/sign-in";
import { signOut } from "@/lib/users/commands/sign-out";
import { updateProfile } from "@/lib/users/commands/update-profile";
import { updateUser } from "@/lib/users/commands/update-user";
import { createDepartment } from "@/lib/users/departments/commands/create-department";
import { deleteDepartment } from "@/lib/users/departments/commands/delete-department";
import { updateDepartment } from "@/lib/users/departments/commands/update-department";
import { createRole } from "@/lib/users/roles/commands/create-role";
import { deleteRole } from "@/lib/users/roles/commands/delete-role";
import { updateRole } from "@/lib/users/roles/commands/update-role";
import { createToken } from "@/lib/users/tokens/commands/create-token";
import { revokeToken } from "@/lib/users/tokens/commands/revoke-token";

export const signInAction = action(signIn, { after: (data) => keepSession(data.session_id, data.me.user.locale) });
export const signOutAction = action(signOut, { after: dropSession, redirectTo: () => "/login" });
export const requestResetAction = action(requestReset, { redirectTo: () => "/reset?sent=1" });
export const resetPasswordAction = action(resetPassword, { redirectTo: () => "/login?done=reset" });
export const acceptInvitationAction = action(acceptInvitation, {
  after: (data) => keepSession(data.session_id, data.me.user.locale),
  redirectTo: () => "/",
});
export const changePasswordAction = action(changePassword, { redirectTo: () => "/profile/password?done=1" });
export const updateProfileAction = action(updateProfile, { after: (data) => keepLocale(data.user.locale) });
export const endSessionAction = action(endSession);
export const createUserAction = action(createUser, { redirectTo: (user) => `/admin/users/${user.id}` });
export const updateUserAction = action(updateUser);
export const archiveUserAction = action(archiveUser);
export const restoreUserAction = action(restoreUser);
export const setPasswordAction = action(setPassword);
export const sendInvitationAction = action(sendInvitation);
export const createRoleAction = action(createRole, { redirectTo: (role) => `/admin/roles/${role.id}` });
export const updateRoleAction = action(updateRole);
export const deleteRoleAction = action(deleteRole, { redirectTo: () => "/admin/roles" });
export const createDepartmentAction = action(createDepartment, { redirectTo: () => "/admin/departments" });
export const updateDepartmentAction = action(updateDepartment, { redirectTo: () => "/admin/departments" });
export const deleteDepartmentAction = action(deleteDepartment, { redirectTo: () => "/admin/departments" });
export const createTokenAction = action(createToken);
export const revokeTokenAction = action(revokeToken);

/** A visitor's language, before anybody is signed in. */
export async function chooseLanguageAction(form: FormData): Promise<void> {
  const wanted = form.get("locale");
  if (isLocale(wanted)) await keepLocale(wanted);
}

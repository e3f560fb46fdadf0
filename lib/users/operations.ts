import "server-only";
import { acceptInvitation } from "@/lib/users/commands/accept-invitation";
import { archiveUser } from "@/lib/users/commands/archive-user";
import { changePassword } from "@/lib/users/commands/change-password";
import { createTheatre } from "@/lib/users/commands/create-theatre";
import { createTokenPair } from "@/lib/users/commands/create-token-pair";
import { createUser } from "@/lib/users/commands/create-user";
import { endSession } from "@/lib/users/commands/end-session";
import { openProviderSession } from "@/lib/users/commands/open-provider-session";
import { refreshTokenPair } from "@/lib/users/commands/refresh-token-pair";
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
import { getDepartment } from "@/lib/users/departments/queries/get-department";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";
import { getAccountLink } from "@/lib/users/queries/get-account-link";
import { getEntrance } from "@/lib/users/queries/get-entrance";
import { getMe } from "@/lib/users/queries/get-me";
import { getUser } from "@/lib/users/queries/get-user";
import { listSessions } from "@/lib/users/queries/list-sessions";
import { exportUsers } from "@/lib/users/queries/export-users";
import { listUsers } from "@/lib/users/queries/list-users";
import { createRole } from "@/lib/users/roles/commands/create-role";
import { deleteRole } from "@/lib/users/roles/commands/delete-role";
import { updateRole } from "@/lib/users/roles/commands/update-role";
import { getRole } from "@/lib/users/roles/queries/get-role";
import { listRoles } from "@/lib/users/roles/queries/list-roles";
import { createToken } from "@/lib/users/tokens/commands/create-token";
import { revokeToken } from "@/lib/users/tokens/commands/revoke-token";
import { listTokens } from "@/lib/users/tokens/queries/list-tokens";

const sessionOperations = [
  getEntrance,
  getMe,
  signIn,
  signOut,
  openProviderSession,
  createTokenPair,
  refreshTokenPair,
  listSessions,
  endSession,
];
const accountOperations = [getAccountLink, requestReset, resetPassword, acceptInvitation, changePassword, updateProfile];
const userOperations = [listUsers, exportUsers, getUser, createUser, updateUser, archiveUser, restoreUser, setPassword, sendInvitation];
const roleOperations = [listRoles, getRole, createRole, updateRole, deleteRole];
const departmentOperations = [listDepartments, getDepartment, createDepartment, updateDepartment, deleteDepartment];
const tokenOperations = [listTokens, createToken, revokeToken];

export const usersOperations = [
  ...sessionOperations,
  ...accountOperations,
  ...userOperations,
  ...roleOperations,
  ...departmentOperations,
  ...tokenOperations,
  createTheatre,
];

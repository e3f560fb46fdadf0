/** Who may do what: the table of spec/access.md, and nothing else decides by role. */
export const systemRoles = ["admin", "technical_director", "assistant_director", "department_head", "department_staff", "actor"] as const;
export type SystemRole = (typeof systemRoles)[number];

/** all: the whole theatre; dept: records of the user's department; own: records that are the user's. */
export const scopes = ["own", "dept", "all"] as const;
export type Scope = (typeof scopes)[number];

/** Columns as in `systemRoles`; "-" is no grant. */
const table = {
  "inventory:read": "all  all  all  all  all  -",
  "inventory:create": "all  all  -    dept -    -",
  "inventory:update": "all  all  -    dept -    -",
  "inventory:delete": "all  all  -    dept -    -",
  "inventory:move": "all  all  -    dept dept -",
  "inventory:import": "all  all  -    dept -    -",
  "inventory:export": "all  all  all  dept -    -",
  "inventory:stocktake": "all  all  -    dept -    -",
  "inventory:override": "all  all  -    -    -    -",
  "performance:read": "all  all  all  all  all  own",
  "performance:create": "all  all  all  -    -    -",
  "performance:update": "all  all  all  -    -    -",
  "performance:archive": "all  all  all  -    -    -",
  "performance:passport": "all  all  all  dept -    -",
  "performance:approve": "all  all  -    dept -    -",
  "checklist:read": "all  all  all  all  dept -",
  "checklist:manage": "all  all  all  dept -    -",
  "checklist:execute": "all  all  all  dept dept -",
  "schedule:read": "all  all  all  all  all  all",
  "schedule:create": "all  all  all  dept -    -",
  "schedule:update": "all  all  all  dept -    -",
  "schedule:delete": "all  all  all  -    -    -",
  "schedule:override": "all  all  -    -    -    -",
  "participation:respond": "own own  own  own  own  own",
  "participation:manage": "all  all  all  dept -    -",
  "document:read": "all  all  all  all  dept own",
  "document:create": "all  all  all  dept own  -",
  "document:update": "all  all  all  dept own  -",
  "document:delete": "all  all  -    dept -    -",
  "document:approve": "all  all  all  dept -    -",
  "task:read": "all  all  all  dept dept own",
  "task:create": "all  all  all  all  dept own",
  "task:update": "all  all  own  dept own  -",
  "task:execute": "all  all  own  dept own  own",
  "task:delete": "all  all  own  dept own  -",
  "report:read": "all  all  all  dept -    -",
  "report:build": "all  all  -    dept -    -",
  "notification:broadcast": "all all all dept  -    -",
  "user:read": "all  all  all  all  dept own",
  "user:manage": "all  -    -    -    -    -",
  "role:read": "all  -    -    -    -    -",
  "role:manage": "all  -    -    -    -    -",
  "settings:read": "all  -    -    -    -    -",
  "settings:manage": "all  -    -    -    -    -",
  "audit:read": "all  all  -    -    -    -",
  "token:read": "all  own  own  own  -    -",
  "token:manage": "all  own  own  own  -    -",
  "webhook:read": "all  -    -    -    -    -",
  "webhook:manage": "all  -    -    -    -    -",
} as const;

export type Permission = keyof typeof table;
export type Grants = ReadonlyMap<Permission, Scope>;

export const permissions = Object.keys(table) as Permission[];

export function isPermission(value: string): value is Permission {
  return Object.hasOwn(table, value);
}

/** Grants as roles and tokens keep them: `inventory:update:dept`. */
export function defaultGrants(role: SystemRole): string[] {
  const column = systemRoles.indexOf(role);
  return permissions.flatMap((permission) => {
    const scope = table[permission].split(/\s+/)[column];
    return scope && scope !== "-" ? [`${permission}:${scope}`] : [];
  });
}

function widest(a: Scope | undefined, b: Scope): Scope {
  return a && scopes.indexOf(a) > scopes.indexOf(b) ? a : b;
}

/** Several roles together: the widest scope of each permission. What is not a grant of this release is left out. */
export function parseGrants(lines: readonly string[]): Map<Permission, Scope> {
  const grants = new Map<Permission, Scope>();
  for (const line of lines) {
    const cut = line.lastIndexOf(":");
    const permission = line.slice(0, cut);
    const scope = line.slice(cut + 1) as Scope;
    if (isPermission(permission) && scopes.includes(scope)) grants.set(permission, widest(grants.get(permission), scope));
  }
  return grants;
}

/** True where every grant of `wanted` is held in `held` with the same scope or a wider one. */
export function canGrant(held: Grants, wanted: Grants): boolean {
  return [...wanted].every(([permission, scope]) => {
    const own = held.get(permission);
    return own !== undefined && scopes.indexOf(own) >= scopes.indexOf(scope);
  });
}

/** What a token may do: its own list, never more than its owner at this moment. */
export function narrowGrants(owner: Grants, token: Grants): Map<Permission, Scope> {
  const narrowed = new Map<Permission, Scope>();
  for (const [permission, scope] of token) {
    const held = owner.get(permission);
    if (held) narrowed.set(permission, scopes.indexOf(held) < scopes.indexOf(scope) ? held : scope);
  }
  return narrowed;
}

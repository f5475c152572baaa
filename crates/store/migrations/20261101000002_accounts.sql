create table organisations (
  org_id uuid primary key,
  name text not null check (char_length(name) between 1 and 200),
  time_zone text not null default 'Europe/Moscow',
  currency char(3) not null default 'RUB',
  locale text not null default 'ru' check (locale in ('ru', 'en')),
  version bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
call protect_tenant('organisations', 'select, update');
-- Registration writes the first row of an organisation, before there is a tenant to be in.
call open_to_system('organisations', 'select, insert');
call versioned('organisations');

-- A person signs in once, whatever organisations they belong to: the only table of people without org_id.
create table users (
  id uuid primary key,
  email text not null,
  email_norm text not null unique,
  name text not null,
  password_hash text not null,
  locale text not null default 'ru' check (locale in ('ru', 'en')),
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  recovery_hashes text[] not null default '{}',
  version bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
alter table users enable row level security;
alter table users force row level security;
grant select, insert, update on users to zveno_system;
create policy system on users to zveno_system using (true) with check (true);
call versioned('users');

create table members (
  org_id uuid not null references organisations,
  user_id uuid not null references users,
  role text not null check (role in ('owner', 'admin', 'manager', 'teacher', 'student', 'viewer')),
  disabled_at timestamptz,
  version bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (org_id, user_id)
);
create index members_user on members (user_id);
call protect_tenant('members');
call open_to_system('members', 'select, insert, update');
call versioned('members');
-- The application sees the people of its organisation and nothing of how they sign in.
create policy org on users for select to zveno_app
  using (exists (select 1 from members m where m.org_id = (select app_org()) and m.user_id = users.id));
grant select (id, email, email_norm, name, locale, totp_confirmed_at, created_at) on users to zveno_app;

create table sessions (
  org_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  refresh_hash bytea not null,
  previous_refresh_hash bytea,
  rotated_at timestamptz,
  user_agent text not null default '',
  address text not null default '',
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_why text,
  primary key (org_id, id),
  foreign key (org_id, user_id) references members (org_id, user_id) on delete cascade
);
create index sessions_user on sessions (org_id, user_id, last_used_at desc);
-- Across organisations: a new password ends a person's sessions everywhere.
create index sessions_person on sessions (user_id) where revoked_at is null;
call protect_tenant('sessions');
call open_to_system('sessions', 'select, insert, update');

create table invitations (
  org_id uuid not null references organisations,
  id uuid not null,
  email text not null,
  email_norm text not null,
  role text not null check (role in ('admin', 'manager', 'teacher', 'student', 'viewer')),
  token_hash bytea not null,
  invited_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (org_id, id)
);
create index invitations_token on invitations (token_hash);
create unique index invitations_open on invitations (org_id, email_norm) where accepted_at is null and revoked_at is null;
call protect_tenant('invitations');
call open_to_system('invitations', 'select, update');

-- Not a tenant's data: belongs to a person who cannot sign in at the moment.
create table password_resets (
  id uuid primary key,
  user_id uuid not null references users,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_resets_user on password_resets (user_id, created_at desc);
alter table password_resets enable row level security;
alter table password_resets force row level security;
grant select, insert, update, delete on password_resets to zveno_system;
create policy system on password_resets to zveno_system using (true) with check (true);

create table api_keys (
  org_id uuid not null references organisations,
  id uuid not null,
  name text not null,
  prefix text not null,
  secret_hash bytea not null,
  scopes text[] not null,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (org_id, id)
);
create index api_keys_hash on api_keys (secret_hash);
call protect_tenant('api_keys');
call open_to_system('api_keys', 'select, update');

create table audit_entries (
  org_id uuid not null references organisations,
  id bigint generated always as identity,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('user', 'api_key', 'import', 'system')),
  actor_id uuid,
  action text not null,
  record_kind text not null,
  record_id uuid,
  title text not null default '',
  before jsonb,
  after jsonb,
  request_id text,
  address text,
  primary key (org_id, id)
);
create index audit_record on audit_entries (org_id, record_kind, record_id, id desc);
create index audit_actor on audit_entries (org_id, actor_id, id desc);
call protect_tenant('audit_entries', 'select, insert');
call open_to_system('audit_entries', 'insert');
create trigger append_only before update or delete on audit_entries for each row execute function refuse_change();

-- The answer to a write that carried an Idempotency-Key, so that a repeat is answered and not done again.
create table idempotency_keys (
  org_id uuid not null references organisations,
  key text not null,
  caller_id uuid not null,
  request_hash bytea not null,
  status int,
  -- Sealed: an answer may hold what is shown only once.
  body bytea,
  created_at timestamptz not null,
  primary key (org_id, caller_id, key)
);
create index idempotency_age on idempotency_keys (org_id, created_at);
call protect_tenant('idempotency_keys');

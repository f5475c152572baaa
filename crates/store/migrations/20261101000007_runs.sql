-- One account at one vendor. Its credentials, when they are kept at all, live elsewhere.
create table connections (
  org_id uuid not null references organisations, id uuid not null,
  vendor text not null, base_url text not null,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, vendor, base_url)
);
call protect_tenant('connections');
call versioned('connections');

-- remote id <-> local id, with the snapshot both sides last agreed on.
create table external_refs (
  org_id uuid not null, connection_id uuid not null, kind text not null, remote_id text not null,
  local_id uuid not null, hash bytea not null, snapshot jsonb not null, run_id uuid not null, seen_at timestamptz not null,
  primary key (org_id, connection_id, kind, remote_id),
  foreign key (org_id, connection_id) references connections (org_id, id)
);
create index external_refs_local on external_refs (org_id, local_id);
call protect_tenant('external_refs');

create table runs (
  org_id uuid not null references organisations, id uuid not null, connection_id uuid not null,
  kind text not null check (kind in ('migration')),
  status text not null check (status in ('queued', 'running', 'completed', 'completed_with_warnings', 'failed', 'cancelled', 'rolling_back', 'rolled_back')),
  is_dry_run boolean not null default false, options jsonb not null, credential bytea, credential_until timestamptz,
  plan jsonb not null default '[]', step int not null default 0, cursor jsonb, progress jsonb not null default '{}',
  cancel_requested_at timestamptz, failure_code text, failure_detail jsonb, requests bigint not null default 0, active_ms bigint not null default 0,
  reconciliation jsonb, rollback jsonb,
  lease_owner uuid, lease_until timestamptz, attempts int not null default 0, next_attempt_at timestamptz,
  created_by uuid, created_at timestamptz not null, started_at timestamptz, finished_at timestamptz, version bigint not null default 1,
  primary key (org_id, id),
  foreign key (org_id, connection_id) references connections (org_id, id)
);
-- Two runs writing one organisation would fight over the same rows: the database refuses the second.
create unique index runs_one_active on runs (org_id) where status in ('queued', 'running', 'rolling_back');
create index runs_recent on runs (org_id, created_at desc, id desc);
create index runs_due on runs (lease_until) where status in ('queued', 'running', 'rolling_back');
call protect_tenant('runs');
-- The supervisor finds runs whose process died and forgets credentials that are no longer needed.
call open_to_system('runs', 'select, update');
call versioned('runs');

-- One row a source record: its verdict. The first sight of a record in a run counts, later pages may repeat it.
create table run_records (
  org_id uuid not null, run_id uuid not null, kind text not null, remote_id text not null,
  verdict text not null check (verdict in ('created', 'updated', 'unchanged', 'skipped', 'quarantined')),
  reason text, detail jsonb, title text not null default '', local_id uuid, warnings text[] not null default '{}', match_keys text[] not null default '{}',
  primary key (org_id, run_id, kind, remote_id),
  foreign key (org_id, run_id) references runs (org_id, id) on delete cascade
);
create index run_records_verdict on run_records (org_id, run_id, verdict, kind, remote_id) where verdict in ('skipped', 'quarantined');
create index run_records_warned on run_records (org_id, run_id, kind, remote_id) where warnings <> '{}';
call protect_tenant('run_records');

-- What the run did to each row, in order, with what stood there before: read backwards it is the undo.
create table run_undo (
  org_id uuid not null, run_id uuid not null, seq bigint generated always as identity,
  table_name text not null, row_id uuid not null, before jsonb, version_after bigint not null,
  ref_kind text, ref_remote_id text, ref_before jsonb,
  -- Set by an undo that left the row standing: a person edited it since, or a row that stays needs it.
  kept text check (kept in ('edited', 'needed')),
  primary key (org_id, run_id, seq),
  foreign key (org_id, run_id) references runs (org_id, id) on delete cascade
);
create unique index run_undo_row on run_undo (org_id, run_id, table_name, row_id);
call protect_tenant('run_undo');

create table run_log (
  org_id uuid not null, run_id uuid not null, id bigint generated always as identity, at timestamptz not null,
  level text not null check (level in ('info', 'warning', 'error')), code text not null, detail jsonb not null default '{}',
  primary key (org_id, run_id, id),
  foreign key (org_id, run_id) references runs (org_id, id) on delete cascade
);
call protect_tenant('run_log', 'select, insert');

-- What the source says a student's balance is, to be held against the ledger.
create table source_balances (
  org_id uuid not null, id uuid not null, student_id uuid not null, balance_minor bigint not null, currency char(3) not null,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, student_id) references students (org_id, id) on delete cascade
);
create index source_balances_student on source_balances (org_id, student_id);
call protect_tenant('source_balances');
call versioned('source_balances');

-- Who shares an e-mail or phone, found when a run has read everybody.
create table run_duplicates (
  org_id uuid not null, run_id uuid not null, match_key text not null, seq bigint not null,
  kind text not null, remote_id text, title text not null, local_id uuid, is_existing boolean not null,
  primary key (org_id, run_id, match_key, seq),
  foreign key (org_id, run_id) references runs (org_id, id) on delete cascade
);
call protect_tenant('run_duplicates');

-- Only an owner may analyse; the engine asks for it when a run has read everything. Tables of one run, nothing a caller chooses.
create function refresh_statistics() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze contacts, students, balances, groups, group_memberships, lessons, attendance, transactions, source_balances, external_refs, run_records, run_undo;
end
$$;
revoke all on function refresh_statistics() from public;
grant execute on function refresh_statistics() to zveno_app;

-- Accounts of other CRMs that are kept in step with an organisation.
create table sync_connections (
  org_id uuid not null references organisations, id uuid not null,
  -- The vendor's stable key of the account: its address may change.
  vendor text not null, account_key text not null, base_url text not null, account jsonb not null default '{}',
  status text not null default 'active' check (status in ('active', 'reconnect_needed', 'limited', 'paused')),
  status_reason text, status_until timestamptz,
  strategy text not null default 'newest' check (strategy in ('newest', 'vendor', 'zveno', 'ask')),
  kinds text[] not null,
  -- Whether records that were here before the connection are brought to the vendor.
  sends_existing boolean not null default true,
  -- The address the vendor calls ends in a key only both know; found by its digest, kept sealed with what the subscription needs.
  webhook_digest bytea not null, webhook bytea, webhook_state text not null default 'none' check (webhook_state in ('none', 'active', 'unavailable')),
  lease_owner uuid, lease_until timestamptz,
  next_run_at timestamptz not null default now(), failures int not null default 0,
  directory_at timestamptz, checked_at timestamptz, drift jsonb,
  created_by uuid not null, version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null,
  primary key (org_id, id), unique (org_id, vendor, account_key)
);
create unique index sync_connections_webhook on sync_connections (webhook_digest);
create index sync_connections_due on sync_connections (next_run_at) where status <> 'paused' and status <> 'reconnect_needed';
call protect_tenant('sync_connections');
call open_to_system('sync_connections', 'select, update');
create trigger next_version before update of status, strategy, kinds, base_url, account, webhook_state, drift on sync_connections
  for each row execute function next_version();

-- Tokens, apart from the connection: they are renewed by whoever comes first, without touching what people edit.
create table sync_tokens (
  org_id uuid not null, connection_id uuid not null, sealed bytea not null,
  serial bigint not null default 1, expires_at timestamptz, renewed_at timestamptz,
  -- Who is renewing, and until when the others wait for them. `tries` counts renewals begun since the last that succeeded.
  renewing_owner uuid, renewing_until timestamptz, tries int not null default 0,
  primary key (org_id, connection_id),
  foreign key (org_id, connection_id) references sync_connections (org_id, id) on delete cascade
);
call protect_tenant('sync_tokens');
call open_to_system('sync_tokens', 'select, update');

-- A person on their way to the vendor's page and back.
create table sync_sign_ins (
  org_id uuid not null references organisations, state_digest bytea not null, vendor text not null, created_by uuid not null,
  sealed bytea not null, expires_at timestamptz not null,
  primary key (org_id, state_digest)
);
create unique index sync_sign_ins_state on sync_sign_ins (state_digest);
call protect_tenant('sync_sign_ins');
-- The way back carries no session, only the state.
call open_to_system('sync_sign_ins', 'select, update, delete');

-- How far each stream has been read.
create table sync_streams (
  org_id uuid not null, connection_id uuid not null, stream text not null,
  phase text not null default 'initial' check (phase in ('initial', 'following')),
  cursor jsonb, since timestamptz, pass_started_at timestamptz, done bigint not null default 0, total bigint,
  last_success_at timestamptz, last_error text, last_error_at timestamptz,
  primary key (org_id, connection_id, stream),
  foreign key (org_id, connection_id) references sync_connections (org_id, id) on delete cascade
);
call protect_tenant('sync_streams');

-- A record here and its twin there, with the snapshot both last agreed on.
create table sync_pairs (
  org_id uuid not null, connection_id uuid not null, kind text not null, remote_id text not null, local_id uuid not null,
  base jsonb not null default '{}', state text not null default 'linked' check (state in ('linked', 'deleted_here', 'deleted_there')),
  remote_changed_at timestamptz, seen_at timestamptz not null,
  primary key (org_id, connection_id, kind, remote_id),
  foreign key (org_id, connection_id) references sync_connections (org_id, id) on delete cascade
);
create unique index sync_pairs_here on sync_pairs (org_id, connection_id, kind, local_id);
create index sync_pairs_record on sync_pairs (org_id, local_id);
call protect_tenant('sync_pairs');

-- What the vendor said, or we suspect, has to be looked at again.
create table sync_hints (
  org_id uuid not null, connection_id uuid not null, kind text not null, remote_id text not null, at timestamptz not null, tries int not null default 0,
  primary key (org_id, connection_id, kind, remote_id),
  foreign key (org_id, connection_id) references sync_connections (org_id, id) on delete cascade
);
call protect_tenant('sync_hints');
call open_to_system('sync_hints', 'select');

-- What has to be brought to the vendor: one row a record, however often it changed, written by a trigger in the transaction of the change.
create table outgoing_changes (
  org_id uuid not null, connection_id uuid not null, kind text not null, local_id uuid not null,
  marks bigint not null default 1, state text not null default 'waiting' check (state in ('waiting', 'sending', 'dead')),
  -- What was sent and has no answer yet: looked up at the vendor before anything is sent again.
  sent jsonb, sent_at timestamptz,
  attempts int not null default 0, next_at timestamptz not null default now(), error_code text, error_detail text,
  first_marked_at timestamptz not null default now(), marked_at timestamptz not null default now(),
  primary key (org_id, connection_id, kind, local_id),
  foreign key (org_id, connection_id) references sync_connections (org_id, id) on delete cascade
);
create index outgoing_changes_due on outgoing_changes (org_id, connection_id, next_at) where state <> 'dead';
create index outgoing_changes_dead on outgoing_changes (org_id, connection_id, marked_at) where state = 'dead';
call protect_tenant('outgoing_changes');
call open_to_system('outgoing_changes', 'select');

-- Fields that both sides changed and a person decides.
create table sync_conflicts (
  org_id uuid not null, id uuid not null, connection_id uuid not null, kind text not null, local_id uuid not null, remote_id text not null, field text not null,
  title text not null default '', base jsonb, ours jsonb, theirs jsonb, ours_at timestamptz, theirs_at timestamptz,
  -- `gone`: both sides came to the same value by themselves, or the record went.
  status text not null default 'open' check (status in ('open', 'settled', 'gone')),
  choice text check (choice in ('zveno', 'vendor', 'value')), value jsonb, settled_by uuid, settled_at timestamptz,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, connection_id) references sync_connections (org_id, id) on delete cascade
);
create unique index sync_conflicts_open on sync_conflicts (org_id, connection_id, kind, local_id, field) where status = 'open';
create index sync_conflicts_recent on sync_conflicts (org_id, status, created_at desc, id desc);
create index sync_conflicts_record on sync_conflicts (org_id, local_id) where status = 'open';
call protect_tenant('sync_conflicts');
call versioned('sync_conflicts');

-- Which field there is which field here.
create table sync_fields (
  org_id uuid not null, connection_id uuid not null, kind text not null, remote text not null,
  title text not null, value_kind text not null, local text, direction text not null check (direction in ('both', 'in', 'out', 'off')),
  strategy text check (strategy in ('newest', 'vendor', 'zveno', 'ask')),
  transform text not null default 'none' check (transform in ('none', 'upper', 'lower', 'digits')),
  is_own boolean not null default false, is_writable boolean not null default true, position int not null default 0,
  primary key (org_id, connection_id, kind, remote),
  foreign key (org_id, connection_id) references sync_connections (org_id, id) on delete cascade
);
call protect_tenant('sync_fields');

-- Every request sent, for the log people read; a week of them.
create table sync_calls (
  org_id uuid not null, connection_id uuid not null, id bigint generated always as identity, at timestamptz not null,
  label text not null, request_id text not null, status int, duration_ms int not null, failure text, lane text not null,
  primary key (org_id, connection_id, id),
  foreign key (org_id, connection_id) references sync_connections (org_id, id) on delete cascade
);
create index sync_calls_age on sync_calls (at);
call protect_tenant('sync_calls', 'select, insert, delete');
call open_to_system('sync_calls', 'select (org_id, connection_id, id, at), delete');

-- Stretches of work, and what they came to.
create table sync_runs (
  org_id uuid not null, connection_id uuid not null, id uuid not null, started_at timestamptz not null, finished_at timestamptz,
  -- What it was for: `initial`, `timer`, `hint`, `outgoing`, `audit` or `manual`.
  reason text not null, counts jsonb not null default '{}', error_code text, error_detail text,
  primary key (org_id, connection_id, id),
  foreign key (org_id, connection_id) references sync_connections (org_id, id) on delete cascade
);
create index sync_runs_recent on sync_runs (org_id, connection_id, started_at desc);
call protect_tenant('sync_runs');
call open_to_system('sync_runs', 'select (org_id, connection_id, id, started_at), delete');

-- When the next request to an account may go, for all processes. No tenant's data: the key is a digest of vendor and account.
create table vendor_budgets (
  key bytea primary key, next_at timestamptz not null default '-infinity', closed_until timestamptz, live_until timestamptz
);
grant select, insert, update on vendor_budgets to zveno_system;

-- Takes a turn: how many seconds to wait before sending, or, negative, how many until it makes sense to ask again. `ahead`: a turn in the future is taken
-- (it is kept for the asker); otherwise only one that is due, so that those who are in a hurry always come first.
create function take_turn(account bytea, every interval, slack interval, ahead boolean) returns double precision language plpgsql as $$
declare
  budget vendor_budgets;
  at timestamptz := clock_timestamp();
  slot timestamptz;
begin
  insert into vendor_budgets (key) values (account) on conflict do nothing;
  select * into budget from vendor_budgets where key = account for update;
  at := clock_timestamp();
  if budget.closed_until > at then
    return - extract(epoch from budget.closed_until - at);
  end if;
  slot := greatest(budget.next_at, at - slack);
  if not ahead and (slot > at or budget.live_until > at) then
    return - greatest(extract(epoch from greatest(slot, budget.live_until) - at), 0.005);
  end if;
  update vendor_budgets set next_at = slot + every, live_until = case when ahead and slot > at then slot else live_until end where key = account;
  return greatest(extract(epoch from slot - at), 0);
end
$$;

-- Marks what changed for every connection that keeps it in step, but the one the change came from.
create function mark_outgoing() returns trigger language plpgsql as $$
declare
  here uuid := app_org();
  origin uuid := nullif(current_setting('app.sync_connection', true), '')::uuid;
begin
  if here is null or not exists (select from sync_connections c where c.org_id = here) then
    return null;
  end if;
  insert into outgoing_changes as o (org_id, connection_id, kind, local_id)
  select n.org_id, c.id, tg_argv[0], n.id from (select distinct org_id, id from changed where org_id = here) n
    join sync_connections c on c.org_id = n.org_id and tg_argv[0] = any(c.kinds) and c.id is distinct from origin
  order by 2, 4
  on conflict (org_id, connection_id, kind, local_id) do update set marks = o.marks + 1, marked_at = now(),
    state = case o.state when 'dead' then 'waiting' else o.state end, attempts = case o.state when 'dead' then 0 else o.attempts end,
    next_at = case o.state when 'sending' then o.next_at else least(o.next_at, now()) end;
  return null;
end
$$;
do $$
declare
  target text;
begin
  foreach target in array array['companies', 'contacts', 'products', 'deals', 'tasks', 'communications'] loop
    execute format('create trigger mark_outgoing_added after insert on %I referencing new table as changed for each statement execute function mark_outgoing(%L)', target, target);
    execute format('create trigger mark_outgoing_changed after update on %I referencing new table as changed for each statement execute function mark_outgoing(%L)', target, target);
  end loop;
end
$$;

-- Events are numbered per organisation without gaps a reader could step over: the counter row is locked until commit,
-- so number N is visible before N+1 is given out.
create table event_counters (
  org_id uuid primary key references organisations,
  last_id bigint not null default 0
);
call protect_tenant('event_counters', 'select, insert, update');

create table outbox (
  org_id uuid not null references organisations,
  id bigint not null,
  room text not null default 'org',
  event text not null,
  data jsonb not null,
  at timestamptz not null,
  primary key (org_id, id)
);
create index outbox_age on outbox (at);
call protect_tenant('outbox', 'select, insert');
call open_to_system('outbox', 'select, delete');

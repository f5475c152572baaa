-- A list as somebody likes to see it: filters, order and columns. A person's own, or everybody's.
create table saved_views (
  org_id uuid not null references organisations, id uuid not null,
  record_kind text not null check (record_kind in ('company', 'contact', 'deal', 'task')),
  name text not null check (char_length(name) between 1 and 100),
  user_id uuid not null, is_shared boolean not null default false, position int not null default 0,
  -- What the page makes of it: {"search": {…}, "columns": […]}.
  settings jsonb not null check (octet_length(settings::text) <= 20000),
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, user_id) references members (org_id, user_id) on delete cascade
);
create index saved_views_kind on saved_views (org_id, record_kind, position, id);
call protect_tenant('saved_views');
call versioned('saved_views');

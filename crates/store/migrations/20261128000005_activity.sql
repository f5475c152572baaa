create table tasks (
  org_id uuid not null references organisations, id uuid not null,
  title text not null check (char_length(title) between 1 and 300), note text not null default '',
  kind text not null default 'task' check (kind in ('task', 'call', 'meeting', 'message')),
  due_at timestamptz, is_all_day boolean not null default false,
  assignee_id uuid, done_at timestamptz, done_by uuid, result text not null default '',
  contact_id uuid, company_id uuid, deal_id uuid,
  created_by uuid,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, assignee_id) references members (org_id, user_id),
  foreign key (org_id, contact_id) references contacts (org_id, id) on delete set null (contact_id),
  foreign key (org_id, company_id) references companies (org_id, id) on delete set null (company_id),
  foreign key (org_id, deal_id) references deals (org_id, id) on delete set null (deal_id)
);
-- Tasks without a day come last.
create index tasks_open on tasks (org_id, (coalesce(due_at, 'infinity'::timestamptz)), id) where done_at is null and deleted_at is null;
create index tasks_assignee on tasks (org_id, assignee_id, (coalesce(due_at, 'infinity'::timestamptz)), id) where done_at is null and deleted_at is null;
create index tasks_done on tasks (org_id, done_at desc, id desc) where done_at is not null and deleted_at is null;
create index tasks_due on tasks (org_id, due_at, id) where due_at is not null and deleted_at is null;
create index tasks_contact on tasks (org_id, contact_id) where contact_id is not null;
create index tasks_company on tasks (org_id, company_id) where company_id is not null;
create index tasks_deal on tasks (org_id, deal_id) where deal_id is not null;
create index tasks_deleted on tasks (deleted_at) where deleted_at is not null;
call protect_tenant('tasks');
call versioned('tasks');

-- Notes, calls, e-mails, messages and meetings: what a card's timeline is made of.
create table communications (
  org_id uuid not null references organisations, id uuid not null,
  kind text not null check (kind in ('note', 'call', 'email', 'message', 'meeting')),
  direction text check (direction in ('in', 'out')),
  at timestamptz not null, author_id uuid,
  contact_id uuid, company_id uuid, deal_id uuid,
  subject text, body text not null default '', duration_seconds int check (duration_seconds >= 0), is_pinned boolean not null default false,
  source text,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, author_id) references members (org_id, user_id),
  foreign key (org_id, contact_id) references contacts (org_id, id) on delete set null (contact_id),
  foreign key (org_id, company_id) references companies (org_id, id) on delete set null (company_id),
  foreign key (org_id, deal_id) references deals (org_id, id) on delete set null (deal_id)
);
create index communications_contact on communications (org_id, contact_id, at desc, id desc) where contact_id is not null;
create index communications_company on communications (org_id, company_id, at desc, id desc) where company_id is not null;
create index communications_deal on communications (org_id, deal_id, at desc, id desc) where deal_id is not null;
create index communications_author on communications (org_id, author_id, at) include (kind) where author_id is not null and deleted_at is null;
create index communications_deleted on communications (deleted_at) where deleted_at is not null;
call protect_tenant('communications');
call versioned('communications');

call open_to_system('tasks', 'select (org_id, id, deleted_at), delete');
call open_to_system('communications', 'select (org_id, id, deleted_at), delete');

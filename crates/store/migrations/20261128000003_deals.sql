create table pipelines (
  org_id uuid not null references organisations, id uuid not null,
  name text not null check (char_length(name) between 1 and 200), position int not null default 0, is_default boolean not null default false,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id)
);
create unique index pipelines_default on pipelines (org_id) where is_default and deleted_at is null;
call protect_tenant('pipelines');
call versioned('pipelines');

create table stages (
  org_id uuid not null, id uuid not null, pipeline_id uuid not null,
  name text not null check (char_length(name) between 1 and 200), position int not null default 0,
  color text not null default 'gray', probability int not null default 0 check (probability between 0 and 100),
  kind text not null default 'open' check (kind in ('open', 'won', 'lost')),
  -- Names of fields a deal must have to stand here: 'amount', 'contact', 'custom.KEY'.
  required_fields text[] not null default '{}',
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id),
  -- A deal names both, so the database itself refuses a stage of another pipeline.
  unique (org_id, pipeline_id, id),
  foreign key (org_id, pipeline_id) references pipelines (org_id, id)
);
create index stages_order on stages (org_id, pipeline_id, position) where deleted_at is null;
call protect_tenant('stages');
call versioned('stages');

create table loss_reasons (
  org_id uuid not null references organisations, id uuid not null,
  name text not null check (char_length(name) between 1 and 200), position int not null default 0,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id)
);
call protect_tenant('loss_reasons');
call versioned('loss_reasons');

create table deals (
  org_id uuid not null references organisations, id uuid not null,
  pipeline_id uuid not null, stage_id uuid not null,
  title text not null check (char_length(title) between 1 and 300),
  amount_minor bigint not null default 0 check (amount_minor >= 0), currency char(3) not null,
  contact_id uuid, company_id uuid, owner_id uuid,
  expected_on date, closed_at timestamptz, loss_reason_id uuid, source text, note text not null default '', custom jsonb not null default '{}',
  -- When it came to the stage it stands in: the order of a column, and the beginning of the time in stage.
  stage_since timestamptz not null,
  sort_title text collate "C" not null generated always as (sort_name(title)) stored,
  search text not null generated always as (lower(translate(title, 'Ёё', 'Ее'))) stored,
  words tsvector not null generated always as (to_tsvector('russian', translate(title, 'Ёё', 'Ее'))) stored,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, pipeline_id, stage_id) references stages (org_id, pipeline_id, id),
  foreign key (org_id, contact_id) references contacts (org_id, id) on delete set null (contact_id),
  foreign key (org_id, company_id) references companies (org_id, id) on delete set null (company_id),
  foreign key (org_id, owner_id) references members (org_id, user_id),
  foreign key (org_id, loss_reason_id) references loss_reasons (org_id, id)
);
create index deals_column on deals (org_id, stage_id, stage_since desc, id desc) where deleted_at is null;
create index deals_title on deals (org_id, sort_title, id) where deleted_at is null;
create index deals_created on deals (org_id, created_at desc, id desc) where deleted_at is null;
create index deals_updated on deals (org_id, updated_at desc, id desc) where deleted_at is null;
create index deals_amount on deals (org_id, amount_minor desc, id desc) where deleted_at is null;
create index deals_closed on deals (org_id, closed_at desc, id desc) where closed_at is not null and deleted_at is null;
create index deals_contact on deals (org_id, contact_id, created_at desc) where contact_id is not null;
create index deals_company on deals (org_id, company_id, created_at desc) where company_id is not null;
create index deals_owner on deals (org_id, owner_id, stage_id, stage_since desc, id desc) where owner_id is not null and deleted_at is null;
create index deals_deleted on deals (deleted_at) where deleted_at is not null;
create index deals_search on deals using gin (org_id, search gin_trgm_ops);
create index deals_words on deals using gin (org_id, words);
call protect_tenant('deals');
call versioned('deals');

-- Every arrival of a deal at a stage, the first one included (from_stage_id is null). Append-only.
create table stage_moves (
  org_id uuid not null, id bigint generated always as identity,
  deal_id uuid not null, pipeline_id uuid not null, from_stage_id uuid, to_stage_id uuid not null,
  actor_kind text not null check (actor_kind in ('user', 'api_key', 'import', 'system')), actor_id uuid,
  at timestamptz not null,
  -- How long it had stood where it came from.
  duration_seconds bigint check (duration_seconds >= 0),
  amount_minor bigint not null, currency char(3) not null,
  primary key (org_id, id),
  foreign key (org_id, deal_id) references deals (org_id, id) on delete cascade,
  foreign key (org_id, from_stage_id) references stages (org_id, id),
  foreign key (org_id, to_stage_id) references stages (org_id, id)
);
create index stage_moves_deal on stage_moves (org_id, deal_id, id desc);
create index stage_moves_to on stage_moves (org_id, to_stage_id, id desc);
create index stage_moves_from on stage_moves (org_id, from_stage_id, id desc) where from_stage_id is not null;
create index stage_moves_pipeline on stage_moves (org_id, pipeline_id, at) include (deal_id, from_stage_id, to_stage_id, duration_seconds);
call protect_tenant('stage_moves', 'select, insert');

-- A purged deal takes its history with it; nothing else may touch a row.
create function keep_stage_moves() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and pg_trigger_depth() > 1 then
    return old;
  end if;
  raise exception 'stage_moves is append-only' using errcode = 'restrict_violation';
end
$$;
create trigger append_only before update or delete on stage_moves for each row execute function keep_stage_moves();

-- What a board shows above each column, kept by the writes: counting a hundred thousand deals for every look would take longer than the look may.
create table stage_totals (
  org_id uuid not null, stage_id uuid not null, currency char(3) not null,
  deals bigint not null default 0, amount_minor bigint not null default 0,
  primary key (org_id, stage_id, currency),
  foreign key (org_id, stage_id) references stages (org_id, id)
);
call protect_tenant('stage_totals');

create function add_to_stage_totals() returns trigger language plpgsql as $$
begin
  insert into stage_totals as t (org_id, stage_id, currency, deals, amount_minor)
  select org_id, stage_id, currency, count(*), sum(amount_minor) from added where deleted_at is null group by 1, 2, 3 order by 1, 2, 3
  on conflict (org_id, stage_id, currency) do update set deals = t.deals + excluded.deals, amount_minor = t.amount_minor + excluded.amount_minor;
  return null;
end
$$;
-- Only what really moves is written: a changed title must not lock the totals of its column.
create function move_stage_totals() returns trigger language plpgsql as $$
begin
  insert into stage_totals as t (org_id, stage_id, currency, deals, amount_minor)
  select org_id, stage_id, currency, sum(n), sum(amount) from (
    select org_id, stage_id, currency, -1 as n, -amount_minor as amount from removed where deleted_at is null
    union all select org_id, stage_id, currency, 1, amount_minor from added where deleted_at is null) moved
  group by 1, 2, 3 having sum(n) <> 0 or sum(amount) <> 0 order by 1, 2, 3
  on conflict (org_id, stage_id, currency) do update set deals = t.deals + excluded.deals, amount_minor = t.amount_minor + excluded.amount_minor;
  return null;
end
$$;
create function take_from_stage_totals() returns trigger language plpgsql as $$
begin
  update stage_totals t set deals = t.deals - gone.n, amount_minor = t.amount_minor - gone.amount
  from (select org_id, stage_id, currency, count(*) as n, sum(amount_minor) as amount from removed where deleted_at is null group by 1, 2, 3) gone
  where t.org_id = gone.org_id and t.stage_id = gone.stage_id and t.currency = gone.currency;
  return null;
end
$$;
create trigger added after insert on deals referencing new table as added for each statement execute function add_to_stage_totals();
create trigger moved after update on deals referencing old table as removed new table as added for each statement execute function move_stage_totals();
create trigger removed after delete on deals referencing old table as removed for each statement execute function take_from_stage_totals();

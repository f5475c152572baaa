-- Fields that an organisation adds to its records by itself. A key is not given again while the field that had it can still be restored.
create table custom_fields (
  org_id uuid not null references organisations, id uuid not null,
  record_kind text not null check (record_kind in ('company', 'contact', 'deal')),
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,49}$'), name text not null check (char_length(name) between 1 and 100),
  type text not null check (type in ('text', 'number', 'date', 'boolean', 'select', 'multiselect', 'url')),
  options text[] not null default '{}', is_required boolean not null default false, is_listed boolean not null default false, position int not null default 0,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id)
);
create unique index custom_fields_key on custom_fields (org_id, record_kind, key);
create index custom_fields_deleted on custom_fields (deleted_at) where deleted_at is not null;
call protect_tenant('custom_fields');
call versioned('custom_fields');
call open_to_system('custom_fields', 'select (org_id, id, deleted_at), delete');

-- The values stand in each record's `custom` by key; this is their index, one row a value, kept by triggers so that no writer can forget it. Values of deleted
-- fields stay in it, so that a field comes back whole. Comparisons of text, bigint and date are leakproof: under row-level security they still reach an index.
create table custom_values (
  org_id uuid not null, record_kind text not null, record_id uuid not null, field_id uuid not null, ordinal int not null default 0,
  -- The beginning of a text, as it is compared; a number in millionths, and yes and no as 1 and 0.
  text_value text collate "C", number_value bigint, date_value date,
  primary key (org_id, record_kind, record_id, field_id, ordinal),
  foreign key (org_id, field_id) references custom_fields (org_id, id) on delete cascade
);
create index custom_values_text on custom_values (org_id, field_id, text_value, record_id) where text_value is not null;
create index custom_values_number on custom_values (org_id, field_id, number_value, record_id) where number_value is not null;
create index custom_values_date on custom_values (org_id, field_id, date_value, record_id) where date_value is not null;
call protect_tenant('custom_values');
-- The purge crosses organisations.
call open_to_system('custom_values', 'select, delete');

create function whole_millionths(n numeric) returns bigint language sql immutable parallel safe as $$
  select case when n between -9223372036854 and 9223372036854 then case when n * 1000000 = trunc(n * 1000000) then (n * 1000000)::bigint end end
$$;

-- A day that is none makes no error: an import may have brought anything, and its page must not fail for it.
create function day_or_null(typed text) returns date language sql immutable parallel safe as $$
  select case when typed ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' and typed !~ '^0000' then
    case when substr(typed, 9, 2)::int <= extract(day from make_date(substr(typed, 1, 4)::int, substr(typed, 6, 2)::int, 1) + interval '1 month - 1 day')
      then make_date(substr(typed, 1, 4)::int, substr(typed, 6, 2)::int, substr(typed, 9, 2)::int) end end
$$;

-- The lines of the index that a value makes; one that is not of the field's type makes none.
create function custom_entries(type text, value jsonb) returns table (ordinal int, text_value text, number_value bigint, date_value date)
  language sql immutable parallel safe as $$
  select e.* from (
    select (i.at - 1)::int as ordinal,
      case when type in ('text', 'url', 'select', 'multiselect') and jsonb_typeof(i.item) = 'string' then left(sort_name(i.item #>> '{}'), 200) end as text_value,
      case when type = 'boolean' and jsonb_typeof(i.item) = 'boolean' then (i.item #>> '{}')::boolean::int::bigint
        when type = 'number' and jsonb_typeof(i.item) = 'number' then whole_millionths((i.item #>> '{}')::numeric) end as number_value,
      case when type = 'date' and jsonb_typeof(i.item) = 'string' then day_or_null(i.item #>> '{}') end as date_value
    from jsonb_array_elements(case when type = 'multiselect' and jsonb_typeof(value) = 'array' then value else jsonb_build_array(value) end)
      with ordinality as i(item, at)
  ) e where num_nonnulls(e.text_value, e.number_value, e.date_value) = 1
$$;

-- Whoever writes values and whoever defines a field wait for each other: otherwise a value written meanwhile would be missing in the new field's index.
-- Statements whose rows have no own fields, as an import of a hundred thousand contacts usually makes them, are done after one look at them.
create function index_custom_of_added() returns trigger language plpgsql as $$
begin
  if not exists (select from added n where n.custom <> '{}') then
    return null;
  end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('custom_fields ' || app_org()::text, 0));
  insert into custom_values (org_id, record_kind, record_id, field_id, ordinal, text_value, number_value, date_value)
    select n.org_id, f.record_kind, n.id, f.id, e.* from added n
      cross join lateral jsonb_each(case when jsonb_typeof(n.custom) = 'object' then n.custom else '{}' end) c
      join custom_fields f on f.org_id = n.org_id and f.record_kind = tg_argv[0] and f.key = c.key
      cross join lateral custom_entries(f.type, c.value) e;
  return null;
end
$$;

create function index_custom_of_changed() returns trigger language plpgsql as $$
begin
  if not exists (select from added n where n.custom <> '{}') and not exists (select from gone o where o.custom <> '{}') then
    return null;
  end if;
  if not exists (select from added n join gone o on o.org_id = n.org_id and o.id = n.id where n.custom <> o.custom) then
    return null;
  end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('custom_fields ' || app_org()::text, 0));
  delete from custom_values v using added n join gone o on o.org_id = n.org_id and o.id = n.id
    where n.custom <> o.custom and v.org_id = n.org_id and v.record_kind = tg_argv[0] and v.record_id = n.id;
  insert into custom_values (org_id, record_kind, record_id, field_id, ordinal, text_value, number_value, date_value)
    select n.org_id, f.record_kind, n.id, f.id, e.* from added n join gone o on o.org_id = n.org_id and o.id = n.id and o.custom <> n.custom
      cross join lateral jsonb_each(case when jsonb_typeof(n.custom) = 'object' then n.custom else '{}' end) c
      join custom_fields f on f.org_id = n.org_id and f.record_kind = tg_argv[0] and f.key = c.key
      cross join lateral custom_entries(f.type, c.value) e;
  return null;
end
$$;

create function drop_custom_of_gone() returns trigger language plpgsql as $$
begin
  delete from custom_values v using gone g where v.org_id = g.org_id and v.record_kind = tg_argv[0] and v.record_id = g.id;
  return null;
end
$$;

do $$
declare
  target record;
begin
  for target in select * from (values ('companies', 'company'), ('contacts', 'contact'), ('deals', 'deal')) t(name, kind) loop
    execute format('create trigger index_custom_of_added after insert on %I referencing new table as added
      for each statement execute function index_custom_of_added(%L)', target.name, target.kind);
    execute format('create trigger index_custom_of_changed after update on %I referencing old table as gone new table as added
      for each statement execute function index_custom_of_changed(%L)', target.name, target.kind);
    execute format('create trigger drop_custom_of_gone after delete on %I referencing old table as gone
      for each statement execute function drop_custom_of_gone(%L)', target.name, target.kind);
  end loop;
end
$$;

-- A new field's values that were there before it, brought by an import.
create function index_custom_field(wanted uuid) returns void language plpgsql as $$
declare
  field record;
begin
  perform pg_advisory_xact_lock(hashtextextended('custom_fields ' || app_org()::text, 0));
  select f.* into field from custom_fields f where f.org_id = app_org() and f.id = wanted;
  execute format('insert into custom_values (org_id, record_kind, record_id, field_id, ordinal, text_value, number_value, date_value)
    select t.org_id, $1, t.id, $2, e.* from %I t cross join lateral custom_entries($3, t.custom -> $4) e where t.org_id = $5 and t.custom ? $4',
    case field.record_kind when 'company' then 'companies' when 'contact' then 'contacts' else 'deals' end)
    using field.record_kind, field.id, field.type, field.key, field.org_id;
end
$$;

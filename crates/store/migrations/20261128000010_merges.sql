-- Doubles: who shares an e-mail or a phone, which of them are different people all the same, and merging with the way back.

create function points_of(emails text[], phones text[]) returns table (point text, value text) language sql immutable parallel safe
  as $$ select 'email', e from unnest(emails) e union select 'phone', p from unnest(phones) p $$;

-- How many live records hold an e-mail or a phone, kept by the writes as the totals of the stages are: finding the few shared ones by grouping two hundred
-- thousand contacts would take longer than a page may. The row of a value is locked by whoever adds a holder, so that two at once are counted as two.
create table point_holders (
  org_id uuid not null, kind text not null check (kind in ('contact', 'company')),
  point text not null check (point in ('email', 'phone')), value text collate "C" not null, holders bigint not null,
  primary key (org_id, kind, point, value)
);
create index point_holders_shared on point_holders (org_id, kind, point, value) where holders > 1;

create function add_point_holders() returns trigger language plpgsql as $$
begin
  insert into point_holders as h (org_id, kind, point, value, holders)
  select a.org_id, tg_argv[0], p.point, p.value, count(*) from added a cross join lateral points_of(a.emails, a.phones) p where a.deleted_at is null
  group by 1, 3, 4 order by 1, 3, 4
  on conflict (org_id, kind, point, value) do update set holders = h.holders + excluded.holders;
  return null;
end
$$;
-- The plan is kept for the life of a connection and may be made while the table is small: it must not read all values for each statement.
create function move_point_holders() returns trigger language plpgsql set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if not exists (select from removed r join added a on a.org_id = r.org_id and a.id = r.id
      where r.emails <> a.emails or r.phones <> a.phones or (r.deleted_at is null) <> (a.deleted_at is null)) then
    return null;
  end if;
  insert into point_holders as h (org_id, kind, point, value, holders)
  select org_id, tg_argv[0], point, value, sum(n) from (
    select r.org_id, p.point, p.value, -1 as n from removed r cross join lateral points_of(r.emails, r.phones) p where r.deleted_at is null
    union all select a.org_id, p.point, p.value, 1 from added a cross join lateral points_of(a.emails, a.phones) p where a.deleted_at is null) moved
  group by 1, 3, 4 having sum(n) <> 0 order by 1, 3, 4
  on conflict (org_id, kind, point, value) do update set holders = h.holders + excluded.holders;
  delete from point_holders h using removed r cross join lateral points_of(r.emails, r.phones) p
  where h.org_id = r.org_id and h.kind = tg_argv[0] and h.point = p.point and h.value = p.value and h.holders <= 0;
  return null;
end
$$;
create function take_point_holders() returns trigger language plpgsql set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  insert into point_holders as h (org_id, kind, point, value, holders)
  select r.org_id, tg_argv[0], p.point, p.value, -count(*) from removed r cross join lateral points_of(r.emails, r.phones) p where r.deleted_at is null
  group by 1, 3, 4 order by 1, 3, 4
  on conflict (org_id, kind, point, value) do update set holders = h.holders + excluded.holders;
  delete from point_holders h using removed r cross join lateral points_of(r.emails, r.phones) p
  where h.org_id = r.org_id and h.kind = tg_argv[0] and h.point = p.point and h.value = p.value and h.holders <= 0;
  return null;
end
$$;

do $$
declare holder record;
begin
  for holder in select * from (values ('contacts', 'contact'), ('companies', 'company')) as t(name, kind) loop
    -- The owner is under forced row-level security like everybody else; the backfill needs every organisation's rows.
    execute format('alter table %I no force row level security', holder.name);
    execute format('insert into point_holders select c.org_id, %L, p.point, p.value, count(*) from %I c cross join lateral points_of(c.emails, c.phones) p
      where c.deleted_at is null group by 1, 3, 4', holder.kind, holder.name);
    execute format('alter table %I force row level security', holder.name);
    execute format('create trigger point_holders_added after insert on %I referencing new table as added for each statement execute function add_point_holders(%L)', holder.name, holder.kind);
    execute format('create trigger point_holders_moved after update on %I referencing old table as removed new table as added for each statement execute function move_point_holders(%L)', holder.name, holder.kind);
    execute format('create trigger point_holders_removed after delete on %I referencing old table as removed for each statement execute function take_point_holders(%L)', holder.name, holder.kind);
    -- Who they are: array containment reaches its index only past row-level security, see 20261101000008_search.sql. The planner takes a value for one that
    -- a thousand records hold and, under a limit, might walk all of them by their time; and an index answers only in its own collation.
    execute format($f$
      create function holders_of_%1$s(points text[], held text[], most int) returns table (point text, value text, id uuid)
        language sql stable security definer rows 500 set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off as $body$
        select v.point, v.value, h.id from unnest(points, held) as v(point, value) cross join lateral (
          (select c.id from %1$s c where v.point = 'email' and c.org_id = app_org() and c.deleted_at is null and c.emails @> array[v.value collate "default"]
             order by c.created_at, c.id limit most)
          union all
          (select c.id from %1$s c where v.point = 'phone' and c.org_id = app_org() and c.deleted_at is null and c.phones @> array[v.value collate "default"]
             order by c.created_at, c.id limit most)) h
      $body$ $f$, holder.name);
    execute format('grant create on schema public to zveno_search');
    execute format('alter function holders_of_%s(text[], text[], int) owner to zveno_search', holder.name);
    execute format('revoke create on schema public from zveno_search');
    execute format('revoke all on function holders_of_%s(text[], text[], int) from public', holder.name);
    execute format('grant execute on function holders_of_%s(text[], text[], int) to zveno_app', holder.name);
  end loop;
end
$$;
call protect_tenant('point_holders');
-- Purging a contact runs the triggers that keep the numbers, though a deleted one is in none of them.
call open_to_system('point_holders', 'select, insert, update, delete');

-- Two records that share a point and are different people: neither doubles nor one person in two entries.
create table told_apart (
  org_id uuid not null references organisations, kind text not null check (kind in ('contact', 'company')),
  one_id uuid not null, other_id uuid not null check (one_id < other_id), told_by uuid, created_at timestamptz not null,
  primary key (org_id, kind, one_id, other_id)
);
create index told_apart_other on told_apart (org_id, kind, other_id);
call protect_tenant('told_apart', 'select, insert, delete');

-- What a merge found and what it made of it: read backwards it is the undo. No foreign keys to the records: the account of a merge outlives them.
create table merges (
  org_id uuid not null references organisations, id uuid not null,
  kind text not null check (kind in ('contact', 'company')), primary_id uuid not null, title text not null,
  -- The columns of the primary that the merge wrote, by name.
  before jsonb not null, after jsonb not null,
  -- [{"id", "title", "row"}]: the duplicates as they stood.
  duplicates jsonb not null,
  -- [{"table", "column", "from", "to", "ids"}]: what pointed at them; references of other systems by their keys.
  moved jsonb not null,
  made_by uuid, created_at timestamptz not null, undone_at timestamptz, undone_by uuid,
  primary key (org_id, id)
);
create index merges_recent on merges (org_id, created_at desc, id desc);
create index merges_primary on merges (org_id, primary_id, created_at desc);
call protect_tenant('merges', 'select, insert');
grant update (undone_at, undone_by) on merges to zveno_app;

-- Where a record that was merged away went; gone with the undo, and it outlives the record: an old link still leads to the one that is left.
create table merged_records (
  org_id uuid not null references organisations, record_id uuid not null, into_id uuid not null, merge_id uuid not null,
  primary key (org_id, record_id),
  foreign key (org_id, merge_id) references merges (org_id, id)
);
call protect_tenant('merged_records', 'select, insert, delete');

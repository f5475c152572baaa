-- The furthest stage a deal has reached, lost ones aside: kept with the deal, because asking a hundred thousand deals for their moves takes a second.
alter table deals add column furthest_stage_id uuid;

create function keep_furthest_stage() returns trigger language plpgsql as $$
begin
  if exists (select from stages where org_id = new.org_id and id = new.stage_id and kind = 'lost') then
    -- Lost where it stood; a deal that goes to another pipeline begins anew there.
    new.furthest_stage_id := case when tg_op = 'UPDATE' and new.pipeline_id = old.pipeline_id then old.furthest_stage_id end;
  elsif tg_op = 'INSERT' or new.pipeline_id <> old.pipeline_id or old.furthest_stage_id is null
    or (select position from stages where org_id = new.org_id and id = new.stage_id)
      >= (select position from stages where org_id = new.org_id and id = old.furthest_stage_id) then
    new.furthest_stage_id := new.stage_id;
  end if;
  return new;
end
$$;

-- What is there already is reckoned once from its moves. It is no change of anybody's, so the versions stay.
alter table deals disable trigger user;
alter table deals no force row level security;
update deals d set furthest_stage_id = (
  select s.id from (
    select d.stage_id as id union all select m.to_stage_id from stage_moves m where m.org_id = d.org_id and m.deal_id = d.id and m.pipeline_id = d.pipeline_id) way
  join stages s on s.org_id = d.org_id and s.pipeline_id = d.pipeline_id and s.id = way.id and s.kind <> 'lost' order by s.position desc, s.id limit 1);
alter table deals force row level security;
alter table deals enable trigger user;

create trigger furthest_stage_first before insert on deals for each row execute function keep_furthest_stage();
create trigger furthest_stage_moved before update on deals for each row when (old.stage_id <> new.stage_id) execute function keep_furthest_stage();

-- What is counted over ranges of days, answered from the index alone.
create index deals_cohort on deals (org_id, created_at) include (pipeline_id, owner_id, stage_id, furthest_stage_id, currency, amount_minor)
  where deleted_at is null;
create index deals_outcome on deals (org_id, closed_at) include (pipeline_id, owner_id, stage_id, currency, amount_minor, created_at, loss_reason_id)
  where closed_at is not null and deleted_at is null;
-- Deleted deals are few: what is counted from their moves leaves them out by name.
create index deals_gone on deals (org_id, id) where deleted_at is not null;
create index stage_moves_left on stage_moves (org_id, from_stage_id, at) include (deal_id, duration_seconds) where from_stage_id is not null;
create index tasks_done_by on tasks (org_id, done_at) include (done_by) where done_at is not null and deleted_at is null;
create index students_archived on students (org_id, archived_on) where archived_on is not null and deleted_at is null;

-- How much each member logged, by the hour: a year of a busy team is then some thousand rows instead of a million.
create table communication_hours (
  org_id uuid not null references organisations, hour timestamptz not null, author_id uuid not null,
  kind text not null, number bigint not null,
  primary key (org_id, hour, author_id, kind)
);
call protect_tenant('communication_hours');
-- Purging runs the triggers too, though what is purged is counted no longer.
call open_to_system('communication_hours', 'select, insert, update, delete');

-- Adds to hours, or takes away where the numbers are negative.
create function shift_communication_hours(orgs uuid[], hours timestamptz[], authors uuid[], kinds text[], numbers bigint[]) returns void language plpgsql
  set enable_seqscan = off as $$
begin
  insert into communication_hours as h (org_id, hour, author_id, kind, number)
  select * from unnest(orgs, hours, authors, kinds, numbers) order by 1, 2, 3, 4
  on conflict (org_id, hour, author_id, kind) do update set number = h.number + excluded.number;
  delete from communication_hours h using unnest(orgs, hours, authors, kinds) as s(org, hour, author, kind)
  where h.org_id = s.org and h.hour = s.hour and h.author_id = s.author and h.kind = s.kind and h.number = 0;
end
$$;

create function add_communication_hours() returns trigger language plpgsql as $$
begin
  perform shift_communication_hours(array_agg(org_id), array_agg(hour), array_agg(author_id), array_agg(kind), array_agg(n)) from (
    select org_id, hour_of(at) as hour, author_id, kind, count(*) as n from added where author_id is not null and deleted_at is null group by 1, 2, 3, 4) counted
  having count(*) > 0;
  return null;
end
$$;
create function move_communication_hours() returns trigger language plpgsql as $$
begin
  perform shift_communication_hours(array_agg(org_id), array_agg(hour), array_agg(author_id), array_agg(kind), array_agg(n)) from (
    select org_id, hour, author_id, kind, sum(sign)::bigint as n from (
      select org_id, hour_of(at) as hour, author_id, kind, -1 as sign from removed where author_id is not null and deleted_at is null
      union all select org_id, hour_of(at), author_id, kind, 1 from added where author_id is not null and deleted_at is null) both_sides
    group by 1, 2, 3, 4 having sum(sign) <> 0) counted
  having count(*) > 0;
  return null;
end
$$;
create function take_communication_hours() returns trigger language plpgsql as $$
begin
  perform shift_communication_hours(array_agg(org_id), array_agg(hour), array_agg(author_id), array_agg(kind), array_agg(n)) from (
    select org_id, hour_of(at) as hour, author_id, kind, -count(*) as n from removed where author_id is not null and deleted_at is null group by 1, 2, 3, 4) counted
  having count(*) > 0;
  return null;
end
$$;
create trigger hours_added after insert on communications referencing new table as added for each statement execute function add_communication_hours();
create trigger hours_moved after update on communications referencing old table as removed new table as added for each statement execute function move_communication_hours();
create trigger hours_removed after delete on communications referencing old table as removed for each statement execute function take_communication_hours();

alter table communications no force row level security;
insert into communication_hours (org_id, hour, author_id, kind, number)
  select org_id, hour_of(at), author_id, kind, count(*) from communications where author_id is not null and deleted_at is null group by 1, 2, 3, 4;
alter table communications force row level security;

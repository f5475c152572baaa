-- How many came and how many did not, by the hour in which their lesson began: charts over weeks read some hundred rows instead of every visit.
-- An hour falls on one local day in every time zone but the few that are off by minutes, and no lesson begins within minutes of midnight.
create table attendance_hours (
  org_id uuid not null references organisations, hour timestamptz not null,
  attended bigint not null, missed bigint not null,
  primary key (org_id, hour)
);
call protect_tenant('attendance_hours');

create function hour_of(at timestamptz) returns timestamptz language sql immutable parallel safe
  as $$ select date_bin('1 hour', at, '2000-01-01 00:00+00') $$;

-- Adds to hours, or takes away where the numbers are negative.
create function shift_attendance_hours(orgs uuid[], hours timestamptz[], attended_by bigint[], missed_by bigint[]) returns void language plpgsql as $$
begin
  insert into attendance_hours as h (org_id, hour, attended, missed)
  select org, hour, coalesce(sum(attended), 0), coalesce(sum(missed), 0) from unnest(orgs, hours, attended_by, missed_by) as s(org, hour, attended, missed)
  group by 1, 2 having coalesce(sum(attended), 0) <> 0 or coalesce(sum(missed), 0) <> 0 order by 1, 2
  on conflict (org_id, hour) do update set attended = h.attended + excluded.attended, missed = h.missed + excluded.missed;
  delete from attendance_hours h using unnest(orgs, hours) as s(org, hour)
  where h.org_id = s.org and h.hour = s.hour and h.attended = 0 and h.missed = 0;
end
$$;

create function add_attendance_hours() returns trigger language plpgsql as $$
begin
  perform shift_attendance_hours(array_agg(org_id), array_agg(hour), array_agg(attended), array_agg(missed)) from (
    select l.org_id, hour_of(l.starts_at) as hour, count(*) filter (where a.status = 'attended') as attended, count(*) filter (where a.status = 'missed') as missed
    from added a join lessons l on l.org_id = a.org_id and l.id = a.lesson_id
    where l.status = 'held' and l.deleted_at is null and a.deleted_at is null and a.status <> 'planned' group by 1, 2) counted;
  return null;
end
$$;
create function move_attendance_hours() returns trigger language plpgsql as $$
begin
  perform shift_attendance_hours(array_agg(org_id), array_agg(hour), array_agg(attended), array_agg(missed)) from (
    select l.org_id, hour_of(l.starts_at) as hour, sum(a.sign) filter (where a.status = 'attended') as attended, sum(a.sign) filter (where a.status = 'missed') as missed
    from (
      select org_id, lesson_id, status, deleted_at, -1 as sign from removed union all select org_id, lesson_id, status, deleted_at, 1 from added) a
    join lessons l on l.org_id = a.org_id and l.id = a.lesson_id
    where l.status = 'held' and l.deleted_at is null and a.deleted_at is null and a.status <> 'planned' group by 1, 2) counted;
  return null;
end
$$;
create function take_attendance_hours() returns trigger language plpgsql as $$
begin
  perform shift_attendance_hours(array_agg(org_id), array_agg(hour), array_agg(attended), array_agg(missed)) from (
    select l.org_id, hour_of(l.starts_at) as hour, -count(*) filter (where a.status = 'attended') as attended, -count(*) filter (where a.status = 'missed') as missed
    from removed a join lessons l on l.org_id = a.org_id and l.id = a.lesson_id
    where l.status = 'held' and l.deleted_at is null and a.deleted_at is null and a.status <> 'planned' group by 1, 2) counted;
  return null;
end
$$;
create trigger attendance_hours_added after insert on attendance referencing new table as added for each statement execute function add_attendance_hours();
create trigger attendance_hours_moved after update on attendance referencing old table as removed new table as added for each statement execute function move_attendance_hours();
create trigger attendance_hours_removed after delete on attendance referencing old table as removed for each statement execute function take_attendance_hours();

-- A lesson that moves, or is held after all, takes its visits along.
create function move_lesson_hours() returns trigger language plpgsql as $$
begin
  perform shift_attendance_hours(array_agg(org_id), array_agg(hour), array_agg(attended), array_agg(missed)) from (
    select l.org_id, l.hour, sum(l.sign) filter (where a.status = 'attended') as attended, sum(l.sign) filter (where a.status = 'missed') as missed
    from (
      select o.org_id, o.id, hour_of(o.starts_at) as hour, o.status, o.deleted_at, -1 as sign from removed o join added n using (org_id, id)
      where (hour_of(o.starts_at), o.status, o.deleted_at) is distinct from (hour_of(n.starts_at), n.status, n.deleted_at)
      union all
      select n.org_id, n.id, hour_of(n.starts_at), n.status, n.deleted_at, 1 from removed o join added n using (org_id, id)
      where (hour_of(o.starts_at), o.status, o.deleted_at) is distinct from (hour_of(n.starts_at), n.status, n.deleted_at)) l
    join attendance a on a.org_id = l.org_id and a.lesson_id = l.id
    where l.status = 'held' and l.deleted_at is null and a.deleted_at is null and a.status <> 'planned' group by 1, 2) counted;
  return null;
end
$$;
create trigger attendance_hours_moved after update on lessons referencing old table as removed new table as added for each statement execute function move_lesson_hours();

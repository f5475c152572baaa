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
create function shift_attendance_hours(orgs uuid[], hours timestamptz[], attended_by bigint[], missed_by bigint[]) returns void language plpgsql set enable_seqscan = off as $$
begin
  insert into attendance_hours as h (org_id, hour, attended, missed)
  select org, hour, coalesce(sum(attended), 0), coalesce(sum(missed), 0) from unnest(orgs, hours, attended_by, missed_by) as s(org, hour, attended, missed)
  group by 1, 2 having coalesce(sum(attended), 0) <> 0 or coalesce(sum(missed), 0) <> 0 order by 1, 2
  on conflict (org_id, hour) do update set attended = h.attended + excluded.attended, missed = h.missed + excluded.missed;
  delete from attendance_hours h using unnest(orgs, hours) as s(org, hour)
  where h.org_id = s.org and h.hour = s.hour and h.attended = 0 and h.missed = 0;
end
$$;

-- The plans of these functions are kept for the life of a connection and may be made while the tables are empty, at the beginning of an import: without
-- the settings and `offset 0` such a plan reads the whole table again for every row that comes later.
create function add_attendance_hours() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  perform shift_attendance_hours(array_agg(org_id), array_agg(hour), array_agg(attended::bigint), array_agg(missed::bigint)) from (
    select a.org_id, l.hour, sum(a.n) filter (where a.status = 'attended') as attended, sum(a.n) filter (where a.status = 'missed') as missed
    from (
      select org_id, lesson_id, status, count(*) as n from added where status <> 'planned' and deleted_at is null group by 1, 2, 3) a
    cross join lateral (
      select hour_of(starts_at) as hour from lessons l
      where l.org_id = a.org_id and l.id = a.lesson_id and l.status = 'held' and l.deleted_at is null offset 0) l
    group by 1, 2) counted;
  return null;
end
$$;
create function move_attendance_hours() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  perform shift_attendance_hours(array_agg(org_id), array_agg(hour), array_agg(attended::bigint), array_agg(missed::bigint)) from (
    select a.org_id, l.hour, sum(a.n) filter (where a.status = 'attended') as attended, sum(a.n) filter (where a.status = 'missed') as missed
    from (
      select org_id, lesson_id, status, sum(sign) as n from (
        select org_id, lesson_id, status, -1 as sign from removed where status <> 'planned' and deleted_at is null
        union all select org_id, lesson_id, status, 1 from added where status <> 'planned' and deleted_at is null) both_sides
      group by 1, 2, 3 having sum(sign) <> 0) a
    cross join lateral (
      select hour_of(starts_at) as hour from lessons l
      where l.org_id = a.org_id and l.id = a.lesson_id and l.status = 'held' and l.deleted_at is null offset 0) l
    group by 1, 2) counted;
  return null;
end
$$;
create function take_attendance_hours() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  perform shift_attendance_hours(array_agg(org_id), array_agg(hour), array_agg(attended::bigint), array_agg(missed::bigint)) from (
    select a.org_id, l.hour, -sum(a.n) filter (where a.status = 'attended') as attended, -sum(a.n) filter (where a.status = 'missed') as missed
    from (
      select org_id, lesson_id, status, count(*) as n from removed where status <> 'planned' and deleted_at is null group by 1, 2, 3) a
    cross join lateral (
      select hour_of(starts_at) as hour from lessons l
      where l.org_id = a.org_id and l.id = a.lesson_id and l.status = 'held' and l.deleted_at is null offset 0) l
    group by 1, 2) counted;
  return null;
end
$$;
create trigger attendance_hours_added after insert on attendance referencing new table as added for each statement execute function add_attendance_hours();
create trigger attendance_hours_moved after update on attendance referencing old table as removed new table as added for each statement execute function move_attendance_hours();
create trigger attendance_hours_removed after delete on attendance referencing old table as removed for each statement execute function take_attendance_hours();

-- A lesson that moves, or is held after all, takes its visits along. What is the same before and after cancels out.
create function move_lesson_hours() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  perform shift_attendance_hours(array_agg(org_id), array_agg(hour), array_agg(attended::bigint), array_agg(missed::bigint)) from (
    select l.org_id, l.hour, sum(l.sign * a.attended) as attended, sum(l.sign * a.missed) as missed
    from (
      select org_id, id, hour, sum(sign) as sign from (
        select org_id, id, hour_of(starts_at) as hour, -1 as sign from removed where status = 'held' and deleted_at is null
        union all select org_id, id, hour_of(starts_at), 1 from added where status = 'held' and deleted_at is null) both_sides
      group by 1, 2, 3 having sum(sign) <> 0) l
    cross join lateral (
      select count(*) filter (where a.status = 'attended') as attended, count(*) filter (where a.status = 'missed') as missed
      from attendance a where a.org_id = l.org_id and a.lesson_id = l.id and a.deleted_at is null) a
    group by 1, 2) counted;
  return null;
end
$$;
create trigger attendance_hours_moved after update on lessons referencing old table as removed new table as added for each statement execute function move_lesson_hours();

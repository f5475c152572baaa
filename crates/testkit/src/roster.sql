create function pg_temp.id(kind text, n int) returns uuid language sql immutable as $f$ select md5($org::text || kind || n)::uuid $f$;
create function pg_temp.name(n int) returns text language sql immutable as $f$
  select (array['Пётр Савин', 'Петр Савин', 'Ёлкина Анна', 'ежова Алёна', 'Яковлев Ян', 'Abrams Zoe', 'Иванова_100% Мария'])[1 + n % 7] $f$;
create temp table student as select n, n % 10 <> 0 as pays, (n + 7) / 8 as band from generate_series(1, $students) n;

insert into branches (org_id, id, name, position, created_at, updated_at) select $org, pg_temp.id('branch', n), 'Филиал ' || n, n, $now, $now from generate_series(1, 2) n;
insert into subjects (org_id, id, name, position, created_at, updated_at) select $org, pg_temp.id('subject', n), 'Предмет ' || n, n, $now, $now from generate_series(1, 2) n;
insert into rooms (org_id, id, branch_id, name, created_at, updated_at)
  select $org, pg_temp.id('room', n), pg_temp.id('branch', 1 + n % 2), 'Кабинет ' || n, $now, $now from generate_series(1, 3) n;
insert into contacts (org_id, id, name, emails, phones, created_at, updated_at)
  select $org, pg_temp.id('teacher contact', n), 'Учитель ' || n, array['teacher' || n || '@school.test'], array['+7900100000' || n], $now, $now from generate_series(1, 3) n;
insert into teachers (org_id, id, contact_id, name, archived_on, created_at, updated_at)
  select $org, pg_temp.id('teacher', n), pg_temp.id('teacher contact', n), 'Учитель ' || n, case when n = 3 then $now::date end, $now, $now from generate_series(1, 3) n;
insert into contacts (org_id, id, name, emails, phones, phones_typed, created_at, updated_at)
  select $org, pg_temp.id('contact', n), pg_temp.name(n), case when n % 3 = 0 then array['parent' || n || '@mail.test'] else '{}' end,
    array['+7900' || lpad(n::text, 7, '0')], array['8 (900) ' || lpad(n::text, 7, '0')], $now, $now from student;
insert into students (org_id, id, contact_id, name, status, branch_ids, teacher_id, joined_at, created_at, updated_at)
  select $org, pg_temp.id('student', n), pg_temp.id('contact', n), pg_temp.name(n), case when not pays then 'lead' when n % 4 = 0 then 'archived' else 'active' end,
    array[pg_temp.id('branch', 1 + n % 2)], case when n = 1 then pg_temp.id('teacher', 2) end, $now - n * interval '1 day', $now, $now from student;
insert into groups (org_id, id, name, teacher_id, co_teacher_ids, branch_ids, capacity, is_archived, created_at, updated_at)
  select $org, pg_temp.id('group', band), 'Группа ' || band, pg_temp.id('teacher', 1), case when band = 1 then array[pg_temp.id('teacher', 2)] else '{}' end,
    array[pg_temp.id('branch', 1)], 8, band % 5 = 0, $now, $now from (select distinct band from student) bands;
insert into group_memberships (org_id, id, group_id, student_id, starts_on, ends_on, created_at, updated_at)
  select $org, pg_temp.id('membership', n), pg_temp.id('group', band), pg_temp.id('student', n), $now::date - 60, case when n % 8 = 7 then $now::date - 1 end, $now, $now
  from student;
-- Lessons 1 to 5 were held in the last days, 6 is planned for tomorrow.
insert into lessons (org_id, id, branch_id, subject_id, room_id, teacher_id, group_id, starts_at, ends_at, status, created_at, updated_at)
  select $org, pg_temp.id('lesson', band * 10 + l), pg_temp.id('branch', 1), pg_temp.id('subject', 1), pg_temp.id('room', 1 + band % 3), pg_temp.id('teacher', 1),
    pg_temp.id('group', band), $now + (case when l = 6 then 1 else -l end) * interval '1 day', $now + (case when l = 6 then 1 else -l end) * interval '1 day' + interval '1 hour',
    case when l = 6 then 'planned' else 'held' end, $now, $now
  from (select distinct band from student) bands, generate_series(1, 6) l;
insert into attendance (org_id, id, lesson_id, student_id, status, charge_minor, currency, created_at, updated_at)
  select $org, pg_temp.id('attendance', n * 10 + l), pg_temp.id('lesson', band * 10 + l), pg_temp.id('student', n), case when l = 5 then 'missed' else 'attended' end,
    case when l = 5 then 0 else 50000 end, 'RUB', $now, $now from student, generate_series(1, 5) l where pays;
insert into transactions (org_id, id, student_id, kind, amount_minor, currency, occurred_on, lesson_id, created_at, updated_at)
  select $org, pg_temp.id('charge', n * 10 + l), pg_temp.id('student', n), 'charge', -50000, 'RUB', $now::date - l, pg_temp.id('lesson', band * 10 + l), $now, $now
  from student, generate_series(1, 4) l where pays;
insert into transactions (org_id, id, student_id, kind, amount_minor, currency, occurred_on, method, payer_name, created_at, updated_at)
  select $org, pg_temp.id('income', n), pg_temp.id('student', n), 'income', case when n % 2 = 0 then 300000 else 100000 end, 'RUB', $now::date - (n % 5), 'Карта', 'Плательщик', $now, $now
  from student where pays;
insert into transactions (org_id, id, student_id, kind, amount_minor, currency, occurred_on, is_confirmed, created_at, updated_at)
  select $org, pg_temp.id(kind, 1), pg_temp.id('student', 1), kind, amount, 'RUB', $now::date - 1, confirmed, $now, $now
  from (values ('refund', -20000, true), ('correction', 777700, false)) as rare(kind, amount, confirmed);
insert into connections (org_id, id, vendor, base_url, created_at, updated_at) values ($org, pg_temp.id('connection', 1), 'alfacrm', 'https://school.example.test', $now, $now);
insert into external_refs (org_id, connection_id, kind, remote_id, local_id, hash, snapshot, run_id, seen_at)
  select $org, pg_temp.id('connection', 1), 'students', n::text, pg_temp.id('student', n), '\x00', '{}', pg_temp.id('run', 1), $now from student;

create table branches (
  org_id uuid not null references organisations, id uuid not null,
  name text not null, is_active boolean not null default true, position int not null default 0,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id)
);
create table subjects (
  org_id uuid not null references organisations, id uuid not null,
  name text not null, position int not null default 0,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id)
);
create table rooms (
  org_id uuid not null references organisations, id uuid not null,
  branch_id uuid, name text not null, location text, note text not null default '', is_active boolean not null default true, position int not null default 0,
  sort_name text collate "C" not null generated always as (sort_name(name)) stored,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, branch_id) references branches (org_id, id)
);
create index rooms_name on rooms (org_id, sort_name, id);
create table teachers (
  org_id uuid not null references organisations, id uuid not null,
  contact_id uuid not null, name text not null, birth_date date, gender text check (gender in ('male', 'female')),
  branch_ids uuid[] not null default '{}', skills text[] not null default '{}', note text not null default '', archived_on date,
  sort_name text collate "C" not null generated always as (sort_name(name)) stored,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, contact_id) references contacts (org_id, id)
);
create index teachers_name on teachers (org_id, sort_name, id);
create index teachers_contact on teachers (org_id, contact_id);
create table students (
  org_id uuid not null references organisations, id uuid not null,
  contact_id uuid not null, name text not null,
  status text not null check (status in ('lead', 'active', 'archived')), stage text,
  birth_date date, gender text check (gender in ('male', 'female')), payer_name text,
  branch_ids uuid[] not null default '{}', teacher_id uuid, source text,
  paid_lessons int, paid_until date, last_attended_on date, next_lesson_at timestamptz, joined_at timestamptz, archived_on date,
  note text not null default '', custom jsonb not null default '{}',
  sort_name text collate "C" not null generated always as (sort_name(name)) stored,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, contact_id) references contacts (org_id, id),
  foreign key (org_id, teacher_id) references teachers (org_id, id)
);
create index students_name on students (org_id, sort_name, id) where deleted_at is null;
create index students_status_name on students (org_id, status, sort_name, id) where deleted_at is null;
-- Small enough to count a whole school from.
create index students_status on students (org_id, status) where deleted_at is null;
create index students_contact on students (org_id, contact_id);
create index students_teacher on students (org_id, teacher_id, sort_name, id) where teacher_id is not null;
create index students_joined on students (org_id, joined_at) where deleted_at is null;
-- Soft-deleted students are few: this lets the sums over balances leave them out without reading the others.
create index students_deleted on students (org_id, id) where deleted_at is not null;
create table tariffs (
  org_id uuid not null references organisations, id uuid not null,
  name text not null, kind text not null check (kind in ('per_lesson', 'monthly', 'weekly', 'other')),
  price_minor bigint not null default 0, currency char(3) not null, lessons int, lesson_minutes int, branch_ids uuid[] not null default '{}',
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id)
);
create table groups (
  org_id uuid not null references organisations, id uuid not null,
  name text not null, branch_ids uuid[] not null default '{}', teacher_id uuid, co_teacher_ids uuid[] not null default '{}',
  capacity int, starts_on date, ends_on date, is_archived boolean not null default false, note text not null default '', custom jsonb not null default '{}',
  sort_name text collate "C" not null generated always as (sort_name(name)) stored,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, teacher_id) references teachers (org_id, id)
);
create index groups_name on groups (org_id, sort_name, id);
create index groups_co_teachers on groups (org_id) where co_teacher_ids <> '{}';
create index groups_teacher on groups (org_id, teacher_id) where teacher_id is not null;
create table group_memberships (
  org_id uuid not null references organisations, id uuid not null,
  group_id uuid not null, student_id uuid not null, starts_on date, ends_on date,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, group_id) references groups (org_id, id),
  foreign key (org_id, student_id) references students (org_id, id)
);
create index group_memberships_group on group_memberships (org_id, group_id, student_id);
create index group_memberships_student on group_memberships (org_id, student_id, group_id);
create table subscriptions (
  org_id uuid not null references organisations, id uuid not null,
  student_id uuid not null, tariff_id uuid, subject_id uuid, starts_on date, ends_on date,
  is_separate_balance boolean not null default false, source_balance text, paid_lessons int, paid_until date, note text not null default '',
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, student_id) references students (org_id, id),
  foreign key (org_id, tariff_id) references tariffs (org_id, id),
  foreign key (org_id, subject_id) references subjects (org_id, id)
);
create index subscriptions_student on subscriptions (org_id, student_id, starts_on desc);
create index subscriptions_ends on subscriptions (org_id, ends_on);
create table lessons (
  org_id uuid not null references organisations, id uuid not null,
  branch_id uuid, subject_id uuid, room_id uuid, teacher_id uuid, co_teacher_ids uuid[] not null default '{}',
  group_id uuid, co_group_ids uuid[] not null default '{}', type text,
  starts_at timestamptz not null, ends_at timestamptz not null, status text not null check (status in ('planned', 'held', 'cancelled')),
  topic text, homework text, note text not null default '',
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, branch_id) references branches (org_id, id),
  foreign key (org_id, subject_id) references subjects (org_id, id),
  foreign key (org_id, room_id) references rooms (org_id, id),
  foreign key (org_id, teacher_id) references teachers (org_id, id),
  foreign key (org_id, group_id) references groups (org_id, id)
);
create index lessons_start on lessons (org_id, starts_at, id);
create index lessons_group on lessons (org_id, group_id, starts_at) where group_id is not null;
create index lessons_teacher on lessons (org_id, teacher_id, starts_at) where teacher_id is not null;
-- Few lessons and groups have a second teacher or group: those are looked through, the others are found by their first.
create index lessons_co_teachers on lessons (org_id, starts_at) where co_teacher_ids <> '{}';
create index lessons_co_groups on lessons (org_id, starts_at) where co_group_ids <> '{}';
create index lessons_room on lessons (org_id, room_id, starts_at) where room_id is not null;
create table attendance (
  org_id uuid not null references organisations, id uuid not null,
  lesson_id uuid not null, student_id uuid not null, status text not null check (status in ('planned', 'attended', 'missed')),
  charge_minor bigint not null default 0, currency char(3) not null, subscription_id uuid, grade text, note text not null default '',
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, lesson_id) references lessons (org_id, id),
  foreign key (org_id, student_id) references students (org_id, id),
  foreign key (org_id, subscription_id) references subscriptions (org_id, id)
);
create index attendance_lesson on attendance (org_id, lesson_id, student_id);
create index attendance_student on attendance (org_id, student_id, lesson_id) include (status, deleted_at);
-- For the foreign key: without it every deleted subscription reads the whole attendance of the school.
create index attendance_subscription on attendance (org_id, subscription_id) where subscription_id is not null;

do $$
declare t text;
begin
  foreach t in array array['branches', 'subjects', 'rooms', 'teachers', 'students', 'tariffs', 'groups', 'group_memberships', 'subscriptions', 'lessons', 'attendance'] loop
    call protect_tenant(t::regclass);
    call versioned(t::regclass);
  end loop;
end
$$;

-- Learning platforms: what is read from Moodle and Canvas. The connection itself, its tokens, lease, runs and requests are rows of the tables that CRMs have, too.
alter table sync_connections add column family text not null default 'crm' check (family in ('crm', 'lms'));

-- What a learning platform's connection has besides. `run_id` is the run that was asked for or is under way: it outlives the worker that began it.
create table lms_settings (
  org_id uuid not null, connection_id uuid not null,
  interval_seconds int not null default 300 check (interval_seconds between 60 and 86400),
  concurrency int not null default 4 check (concurrency between 1 and 16),
  is_automatic boolean not null default true,
  run_id uuid, run_reason text, run_progress jsonb,
  -- Counts passes: which share of silent progress is read next.
  pass bigint not null default 0,
  -- The end of the last pass that read what can be read, whatever single courses refused, and the vendor's time up to which scores are known.
  synced_at timestamptz, graded_until timestamptz, linked_at timestamptz,
  -- Hashes of the parts of the site as they were last read whole.
  parts jsonb not null default '{}', abilities jsonb not null default '[]', counts jsonb not null default '{}',
  primary key (org_id, connection_id),
  foreign key (org_id, connection_id) references sync_connections (org_id, id) on delete cascade
);
call protect_tenant('lms_settings');

-- Rows below carry the platform's own ids, as text, since that is what answers are compared by; `hash` is that of the answer, so that what is the same is not
-- written. What the platform does not list any more is marked with `deleted_at` and kept.
create table lms_people (
  org_id uuid not null, connection_id uuid not null, remote_id text not null, id uuid not null,
  name text not null, first_name text, last_name text, email text, email_normal text, login text, external_id text, phones text[] not null default '{}',
  is_suspended boolean not null default false, last_access_at timestamptz, url text,
  -- What the person is in any course; kept by the writes, so that a list of students need not look at enrolments.
  is_student boolean not null default false, is_teacher boolean not null default false, course_count int not null default 0,
  contact_id uuid, link text check (link in ('email', 'id', 'person')),
  -- A person said that it is somebody else: not to be linked again by itself.
  is_kept_apart boolean not null default false,
  deleted_at timestamptz, hash bytea not null, updated_at timestamptz not null,
  sort_name text not null,
  primary key (org_id, connection_id, remote_id), unique (org_id, id),
  foreign key (org_id, connection_id) references sync_connections (org_id, id) on delete cascade,
  foreign key (org_id, contact_id) references contacts (org_id, id) on delete set null (contact_id),
  check (contact_id is null or link is not null)
);
create index lms_people_names on lms_people (org_id, sort_name, id) where is_student;
create index lms_people_contact on lms_people (org_id, contact_id) where contact_id is not null;
create index lms_people_unlinked on lms_people (org_id, connection_id, remote_id) where contact_id is null;
call protect_tenant('lms_people');

create table lms_courses (
  org_id uuid not null, connection_id uuid not null, remote_id text not null, id uuid not null,
  name text not null, code text, external_id text, category text, is_visible boolean, tracks_progress boolean, starts_at timestamptz, ends_at timestamptz, url text,
  student_count int not null default 0, teacher_count int not null default 0, item_count int not null default 0,
  -- Hashes of the parts as they were last read whole: {"outline": "…", "roster": "…"}.
  parts jsonb not null default '{}',
  deleted_at timestamptz, hash bytea not null, updated_at timestamptz not null,
  primary key (org_id, connection_id, remote_id), unique (org_id, id),
  foreign key (org_id, connection_id) references sync_connections (org_id, id) on delete cascade
);
create index lms_courses_names on lms_courses (org_id, name, id);
call protect_tenant('lms_courses');

create table lms_modules (
  org_id uuid not null, connection_id uuid not null, course_remote_id text not null, remote_id text not null,
  name text not null, position int not null, is_visible boolean not null, deleted_at timestamptz, hash bytea not null,
  primary key (org_id, connection_id, course_remote_id, remote_id),
  foreign key (org_id, connection_id, course_remote_id) references lms_courses (org_id, connection_id, remote_id) on delete cascade
);
call protect_tenant('lms_modules');

create table lms_items (
  org_id uuid not null, connection_id uuid not null, course_remote_id text not null, remote_id text not null, id uuid not null,
  module_remote_id text not null, name text not null, kind text not null, position int not null, is_visible boolean not null,
  tracking text not null check (tracking in ('none', 'manual', 'automatic')), max_score double precision, due_at timestamptz, url text,
  -- Students who have done it; kept by the writes.
  done_count int not null default 0,
  deleted_at timestamptz, hash bytea not null, updated_at timestamptz not null,
  primary key (org_id, connection_id, remote_id), unique (org_id, id),
  foreign key (org_id, connection_id, course_remote_id) references lms_courses (org_id, connection_id, remote_id) on delete cascade
);
create index lms_items_course on lms_items (org_id, connection_id, course_remote_id, position);
create index lms_items_names on lms_items (org_id, name, id);
call protect_tenant('lms_items');

create table lms_groups (
  org_id uuid not null, connection_id uuid not null, course_remote_id text not null, remote_id text not null,
  name text not null, external_id text, kind text not null check (kind in ('group', 'section')), deleted_at timestamptz, hash bytea not null,
  primary key (org_id, connection_id, course_remote_id, remote_id),
  foreign key (org_id, connection_id, course_remote_id) references lms_courses (org_id, connection_id, remote_id) on delete cascade
);
call protect_tenant('lms_groups');

create table lms_enrolments (
  org_id uuid not null, connection_id uuid not null, course_remote_id text not null, person_remote_id text not null,
  roles text[] not null, vendor_roles text[] not null, status text not null check (status in ('active', 'invited', 'suspended', 'concluded')),
  starts_at timestamptz, ends_at timestamptz, last_access_at timestamptz, group_ids text[] not null default '{}',
  percent double precision, is_completed boolean, completed_at timestamptz, score double precision, max_score double precision, done_count int not null default 0,
  -- Progress has to be read: the mark moved, was too fresh to be believed, or a score changed. Taken away in the transaction that writes the progress.
  mark text, is_progress_due boolean not null default true, progress_hash bytea,
  deleted_at timestamptz, hash bytea not null, updated_at timestamptz not null,
  primary key (org_id, connection_id, course_remote_id, person_remote_id),
  foreign key (org_id, connection_id, course_remote_id) references lms_courses (org_id, connection_id, remote_id) on delete cascade,
  foreign key (org_id, connection_id, person_remote_id) references lms_people (org_id, connection_id, remote_id) on delete cascade
);
create index lms_enrolments_person on lms_enrolments (org_id, connection_id, person_remote_id);
create index lms_enrolments_due on lms_enrolments (org_id, connection_id, course_remote_id) where is_progress_due;
call protect_tenant('lms_enrolments');

-- What somebody did with an item; no row where nothing ever happened.
create table lms_completions (
  org_id uuid not null, connection_id uuid not null, course_remote_id text not null, person_remote_id text not null, item_remote_id text not null,
  state text not null check (state in ('incomplete', 'complete', 'passed', 'failed')), reached_at timestamptz, is_overridden boolean not null default false,
  updated_at timestamptz not null,
  primary key (org_id, connection_id, course_remote_id, person_remote_id, item_remote_id),
  foreign key (org_id, connection_id, course_remote_id) references lms_courses (org_id, connection_id, remote_id) on delete cascade
);
create index lms_completions_item on lms_completions (org_id, connection_id, item_remote_id, person_remote_id);
call protect_tenant('lms_completions');

create table lms_grades (
  org_id uuid not null, connection_id uuid not null, course_remote_id text not null, person_remote_id text not null, item_remote_id text not null,
  title text, score double precision, max_score double precision, submitted_at timestamptz, graded_at timestamptz, feedback text, is_hidden boolean not null default false,
  hash bytea not null, updated_at timestamptz not null,
  primary key (org_id, connection_id, course_remote_id, person_remote_id, item_remote_id),
  foreign key (org_id, connection_id, course_remote_id) references lms_courses (org_id, connection_id, remote_id) on delete cascade
);
create index lms_grades_item on lms_grades (org_id, connection_id, item_remote_id, person_remote_id);
call protect_tenant('lms_grades');

create table lms_events (
  org_id uuid not null, connection_id uuid not null, remote_id text not null, course_remote_id text not null, group_remote_id text,
  title text not null, kind text not null, starts_at timestamptz not null, ends_at timestamptz, location text, url text, deleted_at timestamptz, hash bytea not null,
  primary key (org_id, connection_id, remote_id),
  foreign key (org_id, connection_id, course_remote_id) references lms_courses (org_id, connection_id, remote_id) on delete cascade
);
create index lms_events_when on lms_events (org_id, starts_at);
call protect_tenant('lms_events');

-- What could not be read at the last try: the whole site ('' as the course) or a part of a course. What stands here is what the data's age is explained by.
create table lms_troubles (
  org_id uuid not null, connection_id uuid not null, course_remote_id text not null default '', part text not null,
  code text not null, detail text not null default '', since timestamptz not null,
  primary key (org_id, connection_id, course_remote_id, part),
  foreign key (org_id, connection_id) references sync_connections (org_id, id) on delete cascade
);
call protect_tenant('lms_troubles');

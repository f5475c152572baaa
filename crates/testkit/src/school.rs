//! A little school, one record of each kind, written past the application: for tests that ask who may see it.

use sqlx::Executor;
use uuid::Uuid;

use crate::TestDatabase;
use crate::database::random_id;

/// The ids of its records.
#[derive(Debug, Clone, Copy)]
pub struct School {
    pub branch: Uuid,
    pub subject: Uuid,
    pub room: Uuid,
    pub teacher: Uuid,
    pub student: Uuid,
    pub group: Uuid,
    pub lesson: Uuid,
    /// A migration that is over.
    pub run: Uuid,
}

impl School {
    /// # Panics
    /// When the database refuses.
    pub async fn write(test: &TestDatabase, org: Uuid) -> Self {
        let id = random_id;
        let school = Self { branch: id(), subject: id(), room: id(), teacher: id(), student: id(), group: id(), lesson: id(), run: id() };
        let (of_teacher, of_student, connection) = (id(), id(), id());
        let Self { branch, subject, room, teacher, student, group, lesson, run } = school;
        let sql = format!(
            "insert into branches (org_id, id, name, created_at, updated_at) values ('{org}', '{branch}', 'Branch', now(), now());
             insert into subjects (org_id, id, name, created_at, updated_at) values ('{org}', '{subject}', 'Subject', now(), now());
             insert into rooms (org_id, id, branch_id, name, created_at, updated_at) values ('{org}', '{room}', '{branch}', 'Room', now(), now());
             insert into contacts (org_id, id, name, created_at, updated_at)
               values ('{org}', '{of_teacher}', 'Teacher', now(), now()), ('{org}', '{of_student}', 'Student', now(), now());
             insert into teachers (org_id, id, contact_id, name, created_at, updated_at) values ('{org}', '{teacher}', '{of_teacher}', 'Teacher', now(), now());
             insert into students (org_id, id, contact_id, name, status, created_at, updated_at)
               values ('{org}', '{student}', '{of_student}', 'Student', 'active', now(), now());
             insert into groups (org_id, id, name, teacher_id, created_at, updated_at) values ('{org}', '{group}', 'Group', '{teacher}', now(), now());
             insert into group_memberships (org_id, id, group_id, student_id, created_at, updated_at)
               values ('{org}', '{}', '{group}', '{student}', now(), now());
             insert into lessons (org_id, id, group_id, room_id, teacher_id, subject_id, starts_at, ends_at, status, created_at, updated_at)
               values ('{org}', '{lesson}', '{group}', '{room}', '{teacher}', '{subject}', now(), now() + interval '1 hour', 'planned', now(), now());
             insert into connections (org_id, id, vendor, base_url, created_at, updated_at)
               values ('{org}', '{connection}', 'alfacrm', 'https://school.example.test', now(), now());
             insert into runs (org_id, id, connection_id, kind, status, options, created_at, finished_at)
               values ('{org}', '{run}', '{connection}', 'migration', 'completed', '{{}}', now(), now());",
            id(),
        );
        let mut owner = test.owner().await;
        owner.execute(sqlx::AssertSqlSafe(sql)).await.expect("the school is written");
        school
    }
}

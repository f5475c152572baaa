//! A small history of March 2026, written past the application so that every moment is known.

use serde_json::Value;
use testkit::School;
use uuid::Uuid;

use crate::app::{App, Person};

pub struct History {
    pub stages: Vec<Value>,
    pub reason: Value,
    org: Uuid,
    owner: String,
}

/// Where a deal goes, when, and how long it had stood before.
pub type Step<'a> = (usize, &'a str, i64);

impl History {
    /// Of the first pipeline of this person's organisation.
    pub async fn of(app: &App, who: &Person) -> Self {
        let stages = app.get("/api/pipeline", &who.token).await.expect(200).body["items"][0]["stages"].as_array().expect("stages").clone();
        let reason = app.get("/api/pipeline/loss-reasons", &who.token).await.expect(200).body["items"][0].clone();
        Self { stages, reason, org: who.org, owner: who.id.clone() }
    }

    /// A deal that begins at the first stage; steps to the sixth win it, steps to the seventh lose it.
    pub async fn deal(&self, app: &App, (title, created): (&str, &str), (amount, currency): (i64, &str), steps: &[Step<'_>]) -> Uuid {
        let (id, org, owner) = (app.ctx.ids.next(), self.org, &self.owner);
        let stage = |at: usize| self.stages[at]["id"].as_str().expect("an id");
        let pipeline = self.stages[0]["pipelineId"].as_str().expect("an id");
        let mut sql = format!(
            "insert into deals (org_id, id, pipeline_id, stage_id, title, amount_minor, currency, owner_id, stage_since, created_at, updated_at)
               values ('{org}', '{id}', '{pipeline}', '{first}', '{title}', {amount}, '{currency}', '{owner}', '{created}', '{created}', '{created}');
             insert into stage_moves (org_id, deal_id, pipeline_id, to_stage_id, actor_kind, at, amount_minor, currency)
               values ('{org}', '{id}', '{pipeline}', '{first}', 'user', '{created}', {amount}, '{currency}');",
            first = stage(0),
        );
        let mut from = 0;
        for (to, at, stood) in steps {
            let closed = if *to > 4 { format!("'{at}'") } else { "null".to_owned() };
            let reason = if *to == 6 { format!("'{}'", self.reason["id"].as_str().expect("an id")) } else { "null".to_owned() };
            sql += &format!(
                "update deals set stage_id = '{next}', stage_since = '{at}', closed_at = {closed}, loss_reason_id = {reason} where org_id = '{org}' and id = '{id}';
                 insert into stage_moves (org_id, deal_id, pipeline_id, from_stage_id, to_stage_id, actor_kind, at, duration_seconds, amount_minor, currency)
                   values ('{org}', '{id}', '{pipeline}', '{before}', '{next}', 'user', '{at}', {stood}, {amount}, '{currency}');",
                next = stage(*to),
                before = stage(from),
            );
            from = *to;
        }
        execute(app, sql).await;
        id
    }

    /// March as its figures are checked: two deals at midnight's edges, one that skipped stages, one lost, one deleted, one won a second too late.
    pub async fn march(&self, app: &App) {
        let first = [(1, "2026-03-02T08:00:00Z", 100), (5, "2026-03-10T12:00:00Z", 300)];
        self.deal(app, ("Первая", "2026-03-01T21:30:00Z"), (1000, "RUB"), &first).await;
        self.deal(app, ("До полуночи", "2026-03-01T20:30:00Z"), (500, "RUB"), &[]).await;
        let lost = [(1, "2026-03-16T09:00:00Z", 200), (6, "2026-03-31T20:59:59Z", 50)];
        self.deal(app, ("Третья", "2026-03-15T09:00:00Z"), (700, "RUB"), &lost).await;
        self.deal(app, ("Четвёртая", "2026-03-16T09:00:00Z"), (900, "EUR"), &[(3, "2026-03-17T09:00:00Z", 400)]).await;
        let gone = self.deal(app, ("Удалённая", "2026-03-17T09:00:00Z"), (300, "RUB"), &[(2, "2026-03-18T09:00:00Z", 900)]).await;
        self.deal(app, ("Апрельская", "2026-03-20T09:00:00Z"), (2000, "RUB"), &[(5, "2026-03-31T21:00:00Z", 60)]).await;
        execute(app, format!("update deals set deleted_at = '2026-03-19T09:00:00Z' where org_id = '{}' and id = '{gone}'", self.org)).await;
    }

    /// What a member did: done, late and future tasks, calls and notes, one of them taken back.
    pub async fn work(&self, app: &App) {
        let (org, owner) = (self.org, &self.owner);
        let mut sql = String::new();
        for (due, done) in [("2026-03-10T09:00:00Z", "'2026-03-12T09:00:00Z'"), ("2026-03-20T09:00:00Z", "null"), ("2126-03-20T09:00:00Z", "null")] {
            sql += &format!(
                "insert into tasks (org_id, id, title, due_at, assignee_id, done_at, done_by, created_at, updated_at)
                 values ('{org}', gen_random_uuid(), 'Позвонить', '{due}', '{owner}', {done}, case when {done}::timestamptz is not null then '{owner}'::uuid end, now(), now());"
            );
        }
        for (kind, at, deleted) in [
            ("call", "2026-03-01T21:00:00Z", false),
            ("call", "2026-03-31T20:59:59Z", false),
            ("call", "2026-03-31T21:00:00Z", false),
            ("call", "2026-03-01T20:59:59Z", false),
            ("note", "2026-03-05T10:10:00Z", false),
            ("note", "2026-03-05T10:10:00Z", true),
        ] {
            sql += &format!(
                "insert into communications (org_id, id, kind, at, author_id, body, created_at, updated_at)
                 values ('{org}', gen_random_uuid(), '{kind}', '{at}', '{owner}', 'Слова', now(), now());"
            );
            if deleted {
                sql += &format!(
                    "update communications set deleted_at = now() where org_id = '{org}' and id = (select id from communications where org_id = '{org}' order by ctid desc limit 1);"
                );
            }
        }
        execute(app, sql).await;
    }

    /// One student who came in March, one who left, a lesson held, and money.
    pub async fn school(&self, app: &App) -> School {
        let org = self.org;
        let school = School::write(&app.test, org).await;
        let School { student, lesson, branch, .. } = school;
        let sql = format!(
            "update students set joined_at = '2026-03-01T21:30:00Z', branch_ids = array['{branch}'::uuid] where org_id = '{org}' and id = '{student}';
             insert into contacts (org_id, id, name, created_at, updated_at) values ('{org}', '{org}', 'Ушедший', now(), now());
             insert into students (org_id, id, contact_id, name, status, archived_on, created_at, updated_at)
               values ('{org}', gen_random_uuid(), '{org}', 'Ушедший', 'archived', '2026-03-20', now(), now());
             update lessons set status = 'held', branch_id = '{branch}', starts_at = '2026-03-10T09:00:00Z', ends_at = '2026-03-10T10:00:00Z'
               where org_id = '{org}' and id = '{lesson}';
             insert into attendance (org_id, id, lesson_id, student_id, status, currency, created_at, updated_at)
               values ('{org}', gen_random_uuid(), '{lesson}', '{student}', 'attended', 'RUB', now(), now());
             insert into transactions (org_id, id, student_id, kind, amount_minor, currency, occurred_on, is_confirmed, created_at, updated_at) values
               ('{org}', gen_random_uuid(), '{student}', 'income', 10000, 'RUB', '2026-03-02', true, now(), now()),
               ('{org}', gen_random_uuid(), '{student}', 'income', 5000, 'RUB', '2026-03-01', true, now(), now()),
               ('{org}', gen_random_uuid(), '{student}', 'refund', -2000, 'RUB', '2026-03-31', true, now(), now()),
               ('{org}', gen_random_uuid(), '{student}', 'charge', -40000, 'RUB', '2026-03-31', true, now(), now());"
        );
        execute(app, sql).await;
        school
    }
}

pub async fn execute(app: &App, sql: String) {
    app.test.execute(sql).await;
}

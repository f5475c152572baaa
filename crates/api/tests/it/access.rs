//! Made from the OpenAPI document: every operation, asked by nobody, by every role, and with the ids of another organisation. A new endpoint is covered by being there.

use domain::id::OrgId;
use domain::permissions::{Permission, Role};
use domain::sync::Kind;
use reqwest::Method;
use serde_json::{Value, json};
use store::sync::{conflicts, connections};
use store::{Tenant, lms};
use testkit::School;
use uuid::Uuid;

use crate::app::{App, Person};

struct Operation {
    method: Method,
    path: String,
    needs: String,
    takes_body: bool,
}

fn operations() -> Vec<Operation> {
    let document: Value = serde_json::from_str(&api::openapi_json()).expect("a document");
    let mut all = Vec::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        for (method, one) in item.as_object().expect("an item") {
            all.push(Operation {
                method: method.to_uppercase().parse().expect("a method"),
                path: path.clone(),
                needs: one["x-permission"].as_str().expect("x-permission").to_owned(),
                takes_body: one.get("requestBody").is_some(),
            });
        }
    }
    assert!(all.len() > 30, "the document is not empty");
    all
}

impl Operation {
    /// With every parameter of the path filled in.
    fn at(&self, id: impl std::fmt::Display) -> String {
        let parts = self.path.split('/').map(|part| if part.starts_with('{') { id.to_string() } else { part.to_owned() });
        parts.collect::<Vec<_>>().join("/")
    }

    fn body(&self) -> Option<Value> {
        self.takes_body.then(|| json!({}))
    }
}

#[tokio::test]
async fn nobody_gets_in_without_a_token() {
    let app = App::start().await;
    for one in operations().iter().filter(|one| one.needs != "none") {
        let answer = app.send(one.method.clone(), &one.at(Uuid::nil()), None, one.body()).await;
        assert_eq!(answer.status, 401, "{} {}: {}", one.method, one.path, answer.text);
    }
}

#[tokio::test]
async fn every_role_may_what_the_matrix_says() {
    let app = App::start().await;
    let owner = app.register("olga@example.test").await;
    for role in Role::ALL {
        let person = if role == Role::Owner { owner.clone() } else { app.colleague(&owner, role.as_str()).await };
        for one in operations().iter().filter(|one| one.needs != "none") {
            let allowed = one.needs.parse::<Permission>().map_or(true, |permission| role.may(permission));
            let answer = app.send(one.method.clone(), &one.at(Uuid::nil()), Some(&person.token), one.body()).await;
            let said = format!("{} {} as {}: {} {}", one.method, one.path, role.as_str(), answer.status, answer.text);
            assert!(answer.status < 500, "{said}");
            if allowed {
                assert!(!matches!(answer.status, 401 | 403), "{said}");
            } else {
                answer.problem(403, "forbidden");
            }
        }
    }
}

/// A key without a scope may nothing that asks for a permission, whoever made it.
#[tokio::test]
async fn a_key_may_no_more_than_its_scopes() {
    let app = App::start().await;
    let owner = app.register("olga@example.test").await;
    let key = app.api_key(&owner, &["organisation:read"]).await;
    let secret = key["secret"].as_str().expect("a secret");
    for one in operations().iter().filter(|one| one.needs != "none" && one.needs != "caller" && one.needs != "organisation:read") {
        let answer = app.send(one.method.clone(), &one.at(Uuid::nil()), Some(secret), one.body()).await;
        assert_eq!(answer.status, 403, "{} {}: {}", one.method, one.path, answer.text);
    }
}

/// Ids of real records in the other organisation, by the path they stand in.
struct Theirs(Vec<(&'static str, Uuid)>);

impl Theirs {
    async fn of(app: &App, person: &Person) -> Self {
        let school = School::write(&app.test, person.org).await;
        let id = |value: &Value| value["id"].as_str().and_then(|id| id.parse().ok()).expect("an id");
        let invited =
            app.post("/api/team/invitations", Some(&person.token), json!({ "email": "x@example.test", "role": "viewer" })).await.expect(201);
        let sessions = app.get("/api/auth/sessions", &person.token).await.expect(200);
        app.work().await;
        let company = app.post("/api/crm/companies", Some(&person.token), json!({ "name": "ООО Ромашка" })).await.expect(201);
        let contact = app.post("/api/crm/contacts", Some(&person.token), json!({ "name": "Мария" })).await.expect(201);
        let deal = app.post("/api/crm/deals", Some(&person.token), json!({ "title": "Английский" })).await.expect(201);
        let task = app.post("/api/crm/tasks", Some(&person.token), json!({ "title": "Позвонить" })).await.expect(201);
        let product = app.post("/api/crm/products", Some(&person.token), json!({ "name": "Курс" })).await.expect(201);
        let note = json!({ "contactId": contact.body["id"], "body": "Заметка" });
        let note = app.post("/api/crm/communications", Some(&person.token), note).await.expect(201);
        let file = app.upload(person, "contact", "Имя\nАнна\n").await;
        let view = json!({ "recordKind": "deal", "name": "Мои" });
        let view = app.post("/api/crm/views", Some(&person.token), view).await.expect(201);
        let (one, other) = (json!({ "name": "Анна" }), json!({ "name": "Аня" }));
        let one = app.post("/api/crm/contacts", Some(&person.token), one).await.expect(201);
        let other = app.post("/api/crm/contacts", Some(&person.token), other).await.expect(201);
        let merge = json!({ "primaryId": one.body["id"], "duplicateIds": [other.body["id"]] });
        let merge = app.post("/api/crm/contacts/merge", Some(&person.token), merge).await.expect(201);
        let tag = app.post("/api/crm/tags", Some(&person.token), json!({ "name": "VIP" })).await.expect(201);
        let field = json!({ "recordKind": "deal", "name": "Уровень", "type": "text" });
        let field = app.post("/api/crm/fields", Some(&person.token), field).await.expect(201);
        let (connection, conflict) = connected(app, person, contact.body["id"].as_str().and_then(|id| id.parse().ok()).expect("an id")).await;
        let learning = learning(app, person).await;
        let pipelines = app.get("/api/pipeline", &person.token).await.expect(200);
        let reasons = app.get("/api/pipeline/loss-reasons", &person.token).await.expect(200);
        Self(vec![
            ("/api/v1/crm/connections/", learning.connection),
            ("/api/v1/crm/courses/", learning.course),
            ("/api/v1/crm/lessons/", learning.lesson),
            ("/api/v1/crm/students/", learning.student),
            ("/api/sync/connection/", connection),
            ("/api/sync/conflicts/", conflict),
            ("/api/crm/import/files/", id(&file)),
            // A feature has a name and no id: what is not a name of the catalogue is not there either.
            ("/api/features/", school.branch),
            ("/api/crm/views/", id(&view.body)),
            ("/api/crm/fields/", id(&field.body)),
            ("/api/crm/tags/", id(&tag.body)),
            ("/api/crm/companies/", id(&company.body)),
            ("/api/crm/contacts/", id(&contact.body)),
            ("/api/crm/deals/", id(&deal.body)),
            ("/api/crm/merges/", id(&merge.body)),
            ("/api/crm/products/", id(&product.body)),
            ("/api/crm/tasks/", id(&task.body)),
            ("/api/crm/communications/", id(&note.body)),
            ("/api/pipeline/stages/", id(&pipelines.body["items"][0]["stages"][0])),
            ("/api/pipeline/loss-reasons/", id(&reasons.body["items"][0])),
            ("/api/pipeline/", id(&pipelines.body["items"][0])),
            ("/api/students/", school.student),
            ("/api/teachers/", school.teacher),
            ("/api/groups/", school.group),
            ("/api/rooms/", school.room),
            ("/api/lessons/", school.lesson),
            ("/api/branches/", school.branch),
            ("/api/subjects/", school.subject),
            ("/api/migration/", school.run),
            ("/api/team/members/", person.id.parse().expect("an id")),
            ("/api/team/invitations/", id(&invited.body)),
            ("/api/api-keys/", id(&app.api_key(person, &["school:read"]).await)),
            ("/api/auth/sessions/", id(&sessions.body["items"][0])),
        ])
    }

    fn at(&self, one: &Operation) -> String {
        let (_, id) = self.0.iter().find(|(start, _)| one.path.starts_with(start)).unwrap_or_else(|| panic!("no record for {}", one.path));
        one.at(id)
    }
}

/// A learning platform's connection, and one of each that it brought.
struct Learning {
    connection: Uuid,
    course: Uuid,
    lesson: Uuid,
    student: Uuid,
}

async fn learning(app: &App, person: &Person) -> Learning {
    let now = app.ctx.clock.now();
    let [connection, course, lesson] = std::array::from_fn(|_| app.ctx.ids.next());
    // One address names both, and all parameters of an address are filled in alike.
    let student = course;
    let mut tx = app.ctx.db.begin(Tenant::of(OrgId(person.org))).await.expect("a transaction");
    let new = connections::New {
        id: connection,
        family: "lms",
        vendor: "moodle",
        account_key: "https://lms.example.test",
        base_url: "https://lms.example.test/",
        account: &json!({ "name": "Школа" }),
        strategy: "vendor",
        kinds: &[],
        sends_existing: false,
        webhook_digest: connection.as_bytes(),
        created_by: person.id.parse().expect("an id"),
    };
    connections::put(&mut tx, &new, now).await.expect("written");
    lms::settings::put(&mut tx, connection, None, 4, &json!([])).await.expect("written");
    let at = |course| crm::lms::bring_in::Place { connection, course, now };
    let rows = [course_row(course)];
    crm::lms::bring_in::courses(&mut tx, at(""), &rows, true).await.expect("written");
    crm::lms::bring_in::outline(&mut tx, at("2"), &[], &[lesson_row(lesson)], "00").await.expect("written");
    let enrolment = lms::enrolments::New {
        person_remote_id: "7".to_owned(),
        roles: vec!["student"],
        vendor_roles: Vec::new(),
        status: "active",
        starts_at: None,
        ends_at: None,
        last_access_at: None,
        group_ids: Vec::new(),
        mark: None,
        hash: "00".to_owned(),
    };
    let roster =
        crm::lms::bring_in::RosterRows { people: vec![student_row(student)], enrolments: vec![enrolment], groups: None, hash: "00".to_owned() };
    crm::lms::bring_in::roster(&mut tx, at("2"), &roster).await.expect("written");
    tx.commit().await.expect("committed");
    Learning { connection, course, lesson, student }
}

fn course_row(id: Uuid) -> lms::courses::New {
    lms::courses::New {
        remote_id: "2".to_owned(),
        id,
        name: "Python".to_owned(),
        code: None,
        external_id: None,
        category: None,
        is_visible: None,
        tracks_progress: None,
        starts_at: None,
        ends_at: None,
        url: None,
        hash: "00".to_owned(),
    }
}

fn lesson_row(id: Uuid) -> lms::outline::NewItem {
    lms::outline::NewItem {
        remote_id: "5".to_owned(),
        id,
        module_remote_id: "1".to_owned(),
        name: "Тест".to_owned(),
        kind: "quiz".to_owned(),
        position: 0,
        is_visible: true,
        tracking: "automatic",
        max_score: None,
        due_at: None,
        url: None,
        hash: "00".to_owned(),
    }
}

fn student_row(id: Uuid) -> lms::people::New {
    lms::people::New {
        remote_id: "7".to_owned(),
        id,
        name: "Анна".to_owned(),
        first_name: None,
        last_name: None,
        email: None,
        email_normal: None,
        login: None,
        external_id: None,
        phones: Vec::new(),
        is_suspended: None,
        last_access_at: None,
        url: None,
        sort_name: "анна".to_owned(),
        hash: "00".to_owned(),
    }
}

/// An account of another CRM, and a conflict of that contact.
async fn connected(app: &App, person: &Person, contact: Uuid) -> (Uuid, Uuid) {
    let now = app.ctx.clock.now();
    let (connection, conflict) = (app.ctx.ids.next(), app.ctx.ids.next());
    let mut tx = app.ctx.db.begin(Tenant::of(OrgId(person.org))).await.expect("a transaction");
    let new = connections::New {
        id: connection,
        family: "crm",
        vendor: "amocrm",
        account_key: "1",
        base_url: "https://school1.amocrm.ru/",
        account: &json!({ "name": "Школа" }),
        strategy: "ask",
        kinds: &["contacts".to_owned()],
        sends_existing: false,
        webhook_digest: connection.as_bytes(),
        created_by: person.id.parse().expect("an id"),
    };
    connections::put(&mut tx, &new, now).await.expect("written");
    let (ours, theirs) = (json!("Мария"), json!("Маша"));
    let new = conflicts::New {
        id: conflict,
        kind: Kind::Contacts,
        local_id: contact,
        remote_id: "8200001",
        field: "name",
        title: "Мария",
        base: &ours,
        ours: &ours,
        theirs: &theirs,
        ours_at: None,
        theirs_at: None,
    };
    conflicts::open(&mut tx, connection, &new, now).await.expect("written");
    tx.commit().await.expect("committed");
    (connection, conflict)
}

#[tokio::test]
async fn another_organisations_records_are_not_there() {
    let app = App::start().await;
    let (olga, boris) = (app.register("olga@example.test").await, app.register("boris@example.test").await);
    let theirs = Theirs::of(&app, &boris).await;
    for one in operations().iter().filter(|one| one.needs != "none" && one.path.contains('{')) {
        let answer = app.send(one.method.clone(), &theirs.at(one), Some(&olga.token), one.body()).await;
        assert_eq!(answer.status, 404, "{} {}: {}", one.method, one.path, answer.text);
    }
    // For those they belong to they are there, so it was the organisation that hid them.
    for one in operations().iter().filter(|one| one.method == Method::GET && one.needs != "none" && one.path.contains('{')) {
        let answer = app.send(one.method.clone(), &theirs.at(one), Some(&boris.token), None).await;
        assert_eq!(answer.status, 200, "{} {}: {}", one.method, one.path, answer.text);
    }
}

#[tokio::test]
async fn lists_hold_nothing_of_another_organisation() {
    let app = App::start().await;
    let (olga, boris) = (app.register("olga@example.test").await, app.register("boris@example.test").await);
    let theirs = Theirs::of(&app, &boris).await;
    for one in operations().iter().filter(|one| one.method == Method::GET && one.needs != "none" && !one.path.contains('{')) {
        let answer = app.send(one.method.clone(), &one.path, Some(&olga.token), None).await;
        assert!(answer.status < 500, "{} {}: {}", one.method, one.path, answer.text);
        for (_, id) in &theirs.0 {
            assert!(!answer.text.contains(&id.to_string()), "{} shows {id}", one.path);
        }
    }
}

//! Clients that keep a copy: how it begins, how it follows, and what comes back from it.

mod following;
mod outgoing;
mod random;
mod snapshot;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::app::{Answer, App, Person};

/// A program that keeps a copy of what its person may read.
struct Copy {
    token: String,
    limit: usize,
    /// Kind and id, with the version.
    records: BTreeMap<(String, String), (i64, Value)>,
    cursor: String,
}

impl Copy {
    /// From the beginning to the end of the snapshot.
    async fn of(app: &App, who: &Person, limit: usize) -> Self {
        let mut copy = Self { token: who.token.clone(), limit, records: BTreeMap::new(), cursor: String::new() };
        while copy.begin(app).await {}
        copy
    }

    /// One page of the snapshot; whether there is more.
    async fn begin(&mut self, app: &App) -> bool {
        let path = format!("/api/sync/initial?limit={}&cursor={}", self.limit, self.cursor);
        let page = app.get(&path, &self.token).await.expect(200).body;
        self.take(&page)
    }

    /// One page of what is new; whether there is more.
    async fn step(&mut self, app: &App) -> bool {
        let path = format!("/api/sync/incremental?limit={}&since={}", self.limit, self.cursor);
        let page = app.get(&path, &self.token).await.expect(200).body;
        self.take(&page)
    }

    async fn follow(&mut self, app: &App) {
        while self.step(app).await {}
    }

    fn take(&mut self, page: &Value) -> bool {
        let items = page["items"].as_array().expect("items");
        assert!(items.len() <= self.limit, "{page}");
        let mut met = std::collections::BTreeSet::new();
        for item in items {
            let key = (item["kind"].as_str().expect("a kind").to_owned(), item["id"].as_str().expect("an id").to_owned());
            assert!(met.insert(key.clone()), "{item} comes twice in a page");
            let version = item["version"].as_i64().expect("a version");
            assert_eq!(item["deleted"].as_bool(), Some(item["data"].is_null()), "{item}");
            if item["data"].is_null() {
                self.records.remove(&key);
            } else if self.records.get(&key).is_none_or(|(held, _)| *held <= version) {
                assert_eq!((&item["data"]["id"], &item["data"]["version"]), (&item["id"], &item["version"]), "{item}");
                self.records.insert(key, (version, item["data"].clone()));
            }
        }
        page["nextCursor"].as_str().expect("a cursor").clone_into(&mut self.cursor);
        page["hasMore"].as_bool().expect("whether there is more")
    }

    fn get(&self, kind: &str, id: &Value) -> Option<&Value> {
        self.records.get(&(kind.to_owned(), id.as_str().expect("an id").to_owned())).map(|(_, data)| data)
    }

    fn all(&self, kind: &str) -> BTreeMap<String, Value> {
        self.records.iter().filter(|((of, _), _)| of == kind).map(|((_, id), (_, data))| (id.clone(), data.clone())).collect()
    }

    /// Is as the lists of the API are, letter for letter.
    async fn assert_is_current(&self, app: &App, communications: &BTreeMap<String, Value>) {
        for (kind, lists) in [
            ("companies", &["/api/crm/companies"][..]),
            ("contacts", &["/api/crm/contacts"]),
            ("deals", &["/api/crm/deals"]),
            ("products", &["/api/crm/products"]),
            ("tasks", &["/api/crm/tasks", "/api/crm/tasks?state=done"]),
        ] {
            let mut listed = BTreeMap::new();
            for path in lists {
                listed.extend(by_id(app.all(path, 200, &self.token).await));
            }
            assert_same(kind, &self.all(kind), &listed);
        }
        assert_same("communications", &self.all("communications"), communications);
        for (kind, path) in [
            ("pipelines", "/api/pipeline"),
            ("stages", "/api/pipeline/stages"),
            ("loss_reasons", "/api/pipeline/loss-reasons"),
            ("tags", "/api/crm/tags"),
            ("custom_fields", "/api/crm/fields"),
        ] {
            let body = app.get(path, &self.token).await.expect(200).body;
            let mut items = body["items"].as_array().expect("items").clone();
            if kind == "pipelines" {
                items.iter_mut().filter_map(Value::as_object_mut).for_each(|pipeline| drop(pipeline.remove("stages")));
            }
            assert_same(kind, &self.all(kind), &by_id(items));
        }
    }
}

fn by_id(items: Vec<Value>) -> BTreeMap<String, Value> {
    items.into_iter().map(|item| (item["id"].as_str().expect("an id").to_owned(), item)).collect()
}

#[track_caller]
fn assert_same(kind: &str, copy: &BTreeMap<String, Value>, listed: &BTreeMap<String, Value>) {
    for (id, record) in listed {
        assert_eq!(copy.get(id), Some(record), "{kind} {id} is not as it is listed");
    }
    assert_eq!(copy.len(), listed.len(), "{kind}: the copy has more than there is");
}

async fn made(app: &App, who: &Person, path: &str, body: Value) -> Value {
    app.post(path, Some(&who.token), body).await.expect(201).body
}

/// Sends changes and returns what became of each.
async fn send(app: &App, who: &Person, changes: Value) -> Vec<Value> {
    let answer: Answer = app.post("/api/sync/outgoing", Some(&who.token), json!({ "changes": changes })).await.expect(200);
    answer.body["results"].as_array().expect("results").clone()
}

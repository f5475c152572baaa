//! An organisation that reads a simulated site, and what a test does with both.

use std::collections::BTreeMap;
use std::time::Duration;

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::{Account, AppBuilder, Sandbox, TestApp};

pub struct Site {
    pub app: TestApp,
    pub sandbox: Sandbox,
    pub who: Account,
    pub vendor: &'static str,
    pub connection: String,
}

impl Site {
    /// Connected by its token; nothing has been read yet. Nobody works but who is told to.
    pub async fn connected(vendor: &'static str) -> Self {
        let sandbox = Sandbox::start().await;
        // On a busy machine a short lease is lost in the middle of a pass, and nobody here takes it up again.
        let patient = |settings| sync::EngineSettings { lease: Duration::from_secs(60), ..settings };
        let app = AppBuilder::default().sandbox(&sandbox).engine(patient).start().await;
        let who = app.register("Учебный центр").await;
        let mut site = Self { app, sandbox, who, vendor, connection: String::new() };
        site.connection = site.configure(&site.who, site.credential()).await;
        site
    }

    /// And read once.
    pub async fn read(vendor: &'static str) -> Self {
        let site = Self::connected(vendor).await;
        site.app.work_jobs_off().await;
        assert_eq!(site.status().await["status"], "ok", "{:#}", site.status().await);
        site
    }

    pub fn credential(&self) -> Value {
        let token = if self.vendor == "moodle" { "token" } else { "adminToken" };
        json!({ "type": self.vendor, "baseUrl": self.said("url"), "token": self.said(token) })
    }

    pub fn said(&self, name: &str) -> String {
        self.sandbox.said(&format!("/credentials/{}/{name}", self.vendor))
    }

    pub async fn configure(&self, who: &Account, body: Value) -> String {
        let answer = self.app.post("/api/v1/crm/configure", &who.token, body).await;
        answer["connection"]["id"].as_str().unwrap_or_else(|| panic!("connected: {answer}")).to_owned()
    }

    pub async fn get(&self, path: &str) -> Value {
        self.app.get(&format!("/api/v1/crm/{path}"), &self.who.token).await
    }

    pub async fn status(&self) -> Value {
        self.get("status").await
    }

    pub async fn shown(&self) -> Value {
        self.get(&format!("connections/{}", self.connection)).await
    }

    /// A pass now, whatever the timer says; says what it came to.
    pub async fn pass(&self) -> Value {
        let (status, answer) =
            self.app.call(Method::POST, &format!("/api/v1/crm/sync?connectionId={}", self.connection), &self.who.token, None).await;
        assert_eq!(status, StatusCode::ACCEPTED, "{answer}");
        self.app.work_jobs_off().await;
        self.last_run().await
    }

    pub async fn last_run(&self) -> Value {
        self.app.get(&format!("/api/sync/connection/{}/runs?limit=1", self.connection), &self.who.token).await["items"][0].clone()
    }

    /// All rows of a list, by the platform's ids.
    pub async fn all(&self, list: &str) -> BTreeMap<String, Value> {
        let (mut rows, mut cursor) = (BTreeMap::new(), String::new());
        let join = if list.contains('?') { '&' } else { '?' };
        loop {
            let page = self.get(&format!("{list}{join}limit=200&cursor={cursor}")).await;
            for row in page["items"].as_array().expect("items") {
                let key = row["remoteId"].as_str().or(row["id"].as_str()).expect("an id").to_owned();
                assert!(rows.insert(key, row.clone()).is_none(), "twice: {row}");
            }
            match page["nextCursor"].as_str() {
                Some(next) => next.clone_into(&mut cursor),
                None => return rows,
            }
        }
    }

    /// What the site holds.
    pub async fn held(&self, kind: &str) -> Vec<Value> {
        self.sandbox.control("GET", &format!("{}/data/{kind}", self.vendor), None).await["items"].as_array().expect("items").clone()
    }

    pub async fn change(&self, change: Value) -> Value {
        self.sandbox.control("POST", &format!("{}/change", self.vendor), Some(change)).await
    }

    pub async fn settings(&self, settings: Value) {
        self.sandbox.control("POST", &format!("{}/settings", self.vendor), Some(settings)).await;
    }

    pub async fn fault(&self, fault: Value) {
        self.sandbox.control("POST", &format!("{}/faults", self.vendor), Some(fault)).await;
    }

    pub async fn no_faults(&self) {
        self.sandbox.control("DELETE", &format!("{}/faults", self.vendor), None).await;
    }

    /// Rows of the tables of what was read, with when each was written.
    pub async fn written(&self) -> String {
        let tables = ["people", "courses", "modules", "items", "groups", "enrolments", "completions", "grades", "events", "troubles"];
        let of = |table: &str| format!("(select coalesce(sum(hashtext(t::text || t.xmin::text)::bigint), 0) || '/' || count(*) from lms_{table} t)");
        let sql = format!("select concat_ws(' ', {})", tables.map(of).join(", "));
        testkit::answer(&self.app.database.config.url, &format!("set row_security = off; {sql}")).await
    }
}

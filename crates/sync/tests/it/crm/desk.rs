//! A connected organisation, and what a test does with both its sides.

use std::time::Duration;

use chrono::TimeDelta;
use serde_json::{Value, json};
use testkit::{Account, AppBuilder, Sandbox, TestApp};

/// One organisation kept in step with one account of a simulated CRM.
pub struct Desk {
    pub app: TestApp,
    pub sandbox: Sandbox,
    pub who: Account,
    pub vendor: &'static str,
    pub connection: String,
}

/// The engine without its waits, as fast as the sandbox answers.
pub fn quick(settings: sync::EngineSettings) -> sync::EngineSettings {
    sync::EngineSettings {
        poll_every: Duration::from_millis(500),
        follow_every: TimeDelta::milliseconds(400),
        overlap: TimeDelta::seconds(5),
        renewal_lease: Duration::from_secs(2),
        pace: ["amocrm", "bitrix24"].map(|vendor| (vendor.to_owned(), connector::account::Pace::of(2000.0))).into(),
        ..settings
    }
}

impl Desk {
    /// Connected by a credential made by hand, with everything it brings.
    pub async fn open(vendor: &'static str, wanted: Value) -> Self {
        Self::with(Sandbox::start().await, vendor, wanted, quick).await
    }

    pub async fn with(sandbox: Sandbox, vendor: &'static str, wanted: Value, engine: fn(sync::EngineSettings) -> sync::EngineSettings) -> Self {
        let app = AppBuilder::default().sandbox(&sandbox).engine(engine).worker().start().await;
        Self::connect(app, sandbox, vendor, wanted).await
    }

    /// Nobody works but who is told to.
    pub async fn idle(vendor: &'static str, engine: fn(sync::EngineSettings) -> sync::EngineSettings) -> Self {
        let sandbox = Sandbox::start().await;
        let app = AppBuilder::default().sandbox(&sandbox).engine(engine).start().await;
        Self::connect(app, sandbox, vendor, json!({})).await
    }

    async fn connect(app: TestApp, sandbox: Sandbox, vendor: &'static str, wanted: Value) -> Self {
        let who = app.register("Отдел продаж").await;
        sandbox.control("POST", &format!("{vendor}/settings"), Some(json!({ "requestsPerSecond": 0.0 }))).await;
        let mut body = credential(&sandbox, vendor);
        body.as_object_mut().expect("an object").extend(wanted.as_object().cloned().unwrap_or_default());
        let made = app.post("/api/sync/connection", &who.token, body).await;
        let connection = made["id"].as_str().expect("an id").to_owned();
        Self { app, sandbox, who, vendor, connection }
    }

    /// Connected as a person does it: over the vendor's page and back.
    pub async fn by_consent(vendor: &'static str, engine: fn(sync::EngineSettings) -> sync::EngineSettings, worker: bool) -> Self {
        let sandbox = Sandbox::start().await;
        let builder = AppBuilder::default().sandbox(&sandbox).engine(engine);
        let app = if worker { builder.worker() } else { builder }.start().await;
        let who = app.register("Отдел продаж").await;
        let settings = json!({ "requestsPerSecond": 0.0, "redirectUri": format!("{}{}", app.url, sync::connection::CALLBACK) });
        sandbox.control("POST", &format!("{vendor}/settings"), Some(settings)).await;
        let said = |name: &str| sandbox.said(&format!("/credentials/{vendor}/{name}"));
        let wanted = json!({ "crmType": vendor, "clientId": said("clientId"), "clientSecret": said("clientSecret"), "address": said("url") });
        let page = app.post("/api/sync/connection/auth-url", &who.token, wanted).await;
        let back = consent(&sandbox, vendor, page["url"].as_str().expect("an address"), page["state"].as_str().expect("a state")).await;
        let shown = away(&back).await;
        let connection = shown.split("connected=").nth(1).unwrap_or_else(|| panic!("not connected: {shown}")).to_owned();
        Self { app, sandbox, who, vendor, connection }
    }

    pub async fn state(&self) -> Value {
        self.app.get(&format!("/api/sync/connection/{}", self.connection), &self.who.token).await
    }

    /// Waits until everything has been read once.
    pub async fn loaded(&self) {
        self.until("the first load", |state| {
            state["entities"].as_object().is_some_and(|all| !all.is_empty() && all.values().all(|one| one["phase"] == "following"))
        })
        .await;
    }

    /// Waits until nothing is on its way.
    pub async fn quiet(&self) {
        self.until("quiet", |state| state["queueDepth"] == 0 && state["hints"] == 0).await;
    }

    /// Waits until nothing is on its way, and has not been for longer than the timer and the sweep need to come round.
    pub async fn settled(&self) {
        for _ in 0..2 {
            self.quiet().await;
            tokio::time::sleep(Duration::from_millis(1600)).await;
        }
        self.quiet().await;
    }

    /// What an audit finds.
    pub async fn audited(&self, repair: bool) -> Value {
        self.app.post(&format!("/api/sync/connection/{}/audit", self.connection), &self.who.token, json!({ "repair": repair })).await;
        self.until("the audit", |state| state["drift"]["wanted"].is_null() && !state["drift"]["kinds"].is_null()).await;
        self.state().await["drift"].clone()
    }

    pub async fn until(&self, what: &str, is_so: impl Fn(&Value) -> bool) {
        let mut state = Value::Null;
        for _ in 0..1800 {
            state = self.state().await;
            if is_so(&state) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let calls = self.app.get(&format!("/api/sync/connection/{}/calls?limit=20", self.connection), &self.who.token).await;
        panic!("{what} did not come: {state:#} {calls:#}");
    }

    /// What the vendor holds of a kind.
    pub async fn there(&self, kind: &str) -> Vec<Value> {
        let data = self.sandbox.control("GET", &format!("{}/data/{kind}", self.vendor), None).await;
        let mut rows = data["items"].as_array().expect("items").clone();
        if let ("bitrix24", Some((_, owner))) = (self.vendor, [("deal", "D"), ("lead", "L")].into_iter().find(|(name, _)| *name == kind)) {
            self.add_products(&mut rows, owner).await;
        }
        rows
    }

    /// Bitrix24 holds what is sold in a deal apart from it.
    async fn add_products(&self, deals: &mut [Value], owner: &str) {
        let data = self.sandbox.control("GET", "bitrix24/data/productrow", None).await;
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        for deal in deals {
            let is_its = |row: &&Value| row["OWNER_TYPE"] == owner && text(&row["OWNER_ID"]) == text(&deal["ID"]) && row["deleted"] != true;
            let rows: Vec<Value> = data["items"].as_array().expect("items").iter().filter(is_its).cloned().collect();
            deal["ROWS"] = json!(rows);
        }
    }

    /// A person at the vendor changes something.
    pub async fn change_there(&self, change: Value) -> Value {
        self.sandbox.control("POST", &format!("{}/change", self.vendor), Some(change)).await
    }

    /// Waits until a record here says so.
    pub async fn until_here(&self, path: &str, field: &str, value: &str) {
        for _ in 0..400 {
            if self.here(path).await.iter().any(|row| row[field] == value) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{field} = {value} did not come to {path}: {:#}", self.state().await);
    }

    /// Waits until a record there says so.
    pub async fn until_there(&self, kind: &str, field: &str, value: &str) {
        for _ in 0..400 {
            if self.there(kind).await.iter().any(|row| row[field] == value) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{field} = {value} did not come to {kind}: {:#}", self.state().await);
    }

    /// A list here.
    pub async fn here(&self, path: &str) -> Vec<Value> {
        let mut all = Vec::new();
        let mut cursor = String::new();
        loop {
            let joint = if path.contains('?') { '&' } else { '?' };
            let page = self.app.get(&format!("{path}{joint}limit=200{cursor}"), &self.who.token).await;
            all.extend(page["items"].as_array().expect("items").iter().cloned());
            match page["nextCursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return all,
            }
        }
    }
}

/// A person agrees; where that leads.
pub async fn consent(sandbox: &Sandbox, vendor: &str, page: &str, state: &str) -> String {
    let client = without_redirects();
    let shown = client.get(page).send().await.expect("the page is there");
    assert!(shown.status().is_success(), "{}: {}", shown.status(), shown.text().await.unwrap_or_default());
    let answer = if vendor == "amocrm" { ("answer", "allow") } else { ("decision", "allow") };
    let form =
        [("client_id", sandbox.said(&format!("/credentials/{vendor}/clientId"))), ("state", state.to_owned()), (answer.0, answer.1.to_owned())];
    let answered = client.post(page).form(&form).send().await.expect("an answer");
    answered.headers().get("location").and_then(|to| to.to_str().ok()).expect("a way back").to_owned()
}

/// Where an address sends people on to.
async fn away(address: &str) -> String {
    let answer = without_redirects().get(address).send().await.expect("an answer");
    answer.headers().get("location").and_then(|to| to.to_str().ok()).unwrap_or_else(|| panic!("{address}: {}", answer.status())).to_owned()
}

fn without_redirects() -> reqwest::Client {
    reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client")
}

pub fn credential(sandbox: &Sandbox, vendor: &str) -> Value {
    match vendor {
        "amocrm" => {
            json!({ "crmType": "amocrm", "baseUrl": sandbox.said("/credentials/amocrm/url"), "accessToken": sandbox.said("/credentials/amocrm/longLivedToken") })
        }
        _ => json!({ "crmType": "bitrix24", "webhookUrl": sandbox.said("/credentials/bitrix24/webhookUrl") }),
    }
}

//! Own fields travel both ways, also from nothing and to nothing.

use serde_json::{Map, Value, json};
use testkit::Method;

use super::desk::Desk;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn amocrm_fills_and_empties_own_fields_as_we_do() {
    both_ways("amocrm", "leads").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bitrix24_fills_and_empties_own_fields_as_we_do() {
    both_ways("bitrix24", "deal").await;
}

/// One deal that both sides have, and its own fields: name there, key here, form.
struct Stage<'a> {
    desk: &'a Desk,
    kind: &'static str,
    id: i64,
    path: String,
    fields: Vec<(String, String, String)>,
}

async fn both_ways(vendor: &'static str, kind: &'static str) {
    let desk = Desk::open(vendor, json!({ "kinds": ["contacts", "companies", "deals"] })).await;
    desk.loaded().await;
    desk.quiet().await;
    let stage = Stage::set(&desk, kind).await;
    assert!(stage.fields.len() >= 5, "{:?}", stage.fields);

    // Emptied here: nothing of them is left there.
    let empty: Map<String, Value> = stage.fields.iter().map(|(_, key, _)| (key.clone(), Value::Null)).collect();
    stage.write(json!({ "custom": empty })).await;
    desk.settled().await;
    for (remote, _, form) in &stage.fields {
        let there = stage.there(remote).await;
        assert!(is_nothing(&there) || (form == "boolean" && there == "0"), "{remote}: {there}");
    }
    let drift = desk.audited(false).await;
    assert_eq!(drift["equal"], true, "{drift:#}");

    // Filled there, where nothing stood on either side; changed here; emptied there.
    for (remote, key, form) in &stage.fields {
        let (filled, changed) = match form.as_str() {
            "text" => (json!("Снова"), json!("Иначе")),
            "number" => (json!(3), json!(4)),
            _ => continue,
        };
        stage.write_there(remote, &filled).await;
        stage.until_here(key, &filled).await;
        stage.write(json!({ "custom": { key: changed } })).await;
        stage.until_there(remote, &changed).await;
        desk.quiet().await;
        stage.write_there(remote, &Value::Null).await;
        stage.until_here(key, &Value::Null).await;
    }
    desk.settled().await;
    let drift = desk.audited(false).await;
    assert_eq!(drift["equal"], true, "{drift:#}");
}

fn is_nothing(value: &Value) -> bool {
    value.is_null() || *value == "" || *value == json!([]) || *value == json!(false)
}

impl<'a> Stage<'a> {
    async fn set(desk: &'a Desk, kind: &'static str) -> Self {
        let items = desk.app.get(&format!("/api/sync/connection/{}/fields", desk.connection), &desk.who.token).await["items"].clone();
        let own =
            items.as_array().expect("items").iter().filter(|field| field["kind"] == "deals" && field["isOwn"] == true && field["isWritable"] == true);
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let fields = own
            .filter_map(|field| {
                let key = field["local"].as_str()?.strip_prefix("custom.")?.to_owned();
                Some((text(&field["remote"]), key, text(&field["valueKind"])))
            })
            .collect();
        let mut owner = desk.app.database.owner().await;
        // One that has most of them.
        let fullest =
            "select p.local_id, p.remote_id from sync_pairs p join deals d on d.id = p.local_id where p.kind = 'deals' and p.remote_id ~ '^[0-9]+$'
            order by (select count(*) from jsonb_object_keys(d.custom)) desc, p.remote_id limit 1";
        let (id, remote): (uuid::Uuid, String) = sqlx::query_as(fullest).fetch_one(&mut owner).await.expect("a deal");
        Self { desk, kind, id: remote.parse().expect("a number"), path: format!("/api/crm/deals/{id}"), fields }
    }

    async fn write(&self, body: Value) {
        let (status, answer) = self.desk.app.call(Method::PATCH, &self.path, &self.desk.who.token, Some(body)).await;
        assert!(status.is_success(), "{answer}");
    }

    /// The value there, plain.
    async fn there(&self, remote: &str) -> Value {
        let rows = self.desk.there(self.kind).await;
        let row = rows
            .iter()
            .find(|row| row["id"] == self.id || row["ID"].as_str().and_then(|id| id.parse().ok()) == Some(self.id))
            .expect("the deal there");
        match remote.split_once(':').expect("a name with a prefix") {
            ("cf", id) => {
                let fields = row["custom_fields_values"].as_array().cloned().unwrap_or_default();
                let field = fields.iter().find(|field| field["field_id"].as_i64() == id.parse().ok());
                field.map(|field| field["values"][0]["value"].clone()).unwrap_or_default()
            }
            (_, name) => row[name].clone(),
        }
    }

    async fn until_there(&self, remote: &str, wanted: &Value) {
        let number = |value: &Value| value.as_f64().or_else(|| value.as_str().and_then(|text| text.parse().ok()));
        let mut there = Value::Null;
        for _ in 0..200 {
            there = self.there(remote).await;
            if there == *wanted || (wanted.is_number() && number(&there) == number(wanted)) {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("{remote} is {there}, not {wanted}: {:#}", self.desk.state().await);
    }

    async fn write_there(&self, remote: &str, value: &Value) {
        let data = match remote.split_once(':').expect("a name with a prefix") {
            ("cf", id) => {
                let values = if value.is_null() { Value::Null } else { json!([{ "value": value }]) };
                json!({ "custom_fields_values": [{ "field_id": id.parse::<i64>().expect("a number"), "values": values }] })
            }
            (_, name) => json!({ name: if value.is_null() { json!("") } else { value.clone() } }),
        };
        self.desk.change_there(json!({ "kind": self.kind, "op": "update", "id": self.id, "data": data })).await;
    }

    async fn until_here(&self, key: &str, wanted: &Value) {
        let mut here = Value::Null;
        for _ in 0..200 {
            here = self.desk.app.get(&self.path, &self.desk.who.token).await["custom"][key].clone();
            if here == *wanted {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("{key} is {here}, not {wanted}: {:#}", self.desk.state().await);
    }
}

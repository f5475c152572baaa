//! The sales desk: what is written, moved, deleted and restored, and what each of these refuses.

mod bulk;
mod contacts;
mod deal_lines;
mod deals;
mod duplicates;
mod fields;
mod files;
mod links;
mod merge_and_back;
mod merges;
mod phones;
mod pipelines;
mod products;
mod search;
mod tags;
mod tasks;
mod views;

use serde_json::Value;

use crate::app::{Answer, App, Person};

/// The stages of the pipeline an organisation begins with, in their order.
async fn stages(app: &App, who: &Person) -> Vec<Value> {
    app.get("/api/pipeline", &who.token).await.expect(200).body["items"][0]["stages"].as_array().expect("stages").clone()
}

fn id(value: &Value) -> &str {
    value["id"].as_str().expect("an id")
}

async fn put(app: &App, who: &Person, path: &str, body: Value) -> Answer {
    app.send(reqwest::Method::PUT, path, Some(&who.token), Some(body)).await
}

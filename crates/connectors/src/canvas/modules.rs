//! Modules with their items, as everybody sees them or as one student does.

use connector::Error;
use futures::future::try_join_all;
use serde_json::Value;

use super::client::Client;
use super::endpoint::{ITEMS, MODULES};
use super::wire;

/// A module and what lies in it.
pub struct Module {
    pub id: String,
    pub row: Value,
    pub items: Vec<Value>,
}

impl Module {
    /// Items that ask for something, of those that students see.
    pub fn required(&self) -> impl Iterator<Item = &Value> {
        let is_open = wire::is_published(&self.row);
        self.items.iter().filter(move |item| is_open && wire::is_published(item) && item["completion_requirement"].is_object())
    }
}

/// All modules in their order. The list leaves the items of large ones out; those that `wanted` asks for are read apart.
pub async fn read(client: &Client, course: &str, student: Option<&str>, wanted: impl Fn(&str) -> bool + Sync) -> Result<Vec<Module>, Error> {
    let mut parameters = vec![("include[]", "items"), ("include[]", "content_details")];
    if let Some(student) = student {
        // Only the requirements matter then.
        parameters.truncate(1);
        parameters.push(("student_id", student));
    }
    let mut rows = client.list(&MODULES, &[course], &parameters).await?.rows;
    rows.sort_by_key(|row| row["position"].as_i64().unwrap_or(i64::MAX));
    let modules = rows.into_iter().filter_map(|mut row| {
        let id = wire::text(&row["id"])?;
        let items = row.get_mut("items").map(Value::take);
        Some((id, row, items))
    });
    let filled = modules.map(|(id, row, items)| async {
        let items = match items {
            Some(Value::Array(items)) => items,
            _ if row["items_count"].as_u64() == Some(0) || !wanted(&id) => Vec::new(),
            _ => client.list(&ITEMS, &[course, &id], &parameters[1..]).await?.rows,
        };
        Ok(Module { id, row, items })
    });
    try_join_all(filled).await
}

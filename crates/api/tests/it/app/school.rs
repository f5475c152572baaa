//! A generated school, and lists read to their end.

use std::collections::HashSet;

use domain::clock::Clock;
use serde_json::Value;
use testkit::Roster;

use super::{App, Person};

impl App {
    /// A new organisation with that many students.
    pub async fn school(&self, email: &str, students: u32) -> Person {
        let owner = self.register(email).await;
        Roster::write(&self.test, owner.org, students, self.clock.now()).await;
        owner
    }

    /// Every item of a list, page by page; no item twice, no page but the last short.
    pub async fn all(&self, path: &str, limit: usize, token: &str) -> Vec<Value> {
        let (mut items, mut seen, mut cursor) = (Vec::new(), HashSet::new(), None::<String>);
        let joint = if path.contains('?') { '&' } else { '?' };
        loop {
            let after = cursor.map(|cursor| format!("&cursor={cursor}")).unwrap_or_default();
            let page = self.get(&format!("{path}{joint}limit={limit}{after}"), token).await.expect(200).body;
            let rows = page["items"].as_array().expect("items").clone();
            cursor = page["nextCursor"].as_str().map(str::to_owned);
            assert!(cursor.is_none() || rows.len() == limit, "{path}: a short page that is not the last");
            for row in rows {
                assert!(seen.insert(row["id"].as_str().expect("an id").to_owned()), "{path}: {row} comes twice");
                items.push(row);
            }
            if cursor.is_none() {
                return items;
            }
        }
    }
}

//! The school, many times over.

use std::collections::HashSet;

use sandbox::alfacrm::school::{Plan, School};
use serde_json::json;

use crate::support::{Account, plan};

#[tokio::test]
async fn everything_is_multiplied_with_ids_of_its_own() {
    let mut account = Account::with(Plan { scale: 20, ..plan() }).await;
    let wide = json!({"maxPageSize": 1000, "defaultPageSize": 1000});
    account.control("POST", "/alfacrm/settings", wide).await;
    account.sign_in().await;
    let students = account.everywhere("customer", json!({"removed": 1})).await;
    assert_eq!(students.len(), 262 * 20);
    let lessons = account.everywhere("lesson", json!({"status": [1, 2, 3]})).await;
    assert_eq!(lessons.len(), 172 * 20);
    let details: Vec<u64> =
        lessons.values().flat_map(|row| row["details"].as_array().into_iter().flatten()).filter_map(|detail| detail["id"].as_u64()).collect();
    assert_eq!(details.iter().collect::<HashSet<_>>().len(), details.len());
    assert_eq!(account.everywhere("teacher", json!({"removed": 1})).await.len(), 7 * 20);
}

#[test]
fn a_block_does_not_depend_on_the_scale() {
    let names = |scale| -> Vec<String> {
        let school = School::generate(Plan { scale, ..plan() });
        school.customers.rows().iter().take(280).map(|row| row.name.clone()).collect()
    };
    assert_eq!(names(1), names(3));
}

#[test]
fn ids_of_gone_rows_are_never_given_to_new_ones() {
    let school = School::generate(Plan { scale: 2, ..plan() });
    let last = school.cgis.rows().iter().map(|row| row.customer_id).max();
    assert!(Some(school.customers.next_id()) > last);
}

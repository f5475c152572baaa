//! What a full migration finds in the example school.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::support::{Account, day, id, kopecks, plan, truthy};

async fn students(account: &Account) -> BTreeMap<u64, Value> {
    account.everywhere("customer", json!({"is_study": 1, "removed": 1})).await
}

async fn lessons(account: &Account) -> BTreeMap<u64, Value> {
    account.everywhere("lesson", json!({"status": [1, 2, 3]})).await
}

async fn pays(account: &Account) -> BTreeMap<u64, Value> {
    let mut rows = account.everywhere("pay", json!({})).await;
    rows.extend(account.everywhere("pay", json!({"pay_type_id": [5, 6]})).await);
    rows
}

#[tokio::test]
async fn the_school_has_its_size() {
    let account = Account::open().await;
    assert_eq!(account.everywhere("teacher", json!({"removed": 1})).await.len(), 7);
    assert_eq!(account.everywhere("group", json!({"removed": 1})).await.len(), 53);
    assert_eq!(account.everywhere("room", json!({})).await.len(), 12);
    assert_eq!(lessons(&account).await.len(), 172);
    assert_eq!(students(&account).await.len(), 262);
    assert_eq!(account.everywhere("customer", json!({})).await.len(), 241);
    assert_eq!(account.everywhere("customer", json!({"is_study": 2})).await.len(), 21);
    let leads = json!({"is_study": 0, "removed": 1});
    assert_eq!(account.everywhere("customer", leads).await.len(), 18);
    assert_eq!(account.all("/v2api/branch/index", json!({})).await.len(), 2);
    let pays = pays(&account).await.len();
    assert!((1_600..1_900).contains(&pays), "{pays} payments");
}

#[tokio::test]
async fn the_size_does_not_depend_on_seed_or_day() {
    for (seed, today) in [(1, "2026-01-01"), (2, "2026-07-15"), (3, "2027-08-31"), (4, "2028-02-29")] {
        let mut plan = plan();
        plan.seed = seed;
        plan.today = day(today);
        let account = Account::with(plan).await;
        assert_eq!(students(&account).await.len(), 262, "{today}");
        let lessons = lessons(&account).await;
        assert_eq!(lessons.len(), 172, "{today}");
        let details: usize = lessons.values().map(|row| row["details"].as_array().map_or(0, Vec::len)).sum();
        assert!((1_000..1_400).contains(&details), "{today}: {details}");
        let off = unexplained(&account).await;
        assert_eq!(off.len(), 3, "{today}: {off:?}");
    }
}

/// Students whose balance is not what their payments and charges add up to.
async fn unexplained(account: &Account) -> Vec<(u64, i64)> {
    let mut sums: BTreeMap<u64, i64> = BTreeMap::new();
    for pay in pays(account).await.values() {
        let dated =
            !pay["document_date"].as_str().is_some_and(|date| date.ends_with(".2025") && (date.starts_with("31.02") || date.starts_with("00")));
        if !truthy(&pay["is_confirmed"]) || pay["customer_id"].is_null() || !dated {
            continue;
        }
        let amount = kopecks(&pay["income"]).or_else(|| kopecks(&pay["expenditure"]));
        let Some(amount) = amount else { continue };
        let amount = match id(&pay["pay_type_id"]) {
            1 | 6 => amount,
            5 => -amount,
            _ => 0,
        };
        *sums.entry(id(&pay["customer_id"])).or_default() += amount;
    }
    for lesson in lessons(account).await.values().filter(|row| row["status"] == 3) {
        for detail in lesson["details"].as_array().into_iter().flatten() {
            let charge = kopecks(&detail["commission"]).expect("money");
            *sums.entry(id(&detail["customer_id"])).or_default() -= charge;
        }
    }
    let differences = students(account).await.into_iter().map(|(id, row)| {
        let balance = kopecks(&row["balance"]).expect("money");
        (id, balance - sums.get(&id).copied().unwrap_or(0))
    });
    differences.filter(|(_, difference)| *difference != 0).collect()
}

#[tokio::test]
async fn balances_add_up_but_for_three() {
    let account = Account::open().await;
    assert_eq!(unexplained(&account).await, [(1081, -60_000), (1082, -300_000), (1083, 200_000)]);
    let debts = students(&account).await;
    let debts = debts.values().filter(|row| kopecks(&row["balance"]) < Some(0)).count();
    assert!((25..80).contains(&debts), "{debts} debts");
}

#[tokio::test]
async fn rows_to_refuse_are_only_where_they_should_be() {
    let account = Account::open().await;
    let people = students(&account).await;
    let pays = pays(&account).await;
    let gone = |value: &Value| !value.is_null() && !people.contains_key(&id(value));
    assert_eq!(pays.values().filter(|pay| gone(&pay["customer_id"])).count(), 2);
    let fractions = pays.values().filter(|pay| {
        let money = if pay["income"].is_null() { &pay["expenditure"] } else { &pay["income"] };
        kopecks(money).is_none()
    });
    assert_eq!(fractions.count(), 2);

    let groups = account.everywhere("group", json!({"removed": 1})).await;
    let mut memberships = BTreeMap::new();
    for group in groups.keys() {
        memberships.extend(account.everywhere_query("cgi", &format!("group_id={group}")).await);
    }
    assert_eq!(memberships.values().filter(|row| gone(&row["customer_id"])).count(), 2);

    let lessons = lessons(&account).await;
    let details = lessons.values().flat_map(|lesson| lesson["details"].as_array().into_iter().flatten());
    assert_eq!(details.filter(|detail| gone(&detail["customer_id"])).count(), 2);

    for (kind, rows) in [("customer", &people), ("group", &groups)] {
        for row in rows.values() {
            let name = row["name"].as_str().unwrap_or("").trim();
            assert!(!name.is_empty(), "a {kind} without a name");
        }
    }
}

impl Account {
    async fn everywhere_query(&self, entity: &str, query: &str) -> BTreeMap<u64, Value> {
        let mut rows = self.all(&format!("/v2api/1/{entity}/index?{query}"), json!({})).await;
        rows.extend(self.all(&format!("/v2api/2/{entity}/index?{query}"), json!({})).await);
        rows
    }
}

#[tokio::test]
async fn subscriptions_are_found_student_by_student() {
    let account = Account::open().await;
    let mut found = BTreeMap::new();
    let mut shown = 0;
    for student in students(&account).await.keys() {
        let path = format!("/v2api/1/customer-tariff/index?customer_id={student}");
        let (_, answer) = account.post(&path, json!({})).await;
        shown += answer["count"].as_u64().unwrap_or(0);
        found.extend(account.everywhere_query("customer-tariff", &format!("customer_id={student}")).await);
    }
    assert_eq!(found.len(), 231);
    let in_first = shown as usize;
    assert!(in_first > 100, "rows repeat per branch: {in_first}");
}

#[tokio::test]
async fn lessons_lie_around_today() {
    let account = Account::open().await;
    let today = "2026-11-18";
    let lessons = lessons(&account).await;
    let date = |row: &Value| row["date"].as_str().unwrap_or("").to_owned();
    let dates: BTreeSet<String> = lessons.values().map(date).collect();
    assert!(dates.first().is_some_and(|first| first.as_str() < "2026-11-09"));
    assert!(dates.last().is_some_and(|last| last.as_str() > "2026-11-23"));
    for lesson in lessons.values() {
        let conducted = lesson["status"] == 3;
        assert!(!conducted || date(lesson).as_str() < today, "{lesson}");
    }
}

#[tokio::test]
async fn equal_plans_give_equal_schools() {
    let (first, second) = (Account::open().await, Account::open().await);
    let other = Account::with(sandbox::alfacrm::school::Plan { seed: 43, ..plan() }).await;
    for kind in ["customer", "lesson", "pay", "cgi", "customer-tariff", "teacher", "group"] {
        let path = format!("/alfacrm/data/{kind}");
        let rows = first.control("GET", &path, Value::Null).await;
        assert_eq!(rows, second.control("GET", &path, Value::Null).await, "{kind}");
        assert_ne!(rows, other.control("GET", &path, Value::Null).await, "{kind}");
    }
}

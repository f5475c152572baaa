//! What is sold in a deal, on both sides.

use serde_json::{Value, json};
use testkit::Method;

use super::desk::Desk;

struct Sold {
    desk: Desk,
    /// The id of a deal here, and there.
    here: String,
    there: i64,
}

impl Sold {
    /// A deal of the example school with products, and its twin.
    async fn open(wanted: Value) -> Self {
        let desk = Desk::open("bitrix24", wanted).await;
        desk.loaded().await;
        desk.settled().await;
        let deals = desk.there("deal").await;
        let rows = desk.there("productrow").await;
        let owner = rows.iter().find(|row| row["OWNER_TYPE"] == "D").map(|row| row["OWNER_ID"].clone()).expect("a row");
        let deal = deals.iter().find(|deal| number(&deal["ID"]) == number(&owner)).expect("a deal");
        let mut database = desk.app.database.owner().await;
        let (local,): (uuid::Uuid,) = sqlx::query_as("select local_id from sync_pairs where kind = 'deals' and remote_id = $1")
            .bind(number(&deal["ID"]).to_string())
            .fetch_one(&mut database)
            .await
            .expect("a pair");
        Self { here: local.to_string(), there: number(&deal["ID"]), desk }
    }

    async fn lines(&self) -> Vec<Value> {
        let path = format!("/api/crm/deals/{}/lines", self.here);
        self.desk.app.get(&path, &self.desk.who.token).await["items"].as_array().expect("lines").clone()
    }

    async fn rows(&self) -> Vec<Value> {
        let rows = self.desk.there("productrow").await;
        rows.into_iter().filter(|row| row["deleted"] != true && row["OWNER_TYPE"] == "D" && number(&row["OWNER_ID"]) == self.there).collect()
    }

    async fn change_row(&self, op: &str, id: &Value, data: Value) {
        self.desk
            .change_there(json!({ "kind": "productrow", "op": op, "id": id.as_i64().or_else(|| id.as_str()?.parse().ok()), "data": data }))
            .await;
    }

    async fn until(&self, what: &str, is_so: impl AsyncFn() -> bool) {
        for _ in 0..400 {
            if is_so().await {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("{what} did not come: here {:#?} there {:#?}", self.lines().await, self.rows().await);
    }
}

fn number(value: &Value) -> i64 {
    value.as_i64().or_else(|| value.as_str()?.parse().ok()).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn products_of_a_deal_travel_both_ways() {
    let sold = Sold::open(json!({})).await;
    let deal = format!("/api/crm/deals/{}", sold.here);
    let token = sold.desk.who.token.clone();
    let (lines, rows) = (sold.lines().await, sold.rows().await);
    assert_eq!(lines.len(), rows.len());
    assert_eq!(lines[0]["name"], rows[0]["PRODUCT_NAME"]);
    assert_eq!(lines[0]["product"]["name"], rows[0]["PRODUCT_NAME"], "the line knows its product: {}", lines[0]);

    // There somebody sells two and a half of it, and something else.
    sold.change_row("update", &rows[0]["ID"], json!({ "QUANTITY": 2.5, "PRICE": 900.5 })).await;
    sold.change_row(
        "create",
        &Value::Null,
        json!({ "OWNER_ID": sold.there, "OWNER_TYPE": "D", "PRODUCT_NAME": "Учебник", "PRICE": 300, "SORT": 900 }),
    )
    .await;
    sold.until("the change there", async || sold.lines().await.last().is_some_and(|line| line["name"] == "Учебник")).await;
    let lines = sold.lines().await;
    assert_eq!((&lines[0]["quantityMilli"], &lines[0]["priceMinor"]), (&json!(2_500), &json!(90_050)));
    sold.desk.settled().await;
    let there = sold.desk.there("deal").await.into_iter().find(|deal| number(&deal["ID"]) == sold.there).expect("the deal");
    let amount: f64 = there["OPPORTUNITY"].as_str().and_then(|sum| sum.parse().ok()).or_else(|| there["OPPORTUNITY"].as_f64()).expect("a sum");
    assert_eq!(sold.desk.app.get(&deal, &token).await["amountMinor"], json!((amount * 100.0).round() as i64));

    // Here the first line gets a discount and the last one goes; what the portal knows of the product stays with it.
    let product = sold.rows().await[0]["PRODUCT_ID"].clone();
    let kept = json!({ "id": lines[0]["id"], "discountBp": 1_000 });
    let new = json!({ "name": "Материалы", "priceMinor": 12_345 });
    let (status, answer) = sold.desk.app.call(Method::PUT, &format!("{deal}/lines"), &token, Some(json!({ "items": [kept, new] }))).await;
    assert!(status.is_success(), "{answer}");
    sold.until("the change here", async || sold.rows().await.iter().any(|row| row["PRODUCT_NAME"] == "Материалы")).await;
    sold.desk.settled().await;
    let rows = sold.rows().await;
    assert_eq!(rows.len(), 2, "{rows:#?}");
    assert_eq!((&rows[0]["PRODUCT_ID"], number_of(&rows[0]["PRICE"]), number_of(&rows[0]["DISCOUNT_RATE"])), (&product, 810.45, 10.0), "{rows:#?}");
    assert_eq!(sold.lines().await[0]["discountBp"], json!(1_000));
    let drift = sold.desk.audited(false).await;
    assert_eq!(drift["equal"], json!(true), "{drift:#}");

    // An emptied list is empty there, too.
    let (status, answer) = sold.desk.app.call(Method::PUT, &format!("{deal}/lines"), &token, Some(json!({ "items": [] }))).await;
    assert!(status.is_success(), "{answer}");
    sold.until("nothing", async || sold.rows().await.is_empty()).await;
    sold.desk.settled().await;
    assert!(sold.lines().await.is_empty());
}

fn number_of(value: &Value) -> f64 {
    value.as_f64().or_else(|| value.as_str()?.parse().ok()).unwrap_or_default()
}

/// A product that is made here and sold at once comes there before the deal names it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_product_goes_before_the_line_that_names_it() {
    let sold = Sold::open(json!({})).await;
    let token = sold.desk.who.token.clone();
    let product = sold.desk.app.post("/api/crm/products", &token, json!({ "name": "Летний лагерь", "priceMinor": 1_500_000 })).await;
    let path = format!("/api/crm/deals/{}/lines", sold.here);
    let (status, answer) = sold.desk.app.call(Method::PUT, &path, &token, Some(json!({ "items": [{ "productId": product["id"] }] }))).await;
    assert!(status.is_success(), "{answer}");
    sold.until("the line", async || sold.rows().await.iter().any(|row| row["PRODUCT_NAME"] == "Летний лагерь" && number(&row["PRODUCT_ID"]) > 0))
        .await;
    sold.desk.settled().await;
    assert_eq!(sold.lines().await[0]["productId"], product["id"]);
}

/// Lines name products: where those are not kept in step, neither are they, and nothing here is touched.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_products_no_lines_travel() {
    let sold = Sold::open(json!({ "kinds": ["contacts", "deals"] })).await;
    assert!(sold.lines().await.is_empty() && !sold.rows().await.is_empty());
}

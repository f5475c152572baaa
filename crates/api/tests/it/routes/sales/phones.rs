//! Phones of people and companies: numbers, and what stands among them and is none.

use serde_json::json;

use super::id;
use crate::app::App;

/// The one that reads numbers of before again.
const AGAIN: &str = include_str!("../../../../../store/migrations/20261129000001_phones_with_eights.sql");

#[tokio::test]
async fn what_is_no_number_stays_where_it_stands_until_it_is_taken_away() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    for kind in ["contacts", "companies"] {
        let made =
            app.post(&format!("/api/crm/{kind}"), Some(&olga.token), json!({ "name": "Фролова", "phones": ["8 812 234-56-78"] })).await.expect(201);
        assert_eq!(made.body["phones"], json!(["+78122345678"]));
        let path = format!("/api/crm/{kind}/{}", id(&made.body));
        // As it comes from a system before us, which took anything for a phone.
        app.test.execute(format!("update {kind} set phones_typed = '{{спросить у мамы,8 812 234-56-78,доб. 12}}'")).await;

        let own = json!({ "phones": ["спросить у мамы", "+78122345678", "доб. 12"] });
        let kept = app.patch(&path, &olga.token, own).await.expect(200);
        assert_eq!(kept.body["phonesTyped"], json!(["спросить у мамы", "8 812 234-56-78", "доб. 12"]));
        let more = app.patch(&path, &olga.token, json!({ "phones": ["+78122345678", "+79000000001"] })).await.expect(200);
        assert_eq!(more.body["phonesTyped"], json!(["спросить у мамы", "8 812 234-56-78", "доб. 12", "+79000000001"]));
        let fewer = app.patch(&path, &olga.token, json!({ "phonesTyped": ["8 812 234-56-78", "доб. 12"] })).await.expect(200);
        assert_eq!(fewer.body["phonesTyped"], json!(["8 812 234-56-78", "доб. 12", "+79000000001"]));
        assert_eq!(fewer.body["phones"], json!(["+78122345678", "+79000000001"]));
        let back = app.patch(&path, &olga.token, json!({ "phonesTyped": more.body["phonesTyped"] })).await.expect(200);
        assert_eq!(back.body["phonesTyped"], more.body["phonesTyped"], "it can be taken back");
        app.patch(&path, &olga.token, json!({ "phones": ["доб. 13"] })).await.wrong_field("/phones/0", "not_a_phone");
        let none = app.patch(&path, &olga.token, json!({ "phones": [], "phonesTyped": [] })).await.expect(200);
        assert_eq!((&none.body["phones"], &none.body["phonesTyped"]), (&json!([]), &json!([])));
    }
}

#[tokio::test]
async fn numbers_that_were_not_read_before_are_read_again() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let made = app.post("/api/crm/contacts", Some(&olga.token), json!({ "name": "Фролова", "phones": ["+79000000001"] })).await.expect(201);
    let other = app.post("/api/crm/contacts", Some(&olga.token), json!({ "name": "Белова", "phones": ["+79000000002"] })).await.expect(201);
    let path = format!("/api/crm/contacts/{}", id(&made.body));
    let typed = "+7 900 000-00-01,8 (812) 234-56-78,843 2345678,8 899 234-56-78,+8 812 234-56-78,8 812 234-56-78 Анна,+7-800-555-35-35";
    app.test.execute(format!("update contacts set phones_typed = '{{{typed}}}' where id = '{}'", id(&made.body))).await;
    for _ in 0..2 {
        app.test.execute(AGAIN.replace("create function pg_temp", "create or replace function pg_temp")).await;
    }
    let read = app.get(&path, &olga.token).await.expect(200);
    let mut phones: Vec<&str> = read.body["phones"].as_array().expect("phones").iter().filter_map(|phone| phone.as_str()).collect();
    phones.sort_unstable();
    assert_eq!(phones, ["+78005553535", "+78122345678", "+78432345678", "+79000000001"]);
    assert_eq!(read.body["version"], 3, "the second time changes nothing");
    let same = app.get(&format!("/api/crm/contacts/{}", id(&other.body)), &olga.token).await.expect(200);
    assert_eq!(same.body["version"], 1);
    // By them people are met: the counters that find doubles know them.
    let twin = app.post("/api/crm/contacts", Some(&olga.token), json!({ "name": "Фролова Анна", "phones": ["8 812 234 56 78"] })).await.expect(201);
    let twice = app.get("/api/crm/duplicates?kind=contact", &olga.token).await.expect(200).body.to_string();
    assert!(twice.contains(id(&twin.body)) && twice.contains(id(&made.body)), "{twice}");
}

use domain::feature::Feature;
use domain::permissions::{Permission, Role};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::app::{Answer, App, Person};

/// Every operation that belongs to a feature: method, path with a made-up id, feature, whether it takes a body.
fn gated() -> Vec<(Method, String, String, bool)> {
    let document: Value = serde_json::from_str(&api::openapi_json()).expect("a document");
    let mut all = Vec::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        for (method, one) in item.as_object().expect("an item") {
            let Some(feature) = one["x-feature"].as_str() else { continue };
            assert!(one["responses"]["403"]["description"].as_str().is_some_and(|text| text.contains("feature_off")), "{method} {path}");
            let parts = path.split('/').map(|part| if part.starts_with('{') { Uuid::nil().to_string() } else { part.to_owned() });
            let path = parts.collect::<Vec<_>>().join("/");
            all.push((method.to_uppercase().parse().expect("a method"), path, feature.to_owned(), one.get("requestBody").is_some()));
        }
    }
    all
}

async fn all(app: &App, person: &Person) -> Vec<Value> {
    app.get("/api/features", &person.token).await.expect(200).body["items"].as_array().expect("items").clone()
}

async fn set(app: &App, person: &Person, key: &str, body: Value) -> Answer {
    app.patch(&format!("/api/features/{key}"), &person.token, body).await
}

fn of<'a>(features: &'a [Value], key: &str) -> &'a Value {
    features.iter().find(|one| one["key"] == key).expect("a feature")
}

#[tokio::test]
async fn what_is_switched_off_is_refused_to_everybody_and_comes_back_whole() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let boris = app.colleague(&olga, "manager").await;
    let product = app.post("/api/crm/products", Some(&olga.token), json!({ "name": "Курс" })).await.expect(201);
    let path = product.header("location").to_owned();
    let operations = gated();
    for key in ["deal_lines", "merging", "file_import", "analytics"] {
        assert!(operations.iter().any(|(_, _, feature, _)| feature == key), "nothing belongs to {key}");
        set(&app, &olga, key, json!({ "enabled": false })).await.expect(200);
    }
    for person in [&olga, &boris] {
        for (method, path, feature, takes_body) in &operations {
            let answer = app.send(method.clone(), path, Some(&person.token), takes_body.then(|| json!({}))).await;
            if answer.body["code"] == "forbidden" {
                assert_eq!(person.id, boris.id, "{method} {path}: the owner may everything");
                continue;
            }
            assert_eq!(answer.problem(403, "feature_off").body["feature"], **feature, "{method} {path}");
        }
        assert_eq!(app.get("/api/auth/me", &person.token).await.expect(200).body["features"], json!(["shared_views"]));
    }
    app.get("/api/crm/deals", &boris.token).await.expect(200);
    set(&app, &olga, "deal_lines", json!({ "enabled": true })).await.expect(200);
    assert_eq!(app.get(&path, &boris.token).await.expect(200).body, product.body);
}

#[tokio::test]
async fn a_share_reaches_those_whose_turn_it_is_and_the_first_ones() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let mut team = vec![olga.clone()];
    for role in ["admin", "manager", "viewer"] {
        team.push(app.colleague(&olga, role).await);
    }
    let key = app.api_key(&olga, &["crm:read"]).await["secret"].as_str().expect("a secret").to_owned();
    let may_read = async |token: &str| app.get("/api/crm/products", token).await.status == 200;
    let mut before = 0;
    for percent in [0, 10, 35, 60, 85, 100] {
        let changed = set(&app, &olga, "deal_lines", json!({ "rolloutPercent": percent })).await.expect(200).body;
        let mut reached = 0;
        for person in &team {
            let place = u64::from(Feature::DealLines.place(person.id.parse().expect("an id")));
            assert_eq!(may_read(&person.token).await, place < percent, "{percent} per cent, place {place}");
            reached += u64::from(place < percent);
        }
        let counts = changed["rollout"]["reachedAt"].as_array().expect("a count for each share").clone();
        assert_eq!((counts.len(), counts[usize::try_from(percent).expect("small")].as_u64()), (101, Some(reached)));
        assert_eq!((changed["rollout"]["reachedCount"].as_u64(), changed["rollout"]["memberCount"].as_u64()), (Some(reached), Some(4)));
        assert!(reached >= before, "a larger share only adds people");
        before = reached;
        assert_eq!(may_read(&key).await, percent == 100, "a key is nobody in particular");
    }
    let first = json!({ "rolloutPercent": 0, "firstMemberIds": [team[2].id, team[2].id] });
    let changed = set(&app, &olga, "deal_lines", first).await.expect(200).body;
    assert_eq!((&changed["rollout"]["firstMemberIds"], changed["rollout"]["reachedCount"].as_u64()), (&json!([team[2].id]), Some(1)));
    assert!(may_read(&team[2].token).await && !may_read(&olga.token).await);
}

#[tokio::test]
async fn only_those_who_look_after_the_school_decide_and_it_is_written_down() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    for role in Role::ALL.into_iter().filter(|role| *role != Role::Owner) {
        let person = app.colleague(&olga, role.as_str()).await;
        let features = all(&app, &person).await;
        assert!(features.iter().all(|one| one["isOn"] == true && one["version"] == 0));
        assert_eq!(features.iter().all(|one| one["rollout"].is_object()), role.may(Permission::FeaturesManage));
        let answer = set(&app, &person, "merging", json!({ "enabled": true })).await;
        if role.may(Permission::FeaturesManage) {
            assert_eq!(answer.expect(200).header("etag"), "\"0\"", "nothing was decided, nothing was written");
        } else {
            answer.problem(403, "forbidden");
        }
    }
    let patch =
        |tag: &'static str, body| app.request(Method::PATCH, "/api/features/merging").bearer_auth(&olga.token).header("if-match", tag).json(&body);
    let changed = Answer::to(patch("\"0\"", json!({ "rolloutPercent": 25 }))).await.expect(200);
    assert_eq!((changed.header("etag"), changed.str("/rollout/updatedBy/id")), ("\"1\"", olga.id.as_str()));
    let stale = Answer::to(patch("\"0\"", json!({ "enabled": false }))).await.problem(412, "changed_meanwhile");
    assert_eq!(stale.body["current"]["rollout"]["percent"], 25);
    let audit = app.get("/api/audit", &olga.token).await.expect(200);
    let entry = audit.body["items"].as_array().expect("items").iter().find(|one| one["recordKind"] == "feature" || one["kind"] == "feature");
    let entry = entry.unwrap_or_else(|| panic!("no entry in {}", audit.text));
    assert_eq!((&entry["before"], &entry["after"]), (&json!({ "rolloutPercent": 100 }), &json!({ "rolloutPercent": 25 })));
}

#[tokio::test]
async fn another_school_is_another_matter() {
    let app = App::start().await;
    let (olga, boris) = (app.register("olga@example.test").await, app.register("boris@example.test").await);
    set(&app, &olga, "merging", json!({ "enabled": false, "firstMemberIds": [olga.id] })).await.expect(200);
    let theirs = all(&app, &boris).await;
    assert_eq!((&of(&theirs, "merging")["isOn"], &of(&theirs, "merging")["version"]), (&json!(true), &json!(0)));
    assert!(theirs.iter().all(|one| !one.to_string().contains(&olga.id)));
    app.get("/api/crm/duplicates", &boris.token).await.expect(200);
    let stranger = json!({ "firstMemberIds": [boris.id] });
    set(&app, &olga, "merging", stranger).await.wrong_field("/firstMemberIds/0", "no_such_record");
}

#[tokio::test]
async fn nonsense_is_refused() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    for percent in [-1, 101, 70_000, i64::MAX] {
        set(&app, &olga, "merging", json!({ "rolloutPercent": percent })).await.wrong_field("/rolloutPercent", "out_of_range");
    }
    let many: Vec<_> = (0..101).map(Uuid::from_u128).collect();
    set(&app, &olga, "merging", json!({ "firstMemberIds": many })).await.wrong_field("/firstMemberIds", "too_many");
    set(&app, &olga, "telepathy", json!({})).await.problem(404, "not_found");
    set(&app, &olga, "a%00b", json!({})).await.problem(404, "not_found");
}

#[tokio::test]
async fn without_shared_views_everybody_has_their_own() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let boris = app.colleague(&olga, "manager").await;
    let new = |shared: bool| json!({ "recordKind": "deal", "name": "Мои", "isShared": shared });
    let made = app.post("/api/crm/views", Some(&olga.token), new(true)).await.expect(201);
    let path = made.header("location").to_owned();
    app.get(&path, &boris.token).await.expect(200);
    set(&app, &olga, "shared_views", json!({ "enabled": false })).await.expect(200);

    app.get(&path, &boris.token).await.problem(404, "not_found");
    assert_eq!(app.get("/api/crm/views", &boris.token).await.expect(200).body["items"], json!([]));
    assert_eq!(app.get(&path, &olga.token).await.expect(200).body["isShared"], true, "nothing is lost");
    app.patch(&path, &olga.token, json!({ "name": "Наши" })).await.expect(200);
    app.post("/api/crm/views", Some(&boris.token), new(true)).await.problem(403, "feature_off");
    let own = app.post("/api/crm/views", Some(&boris.token), new(false)).await.expect(201);
    app.patch(own.header("location"), &boris.token, json!({ "isShared": true })).await.problem(403, "feature_off");

    set(&app, &olga, "shared_views", json!({ "enabled": true })).await.expect(200);
    app.get(&path, &boris.token).await.expect(200);
}

#[tokio::test]
async fn a_deal_whose_lines_are_hidden_says_why_its_amount_stands() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let deal = app.post("/api/crm/deals", Some(&olga.token), json!({ "title": "Курс" })).await.expect(201).header("location").to_owned();
    let line = json!({ "name": "Час", "quantityMilli": 2_000, "priceMinor": 150_000 });
    app.post(&format!("{deal}/lines"), Some(&olga.token), line).await.expect(201);
    app.patch(&deal, &olga.token, json!({ "amountMinor": 1 })).await.wrong_field("/amountMinor", "set_by_lines");
    set(&app, &olga, "deal_lines", json!({ "enabled": false })).await.expect(200);
    app.patch(&deal, &olga.token, json!({ "amountMinor": 1 })).await.wrong_field("/amountMinor", "set_by_hidden_lines");
    let renamed = app.patch(&deal, &olga.token, json!({ "title": "Курс, вечер" })).await.expect(200);
    assert_eq!(renamed.body["amountMinor"], 300_000, "everything else can be changed");
}

//! Functions that write, and what the ledger says of them.

use serde_json::{Value, json};

use super::{Site, ids};

fn new_user(at: usize, name: &str) -> String {
    let fields = [("username", name), ("password", "Novyy-2026!"), ("firstname", "Пётр"), ("lastname", "Зорин"), ("email", "")];
    let fields = fields.iter().map(|(field, value)| {
        let value = if *field == "email" { format!("{name}@mail.example") } else { (*value).to_owned() };
        format!("&users[{at}][{field}]={value}")
    });
    fields.collect()
}

#[tokio::test]
async fn accounts_are_made_all_or_none() {
    let site = Site::open().await;
    let both = format!("{}{}", new_user(0, "n1"), new_user(1, "n2"));
    let made = site.ok("core_user_create_users", &both).await;
    assert_eq!(made, json!([{"id": 318, "username": "n1"}, {"id": 319, "username": "n2"}]));
    let again = format!("{}{}", new_user(0, "n3"), new_user(1, "n1"));
    assert_eq!(site.code("admin", "core_user_create_users", &again).await, "invalidparameter");
    assert_eq!(site.ok("core_user_get_users_by_field", "field=username&values[0]=n3").await, json!([]));
    let next = site.ok("core_user_create_users", &new_user(0, "n5")).await;
    assert_eq!(next[0]["id"], 321, "the number of the one that was rolled back is not given again");
    let twice = format!("{}{}", new_user(0, "n4"), new_user(1, "n4"));
    assert_eq!(site.code("admin", "core_user_create_users", &twice).await, "invalidparameter");
    let ledger = site.ledger().await;
    let effects: Vec<&Value> = ledger.iter().flat_map(|entry| entry["effects"].as_array().into_iter().flatten()).collect();
    assert_eq!(effects.len(), 3);
    assert_eq!((&effects[0]["op"], &effects[0]["kind"], &effects[0]["id"]), (&json!("create"), &json!("users"), &json!(318)));
    let failed = ledger.iter().find(|entry| entry["note"] == "invalidparameter").expect("a refusal");
    assert_eq!((&failed["kind"], &failed["status"]), (&json!("core_user_create_users"), &json!(200)));
    assert!(!json!(ledger).to_string().contains(&sandbox::moodle::tokens::text("admin")), "tokens are not noted");
}

#[tokio::test]
async fn updates_keep_what_they_can() {
    let site = Site::open().await;
    let answer = site.ok("core_user_update_users", "users[0][id]=12&users[0][idnumber]=crm-7&users[1][id]=99999&users[1][city]=x").await;
    assert_eq!(answer["warnings"][0]["itemid"], 99_999);
    assert_eq!(ids(&site.ok("core_user_get_users_by_field", "field=idnumber&values[0]=crm-7").await), [12]);
    let change = &site.ledger().await[0]["effects"][0];
    assert_eq!(change["fields"]["idnumber"], json!({"before": "S-00003", "after": "crm-7"}));
    site.ok("core_user_update_users", "users[0][id]=12&users[0][email]=OTHER@mail.example").await;
    assert_eq!(ids(&site.ok("core_user_get_users", "criteria[0][key]=email&criteria[0][value]=other@mail.example").await["users"]), [12]);
}

#[tokio::test]
async fn enrolling_is_idempotent_and_all_or_none() {
    let site = Site::open().await;
    let one = |user: u32| format!("enrolments[0][roleid]=5&enrolments[0][userid]={user}&enrolments[0][courseid]=6");
    assert_eq!(site.ok("enrol_manual_enrol_users", &one(300)).await, Value::Null);
    site.ok("enrol_manual_enrol_users", &format!("{}&enrolments[0][suspend]=1", one(300))).await;
    assert_eq!(ids(&site.ok("core_enrol_get_users_courses", "userid=300").await), [] as [u64; 0]);
    site.ok("enrol_manual_enrol_users", &one(300)).await;
    assert_eq!(ids(&site.ok("core_enrol_get_users_courses", "userid=300").await), [6]);
    let with_bad = "enrolments[0][roleid]=5&enrolments[0][userid]=14&enrolments[0][courseid]=6\
                    &enrolments[1][roleid]=5&enrolments[1][userid]=99999&enrolments[1][courseid]=6";
    assert_eq!(site.code("admin", "enrol_manual_enrol_users", with_bad).await, "invaliduser");
    assert!(!ids(&site.ok("core_enrol_get_users_courses", "userid=14").await).contains(&6));
    let out = "enrolments[0][userid]=300&enrolments[0][courseid]=6";
    site.ok("enrol_manual_unenrol_users", out).await;
    site.ok("enrol_manual_unenrol_users", out).await;
    assert_eq!(site.ok("core_enrol_get_users_courses", "userid=300").await, json!([]));
}

#[tokio::test]
async fn a_tick_set_for_another_is_marked() {
    let site = Site::open().await;
    let status = "core_completion_get_activities_completion_status";
    site.ok("core_completion_override_activity_completion_status", "userid=14&cmid=1&newstate=1").await;
    let told = site.ok(status, "courseid=2&userid=14").await;
    assert_eq!((&told["statuses"][0]["state"], &told["statuses"][0]["overrideby"]), (&json!(1), &json!(2)));
    site.call("student", "core_completion_update_activity_completion_status_manually", "cmid=3&completed=1").await;
    let told = site.ok(status, "courseid=2&userid=14").await;
    let third = told["statuses"].as_array().expect("rows").iter().find(|row| row["cmid"] == 3).expect("the page");
    assert_eq!((&third["state"], &third["overrideby"]), (&json!(1), &Value::Null));
    site.ok("core_completion_override_activity_completion_status", "userid=14&cmid=6&newstate=1").await;
    let course = site.ok("core_completion_get_course_completion_status", "courseid=2&userid=14").await;
    assert_eq!(course["completionstatus"]["completed"], true);
    assert_eq!(site.code("student", "core_completion_override_activity_completion_status", "userid=10&cmid=1&newstate=0").await, "nopermissions");
}

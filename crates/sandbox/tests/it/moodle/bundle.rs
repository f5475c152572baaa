//! Many calls in one request, as a running 4.5.6 answers them.

use serde_json::{Value, json};

use super::Site;

const BUNDLE: &str = "tool_mobile_call_external_functions";

fn query(calls: &[(&str, &str)]) -> String {
    let call =
        |(at, (function, arguments)): (usize, &(&str, &str))| format!("requests[{at}][function]={function}&requests[{at}][arguments]={arguments}");
    calls.iter().enumerate().map(call).collect::<Vec<_>>().join("&")
}

async fn responses(site: &Site, calls: &[(&str, &str)]) -> Vec<Value> {
    site.ok(BUNDLE, &query(calls)).await["responses"].as_array().expect("responses").clone()
}

fn inside(response: &Value, name: &str) -> Value {
    serde_json::from_str(response[name].as_str().expect("JSON in a text")).expect("JSON")
}

#[tokio::test]
async fn each_call_answers_as_it_does_alone() {
    let site = Site::open().await;
    let told = responses(
        &site,
        &[
            ("core_group_get_course_groups", r#"{"courseid": 2}"#),
            ("core_group_get_group_members", r#"{"groupids": [1, 2]}"#),
            ("core_completion_get_activities_completion_status", r#"{"courseid":"2","userid":"10"}"#),
            ("core_enrol_get_users_courses", r#"{"userid":10,"returnusercount":false}"#),
        ],
    )
    .await;
    let alone = [
        site.ok("core_group_get_course_groups", "courseid=2").await,
        site.ok("core_group_get_group_members", "groupids[0]=1&groupids[1]=2").await,
        site.ok("core_completion_get_activities_completion_status", "courseid=2&userid=10").await,
        site.ok("core_enrol_get_users_courses", "userid=10&returnusercount=0").await,
    ];
    assert_eq!(told.len(), alone.len());
    for (response, alone) in told.iter().zip(alone) {
        assert_eq!(response.as_object().map(|fields| fields.keys().collect::<Vec<_>>()), Some(vec![&"data".to_owned(), &"error".to_owned()]));
        assert_eq!((&response["error"], inside(response, "data")), (&json!(false), alone));
    }
}

#[tokio::test]
async fn nothing_behind_the_first_failure_is_carried_out() {
    let site = Site::open().await;
    let groups = ("core_group_get_course_groups", r#"{"courseid": 2}"#);
    for (failing, code) in [
        (("core_completion_get_activities_completion_status", r#"{"courseid": 2, "userid": 999999}"#), "invaliduser"),
        (("core_group_get_course_groups", r#"{"courseid": "abc"}"#), "invalidparameter"),
        (("core_group_get_course_groups", "{}"), "invalidparameter"),
        (("core_group_get_course_groups", "{broken"), "invalidparameter"),
        (("core_group_get_course_groups", r#"{"courseid": 2, "more": 1}"#), "invalidparameter"),
        (("core_completion_get_course_completion_status", r#"{"courseid": 17, "userid": 10}"#), "nocriteriaset"),
    ] {
        let told = responses(&site, &[groups, failing, groups]).await;
        assert_eq!(told.len(), 2, "{failing:?}");
        assert_eq!(told[1]["error"], true);
        let exception = inside(&told[1], "exception");
        assert_eq!(exception["errorcode"], code, "{failing:?}");
        assert!(exception["message"].is_string() && exception["exception"].is_null(), "without its class: {exception}");
    }
}

#[tokio::test]
async fn a_function_that_the_service_lacks_is_refused_inside() {
    let site = Site::open().await;
    site.set(json!({ "forbiddenFunctions": ["gradereport_user_get_grade_items"] })).await;
    for name in ["gradereport_user_get_grade_items", "core_no_such_function"] {
        let told = responses(&site, &[(name, r#"{"courseid": 2}"#), ("core_webservice_get_site_info", "{}")]).await;
        assert_eq!(told, [json!({ "error": true, "exception": r#"{"errorcode":"accessexception","module":"webservice"}"# })]);
    }
    assert_eq!(site.code("readonly", BUNDLE, &query(&[("core_course_get_courses", "{}")])).await, "accessexception");
}

#[tokio::test]
async fn what_is_around_the_calls_is_read_strictly() {
    let site = Site::open().await;
    for odd in [
        "",
        "requests[0][arguments]={}",
        "requests[0][function]=core_x&requests[0][settingraw]=yes",
        "requests[0][function]=core_x&requests[0][more]=1",
    ] {
        assert_eq!(site.code("reader", BUNDLE, odd).await, "invalidparameter", "{odd}");
    }
    let told = responses(&site, &[(BUNDLE, r#"{"requests":[{"function":"core_group_get_course_groups","arguments":"{\"courseid\":2}"}]}"#)]).await;
    assert_eq!(inside(&told[0], "data")["responses"][0]["error"], false, "one inside another");
}

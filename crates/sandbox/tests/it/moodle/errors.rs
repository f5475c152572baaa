//! What is refused, and how. The recorded errors are in `recorded`.

use serde_json::{Value, json};

use super::{FORM, SERVER, Site, ids};

/// So many form variables that PHP drops the last ones, where the limit is the usual one.
#[tokio::test]
async fn the_tail_of_a_long_form_is_cut_without_a_word() {
    let site = Site::open().await;
    let values = |count: usize| -> String {
        let fillers = (0..count).map(|at| format!("&values[{}]={}", at + 1, 100_000 + at));
        format!("field=id&values[0]=10{}&values[{}]=12", fillers.collect::<String>(), count + 1)
    };
    // Token, format, function and field are variables too.
    assert_eq!(ids(&site.ok("core_user_get_users_by_field", &values(994)).await), [10, 12]);
    assert_eq!(ids(&site.ok("core_user_get_users_by_field", &values(995)).await), [10]);
    site.set(json!({"maxInputVars": 6_000})).await;
    assert_eq!(ids(&site.ok("core_user_get_users_by_field", &values(995)).await), [10, 12]);
    assert_eq!(ids(&site.ok("core_user_get_users_by_field", &values(6_500)).await), [10]);
}

#[tokio::test]
async fn a_row_that_the_cut_goes_through_is_refused() {
    let site = Site::open().await;
    let rows: String = (0..400).map(|at| format!("&enrolments[{at}][roleid]=5&enrolments[{at}][userid]=10&enrolments[{at}][courseid]=2")).collect();
    assert_eq!(site.code("admin", "enrol_manual_enrol_users", &rows).await, "invalidparameter");
}

#[tokio::test]
async fn arguments_are_read_strictly() {
    let site = Site::open().await;
    for (function, query) in [
        ("core_course_get_contents", "courseid=5.0"),
        ("core_course_get_contents", "courseid="),
        ("core_course_get_contents", "courseid[0]=5"),
        ("core_user_get_users", "criteria=x"),
        ("core_user_get_users", "criteria[0][key]=id"),
        ("core_user_get_users", "criteria[0][key]=id&criteria[0][value]=2&criteria[0][more]=1"),
        ("core_user_get_users_by_field", "field=id&values[0]=x"),
        ("core_enrol_get_users_courses", "userid=10&returnusercount=true"),
        ("core_webservice_get_site_info", "x=1"),
    ] {
        assert_eq!(site.code("admin", function, query).await, "invalidparameter", "{function}?{query}");
    }
    // Settings of the protocol are no arguments.
    site.ok("core_webservice_get_site_info", "moodlewssettingfilter=1").await;
}

#[tokio::test]
async fn an_answer_is_xml_unless_json_is_asked_for() {
    let site = Site::open().await;
    let token = sandbox::moodle::tokens::text("admin");
    let body = format!("wstoken={token}&wsfunction=core_group_get_group_members&groupids[0]=1");
    let answer = site.send("POST", SERVER, FORM, body).await;
    assert_eq!((answer.status, answer.kind()), (200, "application/xml; charset=utf-8"));
    assert!(answer.body.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<RESPONSE>\n<MULTIPLE>\n<SINGLE>\n<KEY name=\"groupid\"><VALUE>1"));
    let odd = format!("wstoken={token}&wsfunction=core_no_such&moodlewsrestformat=yaml");
    assert!(site.send("POST", SERVER, FORM, odd).await.body.contains("<ERRORCODE>invalidrecord</ERRORCODE>"));
    let empty = format!("wstoken={token}&wsfunction=enrol_manual_unenrol_users&enrolments[0][userid]=300&enrolments[0][courseid]=2");
    assert_eq!(site.send("POST", SERVER, FORM, empty).await.body, "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<RESPONSE>\n</RESPONSE>\n");
}

#[tokio::test]
async fn the_form_wins_over_the_address() {
    let site = Site::open().await;
    let token = sandbox::moodle::tokens::text("admin");
    let path = format!("{SERVER}?wstoken={token}&moodlewsrestformat=json&wsfunction=core_course_get_courses&options[ids][0]=2");
    let answer = site.send("POST", &path, FORM, "options[ids][0]=3".to_owned()).await;
    assert_eq!(ids(&answer.json()), [3]);
}

#[tokio::test]
async fn the_site_may_be_closed_in_several_ways() {
    let site = Site::open().await;
    for (settings, status, kind) in [
        (json!({"maintenance": true}), 503, "text/html; charset=utf-8"),
        (json!({"webServices": false}), 403, "text/html; charset=utf-8"),
        (json!({"restProtocol": false}), 403, "text/html; charset=utf-8"),
        (json!({"databaseDown": true}), 200, "application/json"),
    ] {
        let usual = site.control("GET", "/moodle/settings", Value::Null).await;
        site.set(settings.clone()).await;
        let answer = site.raw("admin", "wsfunction=core_webservice_get_site_info").await;
        assert_eq!((answer.status, answer.kind()), (status, kind), "{settings}");
        site.set(usual).await;
    }
    site.ok("core_webservice_get_site_info", "").await;
}

#[tokio::test]
async fn messages_come_in_the_language_of_the_site() {
    let site = Site::open().await;
    site.set(json!({"language": "ru"})).await;
    let answer = site.call("nobody", "core_webservice_get_site_info", "").await;
    assert_eq!(answer["message"], "Неверный ключ — ключ не найден");
    assert_eq!(answer["errorcode"], "invalidtoken");
}

#[tokio::test]
async fn an_expired_token_says_so_once() {
    let site = Site::open().await;
    let info = "core_webservice_get_site_info";
    assert_eq!(site.code("expired", info, "").await, "accessexception");
    assert_eq!(site.code("expired", info, "").await, "invalidtoken");
    for (token, code) in [("iplocked", "accessexception"), ("suspended", "wsaccessusersuspended"), ("notallowed", "accessexception")] {
        assert_eq!(site.code(token, info, "").await, code);
        assert_eq!(site.code(token, info, "").await, code, "{token} again");
    }
}

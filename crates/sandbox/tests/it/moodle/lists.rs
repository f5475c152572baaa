//! Lists, their pages, and what they leave out.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Site, ids, options};

const ENROLLED: &str = "core_enrol_get_enrolled_users";

async fn page(site: &Site, from: usize, number: usize) -> Vec<u64> {
    let (from, number) = (from.to_string(), number.to_string());
    let options = options(&[("limitfrom", &from), ("limitnumber", &number), ("sortby", "id"), ("userfields", "id")]);
    ids(&site.ok(ENROLLED, &format!("courseid=2{options}")).await)
}

#[tokio::test]
async fn pages_of_participants_hold_each_of_them_once() {
    let site = Site::open().await;
    let whole = ids(&site.ok(ENROLLED, "courseid=2").await);
    assert_eq!(whole.len(), 182);
    let mut gathered: Vec<u64> = Vec::new();
    loop {
        let page = page(&site, gathered.len(), 25).await;
        gathered.extend(&page);
        if page.len() < 25 {
            break;
        }
    }
    assert_eq!(gathered, whole);
    assert!(page(&site, 5_000, 25).await.is_empty());
    site.set(json!({"repeatsPage": true})).await;
    assert_eq!(page(&site, 50, 25).await, whole[..25]);
}

#[tokio::test]
async fn suspended_enrolments_are_told_by_asking_twice() {
    let site = Site::open().await;
    let of = async |option: &str| ids(&site.ok(ENROLLED, &format!("courseid=2{}", options(&[(option, "1")]))).await);
    let (active, suspended) = (of("onlyactive").await, of("onlysuspended").await);
    assert_eq!(suspended, [73, 80, 84, 105, 115, 137]);
    assert_eq!(active.len() + suspended.len(), 182);
    // An account suspended in the whole site is still an active participant.
    assert!(active.contains(&20));
    let courses = ids(&site.ok("core_enrol_get_users_courses", "userid=80").await);
    assert!(!courses.contains(&2) && !courses.is_empty());
}

#[tokio::test]
async fn groups_hold_their_members() {
    let site = Site::open().await;
    let groups = site.ok("core_group_get_course_groups", "courseid=2").await;
    assert_eq!(ids(&groups), [1, 2, 3]);
    let members = site.ok("core_group_get_group_members", "groupids[0]=1&groupids[1]=2").await;
    let in_first = ids(&site.ok(ENROLLED, &format!("courseid=2{}", options(&[("groupid", "1")]))).await);
    assert_eq!(members[0]["userids"], json!(in_first));
    let all = site.ok(ENROLLED, &format!("courseid=2{}", options(&[("userfields", "groups")]))).await;
    let grouped = all.as_array().expect("rows").iter().filter(|row| row["groups"][0]["id"] == 1).count();
    assert_eq!(grouped, in_first.len());
    assert!(all.as_array().expect("rows").iter().any(|row| row.get("groups").is_none()), "some are in no group");
}

#[tokio::test]
async fn a_whole_course_is_graded_in_one_answer() {
    let site = Site::open().await;
    let all = site.ok("gradereport_user_get_grade_items", "courseid=2").await;
    let rows = all["usergrades"].as_array().expect("rows");
    assert_eq!(rows.len(), 180);
    let one = site.ok("gradereport_user_get_grade_items", "courseid=2&userid=10").await;
    assert_eq!(rows.iter().find(|row| row["userid"] == 10), one["usergrades"].get(0));
    let items = one["usergrades"][0]["gradeitems"].as_array().expect("items");
    let raw: Vec<&Value> = items.iter().map(|item| &item["graderaw"]).collect();
    assert_eq!(raw, [&json!(89), &json!(6.8), &Value::Null, &json!(95.8)]);
    assert_eq!(items[3]["percentageformatted"], "87.09 %");
    let group = site.ok("gradereport_user_get_grade_items", "courseid=2&groupid=2").await;
    let members = site.ok("core_group_get_group_members", "groupids[0]=2").await;
    assert_eq!(group["usergrades"].as_array().map(Vec::len), members[0]["userids"].as_array().map(Vec::len));
}

#[tokio::test]
async fn an_unknown_key_alone_finds_everybody() {
    let site = Site::open().await;
    let all = site.ok("core_user_get_users", "criteria[0][key]=phone&criteria[0][value]=x").await;
    let found: BTreeSet<u64> = ids(&all["users"]).into_iter().collect();
    assert_eq!(found.len(), 315);
    assert!(found.contains(&1) && !found.contains(&310), "the guest is there and the deleted are not");
    assert_eq!(all["warnings"][0]["warningcode"], "invalidfieldparameter");
    let everybody = site.ok("core_user_get_users", "criteria[0][key]=email&criteria[0][value]=%25").await;
    assert_eq!(ids(&everybody["users"]).len(), 315);
}

#[tokio::test]
async fn contents_are_chosen_by_options() {
    let site = Site::open().await;
    let contents = async |pairs: &[(&str, &str)]| site.ok("core_course_get_contents", &format!("courseid=4{}", options(pairs))).await;
    let whole = contents(&[]).await;
    assert_eq!(ids(&whole), [11, 12, 13, 14, 15, 16]);
    assert_eq!((&whole[5]["component"], &whole[5]["itemid"]), (&json!("mod_subsection"), &json!(1)));
    assert_eq!(ids(&whole[2]["modules"]), [19, 22, 26]);
    assert_eq!(whole[2]["modules"][2]["customdata"], "{\"sectionid\":\"16\"}");
    assert_eq!(ids(&contents(&[("sectionnumber", "2")]).await), [13]);
    let one = contents(&[("cmid", "22")]).await;
    assert_eq!(one.as_array().expect("sections").iter().flat_map(|section| ids(&section["modules"])).collect::<Vec<_>>(), [22]);
}

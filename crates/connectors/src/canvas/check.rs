//! Does what work will do, only less: each call once, on one course and one student.

use connector::Error;
use connector::lms::{Ability, AbilityState, Part, Site};
use futures::future::join_all;
use serde_json::Value;

use super::client::{Client, Parameter};
use super::endpoint::{self, Endpoint};
use super::{address, courses, judge, reach, wire};

const EMAIL: &[&str] = &["Users - view primary email address"];
/// Not a permission but a choice of the developer key's.
const INCLUDES: &[&str] = &["Allow Include Parameters"];
const SIS: &[&str] = &["SIS Data - read"];
const GRADES: &[&str] = &["Grades - view all grades"];

/// One call that was tried, or that there was nothing to try on.
struct Trial {
    endpoint: &'static Endpoint,
    state: AbilityState,
    row: Option<Value>,
}

/// What calls are tried on.
struct Sample {
    course: String,
    context: String,
    student: Option<String>,
    module: Option<String>,
    group: Option<String>,
}

pub async fn check(client: &Client) -> Result<Site, Error> {
    let me = judged(&endpoint::USER, client.one(&endpoint::USER, &["self"]).await.map(Some))?;
    if me.row.as_ref().is_some_and(|row| wire::text(&row["id"]).is_none()) {
        return Err(Error::NotThisVendor { excerpt: "a user without an id".to_owned() });
    }
    let (accounts, listed) = match client.list(&endpoint::ACCOUNTS, &[], &[]).await {
        Ok(listed) => (reach::topmost(&listed.rows), Ok(None)),
        Err(error) => (Vec::new(), Err(error)),
    };
    let account = accounts.first();
    let mut trials = vec![judged(&endpoint::ACCOUNTS, listed)?];
    let id = account.map(|account| account.id.as_str());
    trials.push(on(client, &endpoint::ACCOUNT_USERS, id, &[("include[]", "email"), ("include[]", "last_login")]).await?);
    trials.push(on(client, &endpoint::ACCOUNT_COURSES, id, &[]).await?);
    trials.push(tried(client, &endpoint::COURSES, &[], &[]).await?);
    let sample = sample(client, id, &mut trials).await?;
    trials.extend(in_course(client, sample.as_ref()).await?);
    let name = me.row.as_ref().and_then(|row| wire::line(&row["name"]));
    let mut abilities = vec![ability(&me)];
    abilities.extend(trials.iter().map(ability));
    abilities.extend(fields(&trials));
    let key = address::key(client.base());
    Ok(Site {
        name: account.and_then(|account| account.name.clone()).unwrap_or_else(|| key.clone()),
        key,
        release: None,
        user: name.unwrap_or_default(),
        abilities,
    })
}

/// One call to be tried, where there is something to try it on.
struct Try<'a> {
    endpoint: &'static Endpoint,
    ids: Option<Vec<&'a str>>,
    parameters: Vec<Parameter<'a>>,
}

fn untried(endpoint: &'static Endpoint) -> Trial {
    Trial { endpoint, state: AbilityState::Untried, row: None }
}

/// A course with people in it where there is one, and of it a student, a module and a group. Trying these is a trial by itself.
async fn sample(client: &Client, account: Option<&str>, trials: &mut Vec<Trial>) -> Result<Option<Sample>, Error> {
    let mut course = None;
    for parameters in [&[("state[]", "available"), ("with_enrollments", "true")][..], &[]] {
        if let (Some(account), None) = (account, &course) {
            course = tried(client, &endpoint::ACCOUNT_COURSES, &[account], parameters).await?.row;
        }
    }
    if course.is_none() {
        let own = client.list(&endpoint::COURSES, &[], &[]).await;
        let rows = own.map(|own| own.rows).or_else(|error| judged(&endpoint::COURSES, Err(error)).map(|_| Vec::new()))?;
        course = rows.into_iter().find(courses::runs);
    }
    let Some(course) = course.and_then(|row| wire::text(&row["id"])) else {
        trials.extend([&endpoint::MODULES, &endpoint::ENROLLMENTS, &endpoint::GROUPS].map(untried));
        return Ok(None);
    };
    let ids = [course.as_str()];
    let found = [
        tried(client, &endpoint::MODULES, &ids, &[]).await?,
        tried(client, &endpoint::ENROLLMENTS, &ids, &[("type[]", "StudentEnrollment")]).await?,
        tried(client, &endpoint::GROUPS, &ids, &[]).await?,
    ];
    let [module, student, group] = [("id", 0), ("user_id", 1), ("id", 2)].map(|(name, at): (&str, usize)| {
        let row = found.get(at).and_then(|trial| trial.row.as_ref());
        row.and_then(|row| wire::text(&row[name]))
    });
    trials.extend(found);
    let context = format!("course_{course}");
    Ok(Some(Sample { course, context, student, module, group }))
}

/// The other calls about that course, all at once.
async fn in_course(client: &Client, sample: Option<&Sample>) -> Result<Vec<Trial>, Error> {
    let course = sample.map(|sample| vec![sample.course.as_str()]);
    let module = sample.and_then(|sample| Some(vec![sample.course.as_str(), sample.module.as_deref()?]));
    let group = sample.and_then(|sample| Some(vec![sample.group.as_deref()?]));
    let context = sample.map(|sample| sample.context.as_str()).unwrap_or_default();
    let student = sample.and_then(|sample| sample.student.as_deref());
    let one = |endpoint, ids, parameters| Try { endpoint, ids, parameters };
    let calls = vec![
        one(&endpoint::ITEMS, module, student.map(|student| ("student_id", student)).into_iter().collect()),
        one(&endpoint::ASSIGNMENTS, course.clone(), Vec::new()),
        one(&endpoint::COURSE_USERS, course.clone(), vec![("include[]", "email"), ("include[]", "enrollments")]),
        one(&endpoint::SECTIONS, course.clone(), Vec::new()),
        one(&endpoint::GROUP_USERS, group, Vec::new()),
        one(&endpoint::BULK_PROGRESS, course.clone(), Vec::new()),
        one(&endpoint::SUBMISSIONS, course, vec![("student_ids[]", "all")]),
        one(&endpoint::CALENDAR, sample.map(|_| Vec::new()), vec![("context_codes[]", context)]),
    ];
    let all = calls.into_iter().map(|call| async move {
        match &call.ids {
            Some(ids) => tried(client, call.endpoint, ids, &call.parameters).await,
            None => Ok(untried(call.endpoint)),
        }
    });
    join_all(all).await.into_iter().collect()
}

async fn on(client: &Client, endpoint: &'static Endpoint, id: Option<&str>, parameters: &[Parameter<'_>]) -> Result<Trial, Error> {
    match id {
        Some(id) => tried(client, endpoint, &[id], parameters).await,
        None => Ok(untried(endpoint)),
    }
}

async fn tried(client: &Client, endpoint: &'static Endpoint, ids: &[&str], parameters: &[Parameter<'_>]) -> Result<Trial, Error> {
    judged(endpoint, client.peek(endpoint, ids, parameters).await)
}

/// What concerns that call alone is a state; anything else leaves nothing to say.
fn judged(endpoint: &'static Endpoint, result: Result<Option<Value>, Error>) -> Result<Trial, Error> {
    let state = match &result {
        Ok(_) => AbilityState::Works,
        Err(error) if judge::is_switched_off(error) || judge::is_without_modules(error) => AbilityState::Works,
        Err(error) if judge::is_scope(error) => AbilityState::NotEnabled,
        Err(Error::Forbidden { .. } | Error::NotFound | Error::Refused { .. }) => AbilityState::Denied,
        Err(error) => return Err(error.clone()),
    };
    Ok(Trial { endpoint, state, row: result.ok().flatten() })
}

fn ability(trial: &Trial) -> Ability {
    Ability { part: trial.endpoint.part, call: trial.endpoint.path, state: trial.state, permissions: trial.endpoint.permissions }
}

/// What an answer lacks without being refused.
fn fields(trials: &[Trial]) -> Vec<Ability> {
    let row = |endpoint: &Endpoint| trials.iter().find(|trial| trial.endpoint.path == endpoint.path).and_then(|trial| trial.row.as_ref());
    let everybody = row(&endpoint::ACCOUNT_USERS);
    let (person, asked) = match everybody {
        Some(_) => (everybody, "last_login"),
        None => (row(&endpoint::COURSE_USERS), "enrollments"),
    };
    let told = |row: Option<&Value>, name: &str| match row.map(|row| row.get(name).is_some()) {
        None => AbilityState::Untried,
        Some(true) => AbilityState::Works,
        Some(false) => AbilityState::Denied,
    };
    let part = if everybody.is_some() { Part::People } else { Part::Roster };
    let includes = match (told(person, asked), told(person, "email")) {
        (AbilityState::Denied, AbilityState::Denied) => AbilityState::NotEnabled,
        (AbilityState::Untried, _) => AbilityState::Untried,
        _ => AbilityState::Works,
    };
    let email = if includes == AbilityState::NotEnabled { AbilityState::Untried } else { told(person, "email") };
    vec![
        Ability { part, call: "include[]", state: includes, permissions: INCLUDES },
        Ability { part, call: "email", state: email, permissions: EMAIL },
        Ability { part, call: "sis_user_id", state: told(person, "sis_user_id"), permissions: SIS },
        Ability { part: Part::Grades, call: "grades", state: told(row(&endpoint::ENROLLMENTS), "grades"), permissions: GRADES },
    ]
}

//! Reads a Moodle that somebody runs, whole, and prints what it holds as JSON: for looking at a site that behaves oddly.
//!
//! `cargo run -p connectors --example read_moodle -- https://lms.example.test TOKEN [allowed-private-host:port] > read.json`

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use connector::Error;
use connector::account::{AccountAccess, CallLog, Lane, LoggedCall, Tokens, Turns};
use connector::http::{Guard, HttpClient, HttpSettings, parse_allow};
use connector::lms::{CourseRole, Learner, LmsAccess, LmsConnector};
use connectors::Replaced;
use connectors::moodle::Moodle;
use secrecy::SecretString;
use serde_json::{Value, json};

/// A token that is never renewed, no limit, and a line on the error stream for each request that failed.
struct Alone(SecretString);

#[async_trait]
impl Tokens for Alone {
    async fn current(&self) -> Result<SecretString, Error> {
        Ok(self.0.clone())
    }

    async fn instead_of(&self, _: &SecretString) -> Result<SecretString, Error> {
        Err(Error::BadCredentials)
    }
}

#[async_trait]
impl Turns for Alone {
    async fn turn(&self, _: Lane) -> Result<(), Error> {
        Ok(())
    }

    async fn limited(&self, wait: Duration) {
        tokio::time::sleep(wait).await;
    }
}

impl CallLog for Alone {
    fn note(&self, call: LoggedCall) {
        if let Some(failure) = call.failure {
            eprintln!("{} {failure} after {} ms", call.label, call.duration.as_millis());
        }
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (address, token) = arguments.first().zip(arguments.get(1)).ok_or("an address and a token")?;
    let allow = parse_allow(arguments.get(2).map_or("", String::as_str))?;
    let connector = Moodle::new(HttpClient::new(Guard::new(allow), HttpSettings::default())?, Replaced::default());
    let grant = connector.with_token(&connector.site_url(address)?, SecretString::from(token.clone()));
    let alone = Arc::new(Alone(grant.access_token.clone()));
    let account = AccountAccess {
        base_url: grant.base_url,
        account_key: None,
        facts: Value::Null,
        tokens: alone.clone(),
        turns: alone.clone(),
        calls: alone,
        lane: Lane::History,
    };
    let session = connector.open(LmsAccess { account, concurrency: 4 });
    let site = session.check().await?;
    for ability in &site.abilities {
        eprintln!("{} {}", ability.call, ability.state.as_str());
    }
    let people = session.people().await?;
    let mut courses = Vec::new();
    let (mut ids, mut groups) = (Vec::new(), Vec::new());
    for course in session.courses().await? {
        let roster = session.roster(&course).await?;
        let learns = roster.enrolments.iter().filter(|one| one.roles.contains(&CourseRole::Student));
        let learners: Vec<Learner> = learns.map(|one| Learner::of(&one.person_id)).collect();
        let grades = session.grades(&course, &roster, None).await?.grades;
        let progress = session.progress(&course, &learners).await?.read;
        groups.extend(roster.groups.iter().flatten().map(|group| group.id.clone()));
        ids.push(course.id.clone());
        courses.push(json!({
            "course": course, "outline": session.outline(&course).await?, "people": roster.people, "enrolments": roster.enrolments, "groups": roster.groups,
            "progress": progress, "grades": grades,
        }));
    }
    let events = session.events(&ids, &groups, chrono::DateTime::UNIX_EPOCH).await?;
    println!("{}", serde_json::to_string_pretty(&json!({ "site": site.key, "people": people, "courses": courses, "events": events }))?);
    Ok(())
}

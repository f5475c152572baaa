use chrono::NaiveDate;
use connector::Error as SourceError;
use crm::input::Checks;
use crm::{Caller, Error, FieldError};
use domain::id::{ConnectionId, RunId};
use domain::import::{Kind, LessonRange, MigrationOptions, RunStatus};
use domain::permissions::Permission;
use secrecy::SecretString;
use serde_json::json;
use store::runs::NewRun;

use super::credential::{Credential, seal_credential};
use super::{VENDOR, note, poke};
use crate::{Engine, TestError, failure, plan};

/// What a person chose. What is left out takes the usual: everything, archived students too, no leads.
#[derive(Debug, Default)]
pub struct StartInput {
    pub url: String,
    pub email: String,
    pub api_key: SecretString,
    pub kinds: Option<Vec<String>>,
    pub branch_ids: Option<Vec<String>>,
    pub lessons_from: Option<NaiveDate>,
    pub lessons_to: Option<NaiveDate>,
    pub include_leads: Option<bool>,
    pub include_archived: Option<bool>,
    pub time_zone: Option<String>,
    pub only_changed: Option<bool>,
    pub dry_run: bool,
}

/// Puts a migration in line and returns its id at once; a worker takes it from there.
///
/// # Errors
/// [`Error::Conflict`] `migration_running` while another run of the organisation is active; what is wrong with the input.
pub async fn start(engine: &Engine, caller: &Caller, input: StartInput) -> Result<(RunId, RunStatus), TestError> {
    caller.require(Permission::MigrationRun)?;
    let ctx = &engine.ctx;
    let access = check_access(engine, &input.url, &input.email, input.api_key.clone())?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let (time_zone, currency) = store::runs::defaults(&mut tx).await?;
    let options = options(input, time_zone, currency)?;
    let connector = engine.registry.get(VENDOR).ok_or(Error::NotFound)?;
    let plan = plan::plan(connector.descriptor(), &options);
    let now = ctx.clock.now();
    let id = RunId(ctx.ids.next());
    let url = access.url.as_str().trim_end_matches('/').to_owned();
    let connection = store::runs::connection(&mut tx, ConnectionId(ctx.ids.next()), VENDOR, &url, now).await?;
    let credential = Credential { email: access.email, api_key: access.api_key };
    let new = NewRun {
        id,
        connection_id: connection,
        options: &options,
        plan: &plan,
        credential: Some((seal_credential(&ctx.keys, caller.org, id, &credential), now + engine.settings.keep_credential)),
        created_by: Some(caller.actor.user()),
        created_at: now,
    };
    if !store::runs::insert(&mut tx, &new).await? {
        return Err(Error::Conflict { code: "migration_running" }.into());
    }
    note(&mut tx, ctx, caller, "migration.start", id, &url, json!({ "options": options })).await?;
    poke(&mut tx, ctx, id).await?;
    tx.commit().await?;
    Ok((id, RunStatus::Queued))
}

/// What can be said of an access without asking the source.
pub(super) fn check_access(engine: &Engine, url: &str, email: &str, api_key: SecretString) -> Result<connector::Access, TestError> {
    use secrecy::ExposeSecret;
    let mut checks = Checks::new();
    let url = checks.line("/url", url, 300);
    let (email, _) = checks.email("/email", email);
    let key = checks.line("/apiKey", api_key.expose_secret(), 300);
    checks.finish()?;
    let connector = engine.registry.get(VENDOR).ok_or(Error::NotFound)?;
    let url = connector.normal_url(&url).map_err(|error| match error {
        SourceError::InvalidUrl { .. } => TestError::Refused(Error::field("/url", "not_an_account_url")),
        other => {
            let (code, detail) = failure::code_of(&other);
            TestError::Source { code, detail }
        }
    })?;
    Ok(connector::Access { url, email, api_key: SecretString::from(key) })
}

fn options(input: StartInput, time_zone: String, currency: String) -> Result<MigrationOptions, Error> {
    let mut checks = Checks::new();
    let kinds = match &input.kinds {
        None => Kind::COUNTED.to_vec(),
        Some(names) => {
            let chosen: Vec<Kind> = names.iter().enumerate().filter_map(|(at, name)| counted(&mut checks, at, name)).collect();
            if chosen.is_empty() {
                checks.wrong(FieldError::new("/kinds", "required"));
            }
            chosen
        }
    };
    let branch_ids: Vec<String> =
        input.branch_ids.unwrap_or_default().iter().enumerate().map(|(at, id)| checks.line(&format!("/branchIds/{at}"), id, 50)).collect();
    if branch_ids.len() > 1000 {
        checks.wrong(FieldError::new("/branchIds", "too_long").with("max", 1000));
    }
    let time_zone = input.time_zone.unwrap_or(time_zone);
    if time_zone.parse::<chrono_tz::Tz>().is_err() {
        checks.wrong(FieldError::new("/timeZone", "unknown_value"));
    }
    if matches!((input.lessons_from, input.lessons_to), (Some(from), Some(to)) if from > to) {
        checks.wrong(FieldError::new("/lessonsTo", "before_start"));
    }
    checks.finish()?;
    Ok(MigrationOptions {
        kinds,
        branch_ids,
        lessons: LessonRange { from: input.lessons_from, to: input.lessons_to },
        include_leads: input.include_leads.unwrap_or(false),
        include_archived: input.include_archived.unwrap_or(true),
        time_zone,
        currency,
        only_changed: input.only_changed.unwrap_or(false),
        dry_run: input.dry_run,
        sheet: None,
    })
}

fn counted(checks: &mut Checks, at: usize, name: &str) -> Option<Kind> {
    let kind = checks.one_of::<Kind>(&format!("/kinds/{at}"), name)?;
    if Kind::COUNTED.contains(&kind) {
        return Some(kind);
    }
    checks.wrong(FieldError::new(&format!("/kinds/{at}"), "unknown_value"));
    None
}

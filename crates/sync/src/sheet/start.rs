use std::collections::HashSet;

use crm::input::Checks;
use crm::{Caller, Error, FieldError, Result};
use domain::id::{ConnectionId, RunId};
use domain::import::{Existing, MigrationOptions, RunStatus, SheetKind, SheetOptions};
use domain::permissions::Permission;
use serde_json::json;
use store::TenantTx;
use store::runs::NewRun;
use store::sales::custom_fields::CustomField;
use uuid::Uuid;

use super::own;
use super::session::named;
use super::{Field, ROWS, VENDOR};
use crate::migration::{note, poke};
use crate::{Engine, plan};

/// What a person chose for a file.
#[derive(Debug)]
pub struct StartSheet {
    pub file: Uuid,
    /// Column by column the name of its field; empty or left out: the column is left out.
    pub columns: Vec<Option<String>>,
    pub existing: Existing,
    pub owner_id: Option<Uuid>,
    pub stage_id: Option<Uuid>,
    pub dry_run: bool,
}

/// Puts the import of a file in line and returns its run at once.
///
/// # Errors
/// [`Error::Conflict`] `migration_running` while another run of the organisation is active; what is wrong with the choice.
pub async fn start(engine: &Engine, caller: &Caller, input: StartSheet) -> Result<(RunId, RunStatus)> {
    caller.require(Permission::MigrationRun)?;
    caller.require(Permission::CrmWrite)?;
    let ctx = &engine.ctx;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let file = store::import_files::get(&mut tx, input.file).await?.ok_or_else(|| Error::field("/fileId", "no_such_record"))?;
    let kind: SheetKind = file.record_kind.parse().map_err(|()| Error::field("/fileId", "no_such_record"))?;
    let mut checks = Checks::new();
    let defined = own::fields_of(&mut tx, kind).await?;
    let columns = columns(&mut checks, (kind, &defined), input.columns, file.columns.len());
    references(&mut tx, &mut checks, kind, input.owner_id, input.stage_id).await?;
    checks.finish()?;
    let (time_zone, currency) = store::runs::defaults(&mut tx).await?;
    let sheet =
        SheetOptions { file: file.id, name: file.name, kind, columns, existing: input.existing, owner_id: input.owner_id, stage_id: input.stage_id };
    let options = MigrationOptions {
        kinds: kind.brings().to_vec(),
        time_zone,
        currency,
        dry_run: input.dry_run,
        sheet: Some(sheet),
        ..MigrationOptions::default()
    };
    let now = ctx.clock.now();
    let id = RunId(ctx.ids.next());
    // One account for all files of a kind: an id in a file means the same record the next time.
    let connection = store::runs::connection(&mut tx, ConnectionId(ctx.ids.next()), VENDOR, &format!("{VENDOR}:{}", kind.as_str()), now).await?;
    let new = NewRun {
        id,
        connection_id: connection,
        options: &options,
        plan: &[ROWS.to_owned(), plan::RECONCILE.to_owned()],
        credential: None,
        created_by: Some(caller.actor.user()),
        created_at: now,
    };
    if !store::runs::insert(&mut tx, &new).await? {
        return Err(Error::Conflict { code: "migration_running" });
    }
    note(&mut tx, ctx, caller, "import.start", id, options.sheet.as_ref().map_or("", |sheet| &sheet.name), json!({ "options": options })).await?;
    poke(&mut tx, ctx, id).await?;
    tx.commit().await?;
    Ok((id, RunStatus::Queued))
}

fn columns(checks: &mut Checks, (kind, defined): (SheetKind, &[CustomField]), wanted: Vec<Option<String>>, count: usize) -> Vec<Option<String>> {
    if wanted.len() > count {
        checks.wrong(FieldError::new("/columns", "too_many").with("max", count));
    }
    let mut given: HashSet<Field> = HashSet::new();
    let mut given_own: HashSet<&str> = HashSet::new();
    for (at, name) in wanted.iter().enumerate().filter_map(|(at, name)| Some((at, name.as_deref()?))) {
        if let Some(field) = own::named(defined, name) {
            if !given_own.insert(&field.key) {
                checks.wrong(FieldError::new(&format!("/columns/{at}"), "chosen_twice"));
            }
            continue;
        }
        match named(kind, name) {
            None => checks.wrong(FieldError::new(&format!("/columns/{at}"), "unknown_value")),
            Some(field) if !given.insert(field) && !field.is_repeatable() => checks.wrong(FieldError::new(&format!("/columns/{at}"), "chosen_twice")),
            Some(_) => {}
        }
    }
    let enough = match kind {
        SheetKind::Contact => [Field::Name, Field::LastName, Field::FirstName, Field::Email, Field::Phone].iter().any(|field| given.contains(field)),
        SheetKind::Company => given.contains(&Field::Name),
        SheetKind::Deal => [Field::Title, Field::ContactName, Field::Company].iter().any(|field| given.contains(field)),
    };
    if !enough {
        checks.wrong(FieldError::new("/columns", "name_column_needed"));
    }
    wanted
}

async fn references(tx: &mut TenantTx, checks: &mut Checks, kind: SheetKind, owner: Option<Uuid>, stage: Option<Uuid>) -> Result<()> {
    if let Some(owner) = owner
        && !store::sales::owners::is_member(tx, owner).await?
    {
        checks.wrong(FieldError::new("/ownerId", "no_such_record"));
    }
    if let Some(stage) = stage {
        let found = store::sales::stages::list(tx, None).await?.iter().any(|one| one.id == stage);
        if !found || kind != SheetKind::Deal {
            checks.wrong(FieldError::new("/stageId", "no_such_record"));
        }
    }
    Ok(())
}

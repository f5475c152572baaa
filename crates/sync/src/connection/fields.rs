use std::collections::BTreeMap;

use crm::{Caller, Error, FieldError, audit};
use domain::event::Event;
use domain::permissions::Permission;
use domain::sync::{Direction, Kind, Strategy};
use serde_json::json;
use store::outbox;
use store::sales::custom_fields;
use store::sync::connections;
use store::sync::fields::{self as stored, Field};
use uuid::Uuid;

use crate::Engine;
use crate::round::{FOREIGN, fits, form};

/// The mapping of a connection.
#[derive(Debug)]
pub struct Fields {
    pub items: Vec<Field>,
    /// Fields here that can be chosen.
    pub locals: BTreeMap<Kind, Vec<Local>>,
}

/// A field here.
#[derive(Debug)]
pub struct Local {
    pub name: String,
    /// Of an own field.
    pub title: Option<String>,
    /// What its values are.
    pub value_kind: String,
}

/// What a person wants of one field.
#[derive(Debug)]
pub struct FieldChange {
    pub kind: String,
    pub remote: String,
    pub local: Option<String>,
    pub direction: String,
    pub strategy: Option<String>,
    pub transform: String,
}

const TRANSFORMS: [&str; 4] = ["none", "upper", "lower", "digits"];
const MOST: usize = 500;

/// # Errors
/// Without permission, when there is no such connection, or when the database refuses.
pub async fn fields(engine: &Engine, caller: &Caller, id: Uuid) -> Result<Fields, Error> {
    caller.require(Permission::SyncRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let connection = connections::get(&mut tx, id).await?.filter(connections::Connection::is_crm).ok_or(Error::NotFound)?;
    let items = stored::list(&mut tx, id).await?;
    let own = custom_fields::list(&mut tx, None).await?;
    let mut locals: BTreeMap<Kind, Vec<Local>> = BTreeMap::new();
    for kind in engine.crms.get(&connection.vendor).into_iter().flat_map(|connector| connector.descriptor().kinds) {
        let named = locals.entry(kind.kind).or_default();
        let standard = |local: &str, kind| Local { name: local.to_owned(), title: None, value_kind: form(kind).to_owned() };
        named.extend(kind.fields.iter().map(|field| standard(field.local, field.kind)));
        let own = own.iter().filter(|field| field.record_kind == kind.kind.singular());
        named.extend(own.map(|field| Local {
            name: format!("custom.{}", field.key),
            title: Some(field.name.clone()),
            value_kind: field.kind.clone(),
        }));
    }
    Ok(Fields { items, locals })
}

/// Changes the mapping. Records are read once more, so that a field that was let in brings its values.
///
/// # Errors
/// Without permission, when there is no such connection or field, when a value is not acceptable, or when the database refuses.
pub async fn change_fields(engine: &Engine, caller: &Caller, id: Uuid, wanted: &[FieldChange]) -> Result<Fields, Error> {
    caller.require(Permission::SyncManage)?;
    let known = fields(engine, caller, id).await?;
    let mut wrong = Vec::new();
    if wanted.len() > MOST {
        return Err(Error::Invalid(vec![FieldError::new("/items", "too_many").with("max", MOST)]));
    }
    let mut changed = Vec::new();
    for (at, change) in wanted.iter().enumerate() {
        let pointer = |name: &str| format!("/items/{at}/{name}");
        let Some(field) = known.items.iter().find(|field| field.kind == change.kind && field.remote == change.remote) else {
            wrong.push(FieldError::new(&pointer("remote"), "no_such_record"));
            continue;
        };
        let choices = change.kind.parse::<Kind>().ok().and_then(|kind| known.locals.get(&kind));
        if let Some(local) = &change.local {
            // A standard field is called as where it goes by itself.
            let standard = (!field.is_own).then_some(field.title.as_str());
            let code = match choices.and_then(|choices| choices.iter().find(|choice| choice.name == *local)) {
                None => Some("no_such_record"),
                Some(_) if field.value_kind == FOREIGN => Some("cannot_be_mapped"),
                Some(choice) => (!fits(&field.value_kind, standard, local, &choice.value_kind)).then_some("values_of_another_kind"),
            };
            wrong.extend(code.map(|code| FieldError::new(&pointer("local"), code)));
        }
        if change.direction.parse::<Direction>().is_err() {
            wrong.push(FieldError::new(&pointer("direction"), "unknown_value"));
        }
        if change.strategy.as_deref().is_some_and(|strategy| strategy.parse::<Strategy>().is_err()) {
            wrong.push(FieldError::new(&pointer("strategy"), "unknown_value"));
        }
        if !TRANSFORMS.contains(&change.transform.as_str()) {
            wrong.push(FieldError::new(&pointer("transform"), "unknown_value"));
        }
        changed.push(Field {
            local: change.local.clone(),
            direction: change.direction.clone(),
            strategy: change.strategy.clone(),
            transform: change.transform.clone(),
            ..field.clone()
        });
    }
    let after = |field: &Field| changed.iter().find(|change| (&change.kind, &change.remote) == (&field.kind, &field.remote)).unwrap_or(field).clone();
    let all: Vec<Field> = known.items.iter().map(after).collect();
    for (at, change) in changed.iter().enumerate() {
        let twice = all
            .iter()
            .any(|other| other.kind == change.kind && other.remote != change.remote && other.local.is_some() && other.local == change.local);
        if twice {
            wrong.push(FieldError::new(&format!("/items/{at}/local"), "already_mapped"));
        }
    }
    if !wrong.is_empty() {
        return Err(Error::Invalid(wrong));
    }
    write(engine, caller, id, &changed).await?;
    fields(engine, caller, id).await
}

async fn write(engine: &Engine, caller: &Caller, id: Uuid, changed: &[Field]) -> Result<(), Error> {
    let ctx = &engine.ctx;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let connection = connections::lock(&mut tx, id).await?.filter(connections::Connection::is_crm).ok_or(Error::NotFound)?;
    for field in changed {
        stored::change(&mut tx, id, field).await?;
    }
    let kinds: Vec<&str> = changed.iter().map(|field| field.kind.as_str()).collect();
    for mut stream in store::sync::streams::list(&mut tx, id).await? {
        if kinds.contains(&stream.stream.as_str()) && stream.phase == "following" {
            (stream.since, stream.cursor, stream.pass_started_at) = (None, None, None);
            store::sync::streams::put(&mut tx, id, &stream).await?;
        }
    }
    let title = connection.account["name"].as_str().unwrap_or(&connection.vendor);
    let after: Vec<_> = changed.iter().map(|field| json!({ "kind": field.kind, "remote": field.remote, "local": field.local, "direction": field.direction, "strategy": field.strategy })).collect();
    audit::record(&mut tx, ctx, caller, "update", "connection", Some(id), title, None, Some(json!({ "fields": after }))).await?;
    connections::poke(&mut tx, id).await?;
    crate::jobs::poke_connection(ctx, &mut tx, caller.org, id).await?;
    outbox::append(&mut tx, &Event::in_org("connection.updated", "connection", id, connection.version), now).await?;
    tx.commit().await?;
    Ok(())
}

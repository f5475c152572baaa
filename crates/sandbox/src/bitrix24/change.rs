//! A person or a robot at the portal: edits, deletes, restores, merges; installs the application.

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::call::{Call, Caller};
use super::crm::patch::{self, Family};
use super::crm::{delete, merge, product_rows, row_prices, show, stages, write};
use super::envelope::Failure;
use super::noun::{ALL, Noun};
use super::settings::Settings;
use super::table::{Row, int, of, text};
use super::tokens::WEBHOOK_USER;
use super::{Vendor, tasks, values};
use crate::simulated::Refusal;

pub static NO_PARAMS: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    kind: String,
    op: String,
    id: Option<i64>,
    #[serde(default)]
    data: Map<String, Value>,
    /// The user who does it.
    by: Option<i64>,
    #[serde(default)]
    robot: bool,
}

pub fn named(kind: &str) -> Result<Noun, Refusal> {
    let names = || ALL.map(Noun::name).join(", ");
    Noun::named(kind).ok_or_else(|| Refusal::not_found(format!("no kind is called {kind:?}; there are {}, userfield", names())))
}

pub fn person(user: Option<i64>, settings: &Settings) -> Caller {
    Caller { user: user.unwrap_or(0), scopes: settings.scopes.clone(), webhook: false }
}

impl Vendor {
    pub fn carry_out(&self, wanted: Value) -> Result<Value, Refusal> {
        let wanted: Wanted = serde_json::from_value(wanted).map_err(|error| Refusal::bad(error.to_string()))?;
        if wanted.kind == "app" {
            return self.install(&wanted.op);
        }
        let noun = named(&wanted.kind)?;
        let settings = self.settings();
        // A robot acts for nobody, and its events carry no tokens.
        let caller = person(if wanted.robot { None } else { Some(wanted.by.unwrap_or(WEBHOOK_USER)) }, &settings);
        let (id, row, happenings) = {
            let mut portal = self.portal();
            let mut call = self.call(&mut portal, &settings, &caller, &NO_PARAMS);
            let id = carry_out(&mut call, noun, &wanted)?;
            let row = call.portal.row(noun, id).map_or(Value::Null, |row| held(&call, noun, row, false));
            (id, row, call.happenings)
        };
        self.tell(&happenings);
        Ok(json!({ "id": id, "row": row }))
    }

    pub fn call<'a>(
        &'a self,
        portal: &'a mut super::portal::Portal,
        settings: &'a Settings,
        caller: &'a Caller,
        params: &'a Map<String, Value>,
    ) -> Call<'a> {
        Call { portal, settings, caller, params, root: "", now: self.now(settings), effects: Vec::new(), happenings: Vec::new() }
    }
}

/// Everything of a row, links and multi-fields included.
pub fn held(call: &Call<'_>, noun: Noun, row: &Row, gone: bool) -> Value {
    let mut value = if noun.type_id() > 0 { show::classic(call, noun, row) } else { show::plain(call, noun, row, false, false) };
    for list in ["CONTACT_IDS", "COMPANY_IDS"] {
        if let Some(ids) = row.get(list) {
            value[list] = ids.clone();
        }
    }
    if gone {
        value["deleted"] = json!(true);
    }
    value
}

fn carry_out(call: &mut Call<'_>, noun: Noun, wanted: &Wanted) -> Result<i64, Refusal> {
    let refused = |failure: Failure| Refusal::bad(failure.description);
    let id = || wanted.id.ok_or_else(|| Refusal::bad("id is missing"));
    let missing = |id: i64| Refusal::not_found(format!("{} {} {id}: no such row", wanted.op, wanted.kind));
    known(call, noun, &wanted.data)?;
    match wanted.op.as_str() {
        "create" if noun.type_id() > 0 => write::create(call, noun, &wanted.data, Family::Person).map_err(refused),
        "create" => create_plain(call, noun, &wanted.data).map_err(refused),
        "update" => {
            let id = id()?;
            call.portal.row(noun, id).ok_or_else(|| missing(id))?;
            match noun {
                Noun::Task => tasks::change(call, id, &wanted.data).map(|_| ()).map_err(refused)?,
                _ if noun.type_id() > 0 => write::update(call, noun, id, &wanted.data, Family::Person).map(|_| ()).map_err(refused)?,
                _ => update_plain(call, noun, id, &wanted.data).map_err(refused)?,
            }
            Ok(id)
        }
        "delete" => {
            let id = id()?;
            let row = call.portal.row(noun, id).cloned().unwrap_or_default();
            if !delete::delete(call, noun, id) {
                return Err(missing(id));
            }
            recount(call, noun, &row);
            Ok(id)
        }
        "restore" => {
            let id = id()?;
            restore(call, noun, id).ok_or_else(|| missing(id))
        }
        "merge" => {
            let winner = id()?;
            let losers = wanted.data.get("losers").or_else(|| wanted.data.get("loser")).map_or(Vec::new(), |given| match given {
                Value::Array(ids) => ids.iter().filter_map(values::integer).collect(),
                one => values::integer(one).into_iter().collect(),
            });
            if losers.is_empty() || losers.iter().chain([&winner]).any(|id| call.portal.row(noun, *id).is_none()) {
                return Err(Refusal::bad("merge needs id and data.losers, all of them there"));
            }
            merge::merge(call, noun, winner, &losers);
            Ok(winner)
        }
        _ => Err(Refusal::bad("op must be create, update, delete, restore or merge")),
    }
}

/// A field that does not exist is a slip of whoever wrote the test.
fn known(call: &Call<'_>, noun: Noun, data: &Map<String, Value>) -> Result<(), Refusal> {
    let unknown = data.keys().find(|name| !matches!(name.as_str(), "losers" | "loser") && call.portal.upper(noun, name).is_none());
    unknown.map_or(Ok(()), |name| Err(Refusal::bad(format!("{} has no field {name:?}", noun.name()))))
}

fn fields(call: &Call<'_>, noun: Noun, data: &Map<String, Value>) -> Result<Row, Failure> {
    let mut row = Row::new();
    for (name, value) in data {
        let Some(column) = call.portal.upper(noun, name) else { continue };
        let value = values::read(&column, value, call.settings.offset()).ok_or_else(|| patch::invalid(name, Family::Person))?;
        row.insert(column.name, value);
    }
    Ok(row)
}

fn create_plain(call: &mut Call<'_>, noun: Noun, data: &Map<String, Value>) -> Result<i64, Failure> {
    let (now, user) = (call.now, call.caller.user);
    let mut row = match noun {
        Noun::Task => tasks::blank(now, user),
        Noun::ProductRow => product_rows::blank(1),
        _ => Row::new(),
    };
    for name in ["CREATED", "LAST_UPDATED", "DATE_CREATE", "TIMESTAMP_X"] {
        if noun.schema().iter().any(|field| field.upper == name) {
            row.insert(name.into(), json!(now));
        }
    }
    row.extend(fields(call, noun, data)?);
    if noun == Noun::ProductRow {
        product_rows::name_product(call, &mut row);
        row_prices::derive(&mut row);
    }
    let id = call.portal.table_mut(noun).add(row.clone());
    call.happened(noun, "ADD", id);
    recount(call, noun, &row);
    if noun == Noun::Activity {
        let owner = call.portal.row(noun, id).map(|row| (int(row, "OWNER_TYPE_ID"), int(row, "OWNER_ID")));
        if let Some((type_id, owner)) = owner {
            write::stir(call, type_id, owner);
        }
    }
    Ok(id)
}

fn update_plain(call: &mut Call<'_>, noun: Noun, id: i64, data: &Map<String, Value>) -> Result<(), Failure> {
    let given = fields(call, noun, data)?;
    let mut row = call.portal.row(noun, id).cloned().unwrap_or_default();
    row.extend(given);
    write::touch(call, noun, &mut row);
    if noun == Noun::ProductRow {
        row_prices::derive(&mut row);
    }
    call.portal.table_mut(noun).put(id, row.clone());
    call.happened(noun, "UPDATE", id);
    recount(call, noun, &row);
    Ok(())
}

/// What a person does to the products of a card makes its sum.
fn recount(call: &mut Call<'_>, noun: Noun, row: &Row) {
    let owner = (noun == Noun::ProductRow).then(|| Noun::of_prefix(text(row, "OWNER_TYPE"))).flatten();
    if let Some(owner) = owner {
        product_rows::recount(call, owner, int(row, "OWNER_ID"));
    }
}

/// From the recycle bin, as a rule under another id.
fn restore(call: &mut Call<'_>, noun: Noun, id: i64) -> Option<i64> {
    let mut row = call.portal.table(noun).gone.get(&id)?.clone();
    write::touch(call, noun, &mut row);
    let id = if call.settings.restore_under_new_id {
        call.portal.table_mut(noun).add(row)
    } else {
        call.portal.table_mut(noun).gone.remove(&id);
        call.portal.table_mut(noun).put(id, row);
        id
    };
    if noun.stage().is_some() {
        let row = call.portal.row(noun, id).cloned().unwrap_or_default();
        if of(&row, "ID").is_number() {
            stages::remember(call, noun, &row, None);
        }
    }
    call.happened(noun, "ADD", id);
    Some(id)
}

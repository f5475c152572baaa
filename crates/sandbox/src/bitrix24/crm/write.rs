//! Creating and updating entities, whichever family asks.

use serde_json::{Map, Value, json};

use super::super::call::Call;
use super::super::envelope::Failure;
use super::super::noun::Noun;
use super::super::table::{Row, int, of, text};
use super::super::values;
use super::patch::{self, Family, Patch};
use super::{links, multi, product_rows, stages};

const WEEK: i64 = 7 * 86_400;

pub fn create(call: &mut Call<'_>, noun: Noun, given: &Map<String, Value>, family: Family) -> Result<i64, Failure> {
    let patch = patch::read(call, noun, given, family)?;
    let mut row = blank(call, noun);
    row.extend(patch.values.clone());
    if noun == Noun::Contact && imports(call) {
        let date = given.get("DATE_CREATE").and_then(Value::as_str).and_then(|text| values::moment(text, call.settings.offset()));
        if let Some(date) = date {
            row.insert("DATE_CREATE".into(), json!(date));
        }
    }
    links::settle(noun, &mut row, &patch, 0);
    stages::begin(call, noun, &mut row, family)?;
    patch::check_required(call, noun, &row, family)?;
    if noun == Noun::Contact && text(&row, "NAME").is_empty() && text(&row, "LAST_NAME").is_empty() && family == Family::Classic {
        return Err(Failure::bad("ERROR_CORE", "Не заполнено ни имя, ни фамилия контакта.<br>"));
    }
    multi::apply(call.portal, &mut row, &patch.multi, true);
    if noun == Noun::Deal {
        forget_flags(&mut row);
    }
    let id = call.portal.table_mut(noun).add(row);
    untitled(call, noun, id);
    let row = call.portal.row(noun, id).cloned().unwrap_or_default();
    stages::remember(call, noun, &row, None);
    call.wrote("create", noun, id, None, Some(&row));
    call.happened(noun, "ADD", id);
    Ok(id)
}

/// Whether anything was written.
pub fn update(call: &mut Call<'_>, noun: Noun, id: i64, given: &Map<String, Value>, family: Family) -> Result<bool, Failure> {
    let missing = if family == Family::Universal { Failure::no_element() } else { Failure::not_found() };
    let before = call.portal.row(noun, id).cloned().ok_or(missing)?;
    let mut patch = patch::read(call, noun, given, family)?;
    stages::check_move(call, noun, &before, &mut patch, family)?;
    let mut row = before.clone();
    row.extend(patch.values.clone());
    apply_rest(call, noun, &mut row, &patch, &before);
    if matches!(noun, Noun::Deal | Noun::Lead) {
        product_rows::sum_up(call, noun, id, &mut row);
    }
    let moved = noun.stage().is_some_and(|field| of(&before, field) != of(&row, field) || of(&before, "CATEGORY_ID") != of(&row, "CATEGORY_ID"));
    if moved || family == Family::Classic {
        patch::check_required(call, noun, &row, family)?;
    }
    if moved {
        stages::settle(call, noun, &mut row);
    }
    if family == Family::Universal && patch::differing(&before, &row).is_empty() {
        return Ok(false);
    }
    touch(call, noun, &mut row);
    call.portal.table_mut(noun).put(id, row.clone());
    if moved {
        stages::remember(call, noun, &row, Some(&before));
    }
    call.wrote(if moved { "move" } else { "update" }, noun, id, Some(&before), Some(&row));
    call.happened(noun, "UPDATE", id);
    if int(&before, "CATEGORY_ID") != int(&row, "CATEGORY_ID") {
        call.happened(noun, "MOVETOCATEGORY", id);
        if let Some(happening) = call.happenings.last_mut() {
            happening.more = vec![("CATEGORY_ID", json!(int(&row, "CATEGORY_ID"))), ("STAGE_ID", json!(text(&row, "STAGE_ID")))];
        }
    }
    Ok(true)
}

fn apply_rest(call: &mut Call<'_>, noun: Noun, row: &mut Row, patch: &Patch, before: &Row) {
    let old = links::pair(noun).map_or(0, |(one, _)| int(before, one));
    links::settle(noun, row, patch, old);
    if !patch.multi.is_empty() {
        multi::apply(call.portal, row, &patch.multi, call.settings.multi_without_id_appends);
    }
}

/// Moves the time of the last change, by hand of the caller.
pub fn touch(call: &Call<'_>, noun: Noun, row: &mut Row) {
    if let Some(field) = noun.changed() {
        row.insert(field.into(), json!(call.now));
    }
    if noun.type_id() > 0 {
        row.insert("MODIFY_BY_ID".into(), json!(call.caller.user));
    }
}

/// Something happened around the row; its own fields have not changed.
pub fn stir(call: &mut Call<'_>, type_id: i64, id: i64) {
    let (now, user) = (call.now, call.caller.user);
    let Some(noun) = Noun::of_type(type_id) else { return };
    if let Some(row) = call.portal.table_mut(noun).rows.get_mut(&id) {
        row.insert("LAST_ACTIVITY_TIME".into(), json!(now));
        row.insert("LAST_ACTIVITY_BY".into(), json!(user));
    }
}

fn imports(call: &Call<'_>) -> bool {
    call.object("params").is_some_and(|params| params.get("IMPORT").is_some_and(values::truthy))
}

fn blank(call: &Call<'_>, noun: Noun) -> Row {
    let (now, user) = (call.now, call.caller.user);
    let mut row = Row::from_iter([
        ("ASSIGNED_BY_ID".into(), json!(user)),
        ("CREATED_BY_ID".into(), json!(user)),
        ("MODIFY_BY_ID".into(), json!(user)),
        ("DATE_CREATE".into(), json!(now)),
        ("DATE_MODIFY".into(), json!(now)),
        ("LAST_ACTIVITY_TIME".into(), json!(now)),
        ("LAST_ACTIVITY_BY".into(), json!(user)),
        ("OPENED".into(), json!("Y")),
    ]);
    let mut put = |fields: &[(&'static str, Value)]| row.extend(fields.iter().map(|(name, value)| ((*name).into(), value.clone())));
    let day = |at: i64| json!(values::day(&values::time(at, call.settings.offset())));
    match noun {
        Noun::Deal => put(&[
            ("TYPE_ID", json!("SALE")),
            ("CATEGORY_ID", json!(0)),
            ("CURRENCY_ID", json!("RUB")),
            ("OPPORTUNITY", json!(0.0)),
            ("TAX_VALUE", json!(0.0)),
            ("IS_MANUAL_OPPORTUNITY", json!("N")),
            ("COMPANY_ID", json!(0)),
            ("CONTACT_ID", json!(0)),
            ("CONTACT_IDS", json!([])),
            ("BEGINDATE", day(now)),
            ("CLOSEDATE", day(now + WEEK)),
            ("COMMENTS", json!("")),
        ]),
        Noun::Lead => put(&[
            ("CURRENCY_ID", json!("RUB")),
            ("OPPORTUNITY", json!(0.0)),
            ("IS_MANUAL_OPPORTUNITY", json!("N")),
            ("IS_RETURN_CUSTOMER", json!("N")),
            ("CONTACT_ID", json!(0)),
            ("CONTACT_IDS", json!([])),
        ]),
        Noun::Contact => put(&[("EXPORT", json!("Y")), ("COMPANY_IDS", json!([])), ("TYPE_ID", json!("CLIENT"))]),
        Noun::Company => {
            put(&[("IS_MY_COMPANY", json!("N")), ("COMPANY_TYPE", json!("CUSTOMER")), ("CURRENCY_ID", json!("RUB")), ("REVENUE", json!(0.0))])
        }
        _ => {}
    }
    if noun != Noun::Deal {
        put(&[("HAS_PHONE", json!("N")), ("HAS_EMAIL", json!("N")), ("HAS_IMOL", json!("N"))]);
    }
    row
}

/// Deals have no phones, so nothing says whether they have.
fn forget_flags(row: &mut Row) {
    row.remove("HAS_PHONE");
    row.remove("HAS_EMAIL");
    for flag in ["IS_RECURRING", "IS_RETURN_CUSTOMER", "IS_REPEATED_APPROACH"] {
        row.entry(flag.into()).or_insert_with(|| json!("N"));
    }
}

fn untitled(call: &mut Call<'_>, noun: Noun, id: i64) {
    let word = match noun {
        Noun::Deal => "Сделка",
        Noun::Lead => "Лид",
        Noun::Company => "Компания",
        _ => return,
    };
    if let Some(row) = call.portal.table_mut(noun).rows.get_mut(&id)
        && text(row, "TITLE").is_empty()
    {
        row.insert("TITLE".into(), json!(format!("{word} #{id}")));
    }
}

use crm::input::Checks;
use crm::{Caller, Error, FieldError, Result};
use domain::import::SheetKind;
use domain::permissions::Permission;
use store::import_files::ImportFile;
use store::sales::custom_fields::CustomField;

use super::decode::decode;
use super::field::{Field, suggest};
use super::own;
use super::read::{Sheet, read};
use super::{MOST_BYTES, MOST_COLUMNS, MOST_ROWS};
use crate::Engine;

const SAMPLES: usize = 3;
const MOST_SAMPLE: usize = 100;

/// A file that waits for its columns to be told.
#[derive(Debug)]
pub struct Uploaded {
    pub file: ImportFile,
    pub kind: SheetKind,
    pub columns: Vec<Column>,
    /// Own fields of the rows' kind of record: columns can go there, too.
    pub own: Vec<CustomField>,
}

#[derive(Debug)]
pub struct Column {
    pub name: String,
    /// The first values that are there.
    pub samples: Vec<String>,
    /// The name of a place.
    pub suggested: Option<String>,
}

/// Takes in a file and says what its columns most likely are. Nothing is imported yet.
///
/// # Errors
/// What is wrong with the file: `file_empty`, `file_too_large`, `file_too_long`, `file_too_wide`.
pub async fn upload(engine: &Engine, caller: &Caller, kind: SheetKind, name: &str, bytes: &[u8]) -> Result<Uploaded> {
    caller.require(Permission::MigrationRun)?;
    let mut checks = Checks::new();
    let name = checks.line("/name", name, 200);
    checks.finish()?;
    if bytes.len() > MOST_BYTES {
        return Err(Error::Invalid(vec![FieldError::new("/file", "file_too_large").with("max", MOST_BYTES)]));
    }
    let (text, encoding) = decode(bytes);
    let sheet = read(&text).map_err(|why| {
        let max = if why.code() == "file_too_wide" { MOST_COLUMNS } else { MOST_ROWS };
        Error::Invalid(vec![FieldError::new("/file", why.code()).with("max", max)])
    })?;
    let ctx = &engine.ctx;
    let file = ImportFile {
        id: ctx.ids.next(),
        record_kind: kind.as_str().to_owned(),
        name,
        encoding: encoding.to_owned(),
        delimiter: sheet.delimiter.to_string(),
        columns: sheet.columns.clone(),
        row_count: i32::try_from(sheet.rows.len()).unwrap_or(i32::MAX),
        created_at: ctx.clock.now(),
    };
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    store::import_files::insert(&mut tx, &file, &text, caller.actor.user().0).await?;
    crm::audit::record(&mut tx, ctx, caller, "import.upload", "import_file", Some(file.id), &file.name, None, None).await?;
    let own = own::fields_of(&mut tx, kind).await?;
    tx.commit().await?;
    Ok(Uploaded { columns: columns(kind, &sheet, &own), kind, file, own })
}

pub(super) fn columns(kind: SheetKind, sheet: &Sheet, own: &[CustomField]) -> Vec<Column> {
    let mut given: Vec<&str> = Vec::new();
    let suggested = suggest(kind, &sheet.columns);
    let of = |(at, (name, suggested)): (usize, (&String, Option<Field>))| {
        let values = sheet.rows.iter().map(|row| row[at].as_str()).filter(|value| !value.is_empty());
        let suggested = suggested.map(|field| field.as_str().to_owned()).or_else(|| {
            let field = own::called(own, name).filter(|field| !given.contains(&field.key.as_str()))?;
            given.push(&field.key);
            Some(own::place(field))
        });
        Column { name: name.clone(), samples: values.take(SAMPLES).map(|value| domain::text::clip(value, MOST_SAMPLE)).collect(), suggested }
    };
    sheet.columns.iter().zip(suggested).enumerate().map(of).collect()
}

use chrono::{DateTime, Utc};
use domain::id::{IdSource, OrgId};
use domain::locale::Locale;
use store::SystemTx;
use store::sales::{first_pipeline, stages::Stage};

use crate::Result;
use crate::sales::stages::blank;

/// Name, colour, probability and kind of a stage.
type Sketch = (&'static str, &'static str, i32, &'static str);

const RU: [Sketch; 7] = [
    ("Новая заявка", "blue", 10, "open"),
    ("Связались", "cyan", 25, "open"),
    ("Пробный урок назначен", "violet", 50, "open"),
    ("Пробный урок прошёл", "amber", 65, "open"),
    ("Ждём оплату", "orange", 85, "open"),
    ("Оплачено", "green", 100, "won"),
    ("Отказ", "red", 0, "lost"),
];
const EN: [Sketch; 7] = [
    ("New lead", "blue", 10, "open"),
    ("Contacted", "cyan", 25, "open"),
    ("Trial lesson booked", "violet", 50, "open"),
    ("Trial lesson held", "amber", 65, "open"),
    ("Awaiting payment", "orange", 85, "open"),
    ("Paid", "green", 100, "won"),
    ("Lost", "red", 0, "lost"),
];
const RU_REASONS: [&str; 5] = ["Дорого", "Не подошло время", "Выбрали другую школу", "Не отвечает", "Передумали"];
const EN_REASONS: [&str; 5] = ["Too expensive", "Times do not suit", "Chose another school", "Does not answer", "Changed their mind"];

/// The pipeline a new organisation begins with: the way of a school's enquiry to its first payment.
///
/// # Errors
/// When the database refuses.
pub async fn first(tx: &mut SystemTx, ids: &dyn IdSource, org: OrgId, locale: Locale, now: DateTime<Utc>) -> Result<()> {
    let (name, sketches, reasons) = match locale {
        Locale::Ru => ("Продажи", RU, RU_REASONS),
        Locale::En => ("Sales", EN, EN_REASONS),
    };
    let pipeline = ids.next();
    let stages: Vec<Stage> = (0..)
        .zip(sketches)
        .map(|(position, (name, color, probability, kind))| Stage {
            name: name.to_owned(),
            color: color.to_owned(),
            probability,
            kind: kind.to_owned(),
            ..blank(ids.next(), pipeline, position)
        })
        .collect();
    let reasons: Vec<_> = reasons.map(|reason| (ids.next(), reason)).to_vec();
    Ok(first_pipeline::insert(tx, org, (pipeline, name), &stages, &reasons, now).await?)
}

//! Entries that came in twice, as they do on every sales desk: to be merged, linked, or told apart.

use chrono::TimeDelta;
use crm::sales::{communications, companies, contacts};
use crm::{Caller, Context};

use super::sales::at;

/// Name, position, phone, e-mail, note. The first two are doubles of people who are there; the last is perhaps a relative: only the phone is the same.
const CONTACTS: [(&str, &str, &str, &str, &str); 3] = [
    ("Мария Фролова", "Директор по персоналу", "8 (999) 555-10-00", "m.frolova@example.test", "Пришла с сайта, просит прайс."),
    ("Глеб", "", "+7 999 555-70-01", "person2@example.test", "Оставил заявку в чате."),
    ("Морозов Пётр", "", "8 999 555 10 03", "", "Придёт на пробный урок."),
];

/// # Errors
/// When the database refuses.
pub async fn fill(ctx: &Context, caller: &Caller) -> crm::Result<()> {
    let now = ctx.clock.now();
    for (days, (name, position, phone, email, note)) in (2_i64..).zip(CONTACTS) {
        let ctx = at(ctx, now - TimeDelta::days(days));
        let change = contacts::Change {
            name: Some(name.to_owned()),
            position: Some((!position.is_empty()).then(|| position.to_owned())),
            phones: Some(vec![phone.to_owned()]),
            emails: Some(if email.is_empty() { Vec::new() } else { vec![email.to_owned()] }),
            source: Some(Some("Сайт".to_owned())),
            ..contacts::Change::default()
        };
        let contact = contacts::create(&ctx, caller, &change).await?;
        let said = communications::Change {
            kind: Some("note".to_owned()),
            contact_id: Some(Some(contact.id)),
            body: Some(note.to_owned()),
            ..communications::Change::default()
        };
        communications::create(&ctx, caller, &said).await?;
    }
    let company = companies::Change {
        name: Some("ООО «Орбита»".to_owned()),
        emails: Some(vec!["office@orbita.example".to_owned()]),
        phones: Some(vec!["8 495 555-00-04".to_owned()]),
        ..companies::Change::default()
    };
    companies::create(&at(ctx, now - TimeDelta::days(4)), caller, &company).await?;
    Ok(())
}

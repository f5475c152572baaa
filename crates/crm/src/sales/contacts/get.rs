use domain::permissions::Permission;
use store::sales::contacts::{self, Contact, Study};
use store::sales::doubles::{self, Double};
use store::sales::{Kind, links};
use store::school::calendar;
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// A contact with the other entries of its person and the students that share one of them.
#[derive(Debug, Clone)]
pub struct Card {
    pub contact: Contact,
    pub linked: Vec<Double>,
    /// Empty for those who may not see the school.
    pub students: Vec<Student>,
    pub currency: String,
}

#[derive(Debug, Clone)]
pub struct Student {
    pub id: Uuid,
    pub name: String,
    pub status: String,
    /// `None` for those who may not see money.
    pub balance_minor: Option<i64>,
}

/// # Errors
/// Without permission, when there is no such contact, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Card> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let contact = contacts::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let person = links::of_person(&mut tx, id).await?;
    let others: Vec<Uuid> = person.iter().copied().filter(|other| *other != id).collect();
    let linked = if others.is_empty() { Vec::new() } else { doubles::records(&mut tx, Kind::Contact, &others).await? };
    let students = if caller.may(Permission::SchoolRead) { contacts::study(&mut tx, &person).await? } else { Vec::new() };
    let sees_money = caller.may(Permission::MoneyRead);
    let shown = |study: Study| Student {
        id: study.student_id,
        name: study.name,
        status: study.status,
        balance_minor: sees_money.then_some(study.balance_minor),
    };
    Ok(Card { contact, linked, students: students.into_iter().map(shown).collect(), currency: calendar::currency(&mut tx).await? })
}

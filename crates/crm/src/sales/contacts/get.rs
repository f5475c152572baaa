use domain::permissions::Permission;
use store::sales::contacts::{self, Contact, Study};
use store::school::calendar;
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// A contact with the students that share it.
#[derive(Debug, Clone)]
pub struct Card {
    pub contact: Contact,
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
    let students = if caller.may(Permission::SchoolRead) { contacts::study(&mut tx, id).await? } else { Vec::new() };
    let sees_money = caller.may(Permission::MoneyRead);
    let shown = |study: Study| Student {
        id: study.student_id,
        name: study.name,
        status: study.status,
        balance_minor: sees_money.then_some(study.balance_minor),
    };
    Ok(Card { contact, students: students.into_iter().map(shown).collect(), currency: calendar::currency(&mut tx).await? })
}

use domain::import::{Kind, Refusal, SourceRecord};
use domain::school::{Transaction, TransactionKind};
use serde_json::{Value, json};

use super::super::wire::Row;
use super::draft::{Draft, Outcome, amount, chosen, day, missing, of_student, record};
use super::{Context, PayKind};
use crate::alfacrm::dictionaries::Dictionary;

const GOODS: &str = "goods_sale";

/// A payment that moves a student's account; everything else in the same list is skipped with the reason.
#[must_use]
pub fn payment(value: &Value, context: &Context, listed_in: &str) -> SourceRecord {
    let title = |row: &Row<'_>| {
        let sum = row.some_line("income").or_else(|| row.some_line("expenditure")).unwrap_or_default();
        [row.line("document_date"), sum, row.line("payer_name")].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    record(Kind::Payments, value, title, |row, _| {
        let student = row.id("customer_id");
        read(row, student.as_deref(), context, listed_in).map_err(|refusal| match &student {
            // Goods never were on the account: they explain no difference.
            Some(student) if refusal.code != GOODS => of_student(refusal, student),
            _ => refusal,
        })
    })
}

fn read(row: Row<'_>, student: Option<&str>, context: &Context, listed_in: &str) -> Outcome {
    let type_id = row.id("pay_type_id").unwrap_or_default();
    let pay_kind = PayKind::of(&type_id, &context.names);
    let type_name = || context.names.get(Dictionary::PayTypes, &type_id).unwrap_or(&type_id).to_owned();
    match (pay_kind, student) {
        (PayKind::Goods, _) => return Err(Refusal::skip(GOODS, json!({ "type": type_name() }))),
        // A refund that names goods gives back what never was on the account.
        (PayKind::Refund, _) if row.id("commodity_id").is_some() => return Err(Refusal::skip(GOODS, json!({ "type": type_name() }))),
        (PayKind::Own, _) | (PayKind::Unknown, None) => return Err(Refusal::skip("not_a_student_payment", json!({ "type": type_name() }))),
        (PayKind::Unknown, Some(_)) => return Err(Refusal::quarantine("unknown_pay_type", json!({ "type": type_name() }))),
        (PayKind::Income | PayKind::Refund | PayKind::Correction, _) => {}
    }
    let student = student.ok_or_else(|| missing("missing_student"))?;
    let mut draft = Draft::default();
    let (kind, amount_minor) = signed(&mut draft, row, pay_kind)?;
    let occurred_on = day("document_date", row.date("document_date"))?.ok_or_else(|| missing("missing_date"))?;
    draft.student(student, context);
    let branch = row.id("branch_id").unwrap_or_else(|| listed_in.to_owned());
    draft.optional("branch_id", Kind::Branches, chosen(vec![branch], &context.branches).pop());
    draft.optional("lesson_id", Kind::Lessons, None);
    draft.optional("subscription_id", Kind::Subscriptions, row.id("ctt_id"));
    Ok(draft.done(&Transaction {
        kind,
        amount_minor,
        currency: context.currency.clone(),
        occurred_on,
        is_confirmed: row.flag("is_confirmed").unwrap_or(true),
        method: row.id("pay_account_id").and_then(|id| context.names.get(Dictionary::PayAccounts, &id).map(str::to_owned)),
        payer_name: row.some_line("payer_name"),
        note: row.paragraph("note"),
    }))
}

/// The sign follows from the type: refunds come as `expenditure` or as an unsigned `income`, corrections as an `income` of either sign.
fn signed(draft: &mut Draft, row: Row<'_>, kind: PayKind) -> Result<(TransactionKind, i64), Refusal> {
    let income = amount(row, "income")?;
    let expenditure = amount(row, "expenditure")?.map(i64::abs);
    if income.is_none() && expenditure.is_none() {
        return Err(missing("missing_amount"));
    }
    let (plus, minus) = (income.unwrap_or_default(), expenditure.unwrap_or_default());
    let both = plus != 0 && minus != 0;
    if kind == PayKind::Refund {
        if both && plus.abs() != minus {
            return Err(Refusal::quarantine("two_amounts", json!({ "income": row.line("income"), "expenditure": row.line("expenditure") })));
        }
        let refund = if minus == 0 { plus.abs() } else { minus };
        return Ok((TransactionKind::Refund, -refund));
    }
    if both {
        draft.warn("two_amounts");
    }
    let net = plus - minus;
    match kind {
        PayKind::Income if net >= 0 => Ok((TransactionKind::Income, net)),
        PayKind::Income => {
            draft.warn("negative_income");
            Ok((TransactionKind::Correction, net))
        }
        _ => Ok((TransactionKind::Correction, net)),
    }
}

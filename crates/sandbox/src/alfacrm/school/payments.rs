//! About 1,700 payments, and the balances they add up to.
//!
//! Every student gets a balance to end with; the correction that accounts for the lessons of the
//! time before this timetable makes payments and charges meet it. For three students they do not
//! meet, each for a reason that can be found.

use std::collections::HashMap;

use chrono::{Duration, NaiveDate};
use rand::Rng;
use serde_json::json;

use super::super::entities::Entity;
use super::super::entities::customer::Customer;
use super::super::entities::customer_tariff::CustomerTariff;
use super::super::entities::lesson::{CONDUCTED, Lesson};
use super::super::entities::pay::{CORRECTION, EXPENSE, GOODS, INCOME, Pay, REFUND, SALARY};
use super::super::row::put_extra;
use super::block::{ACTIVE, Frame, STUDENTS};
use super::dictionaries::{TARIFFS, Tariff};

/// Students whose balance is explained by something that is not in their payments and charges.
const CHARGED_FOR_DELETED_LESSON: u32 = 80;
const REFUND_ENTERED_AS_INCOME: u32 = 81;
const UNCONFIRMED_COUNTED: u32 = 82;
/// Students with an unconfirmed payment that, rightly, does not count.
const UNCONFIRMED: std::ops::Range<u32> = 90..96;
const FIRST_SPOILT: u32 = 100;

pub fn payments(frame: &mut Frame, lessons: &[Lesson], customers: &mut [Customer], tariffs: &mut [CustomerTariff]) -> Vec<Pay> {
    let charges = charges(lessons);
    let mut cash = Cash { frame, rows: Vec::with_capacity(1_800) };
    for (at, customer) in (0..STUDENTS).zip(customers.iter_mut()) {
        let subscription = tariffs.iter_mut().find(|row| row.customer_id == customer.id);
        let tariff = subscription.as_ref().map(|row| row.tariff_id);
        let tariff = TARIFFS.iter().find(|known| Some(known.id) == tariff).unwrap_or(&TARIFFS[0]);
        let charged = charges.get(&customer.id).copied().unwrap_or(0);
        customer.balance = cash.account(at, customer, tariff, charged);
        customer.paid_lessons = whole_lessons(customer.balance, tariff);
        if let Some(row) = subscription {
            row.paid_lessons = customer.paid_lessons;
            if row.is_separate {
                row.balance = customer.balance;
                customer.separate = customer.balance;
            }
        }
    }
    cash.unmatched(customers);
    cash.own_money();
    cash.spoilt(customers);
    cash.rows
}

fn whole_lessons(balance: i64, tariff: &Tariff) -> i32 {
    i32::try_from(balance.div_euclid(tariff.price)).unwrap_or(i32::MAX)
}

fn charges(lessons: &[Lesson]) -> HashMap<u32, i64> {
    let mut sums = HashMap::new();
    let conducted = lessons.iter().filter(|lesson| lesson.status == CONDUCTED);
    for detail in conducted.flat_map(|lesson| &lesson.details) {
        *sums.entry(detail.customer_id).or_default() += detail.commission;
    }
    sums
}

struct Cash<'a> {
    frame: &'a mut Frame,
    rows: Vec<Pay>,
}

impl Cash<'_> {
    fn day(&mut self, from: i64, to: i64) -> NaiveDate {
        self.frame.today - Duration::days(self.frame.rng.random_range(from..to))
    }

    fn add(&mut self, customer: Option<&Customer>, kind: u32, date: NaiveDate) -> &mut Pay {
        let at = u32::try_from(self.rows.len()).expect("a block holds few payments");
        let branch_id = customer.map_or(1, |customer| customer.branch_ids[0]);
        let pay = Pay {
            branch_id,
            customer_id: customer.map(|customer| customer.id),
            pay_type_id: kind,
            pay_account_id: if at % 3 == 2 { 3 } else { branch_id },
            date,
            ..Pay::blank(self.frame.ids.pay + at, self.frame.today)
        };
        self.rows.push(pay);
        self.rows.last_mut().expect("just pushed")
    }

    /// A student's payments; answers the balance.
    fn account(&mut self, at: u32, customer: &Customer, tariff: &Tariff, charged: i64) -> i64 {
        let active = at < ACTIVE;
        let target = self.target(active, tariff);
        let package = tariff.price * tariff.lessons;
        let packages = if active { self.frame.rng.random_range(3..=5) } else { 2 };
        let mut paid = 0;
        for turn in 0..packages {
            let date = self.day(turn * 25, turn * 25 + 20);
            self.add(Some(customer), INCOME, date).income = Some(package);
            paid += package;
        }
        if at % 9 == 4 || !active && at.is_multiple_of(3) {
            let amount = tariff.price * 2;
            let date = self.day(5, 60);
            let refund = self.add(Some(customer), REFUND, date);
            refund.note = "Возврат за пропущенные занятия".into();
            // Both ways of writing a refund occur.
            if refund.id.is_multiple_of(2) {
                refund.expenditure = Some(amount);
            } else {
                refund.income = Some(amount);
            }
            paid -= amount;
        }
        self.correct(customer, target + charged - paid);
        if at % 13 == 6 {
            let date = self.day(0, 90);
            let goods = self.add(Some(customer), GOODS, date);
            goods.income = Some(115_000);
            goods.pay_item_id = 2;
            goods.note = "Учебник с рабочей тетрадью".into();
        }
        target
    }

    /// Most pay ahead, a third is even, a fifth owes.
    fn target(&mut self, active: bool, tariff: &Tariff) -> i64 {
        let lessons = match self.frame.rng.random_range(0..100) {
            _ if !active => 0,
            0..20 => -self.frame.rng.random_range(1..=4),
            20..50 => 0,
            _ => self.frame.rng.random_range(1..=8),
        };
        lessons * tariff.price
    }

    /// Splits what the time before the timetable amounts to into monthly corrections.
    fn correct(&mut self, customer: &Customer, amount: i64) {
        if amount == 0 {
            return;
        }
        let parts = self.frame.rng.random_range(2..=3);
        let share = amount / parts / 100 * 100;
        for part in 0..parts {
            let sum = if part == 0 { amount - share * (parts - 1) } else { share };
            if sum == 0 {
                continue;
            }
            let date = self.frame.monday() - Duration::days(21 + part * 30);
            let pay = self.add(Some(customer), CORRECTION, date);
            pay.income = Some(sum);
            pay.note = "Занятия за месяц, проведённые без журнала".into();
        }
    }

    fn unmatched(&mut self, customers: &mut [Customer]) {
        customers[CHARGED_FOR_DELETED_LESSON as usize].balance -= 60_000;

        let customer = &mut customers[REFUND_ENTERED_AS_INCOME as usize];
        customer.balance -= 150_000;
        let date = self.day(10, 20);
        let pay = self.add(Some(customer), INCOME, date);
        pay.income = Some(150_000);
        pay.note = "Возврат".into();

        let customer = &mut customers[UNCONFIRMED_COUNTED as usize];
        customer.balance += 200_000;
        let date = self.day(1, 5);
        let pay = self.add(Some(customer), INCOME, date);
        pay.income = Some(200_000);
        pay.is_confirmed = false;

        for customer in &customers[UNCONFIRMED.start as usize..UNCONFIRMED.end as usize] {
            let date = self.day(0, 3);
            let pay = self.add(Some(customer), INCOME, date);
            pay.income = Some(240_000);
            pay.is_confirmed = false;
            pay.note = "Онлайн-оплата, ждём подтверждения".into();
        }
    }

    /// Rent and salaries: payments of no customer.
    fn own_money(&mut self) {
        for turn in 0..12 {
            let kind = if turn % 3 == 0 { EXPENSE } else { SALARY };
            let date = self.day(turn * 7, turn * 7 + 7);
            let pay = self.add(None, kind, date);
            pay.branch_id = 1 + u32::from(turn % 2 == 1);
            pay.expenditure = Some(1_500_000 + turn * 100_000);
            pay.pay_item_id = 3;
            pay.payer = Some("Школа «Полиглот»".into());
            pay.note = if kind == EXPENSE { "Аренда".into() } else { "Зарплата".into() };
        }
    }

    /// Six payments nobody can take over. The vendor's own balance leaves them out as well.
    fn spoilt(&mut self, customers: &[Customer]) {
        let wrong = [("income", "0.333"), ("income", "1200.005"), ("document_date", "31.02.2025"), ("document_date", "00.13.2025")];
        for (at, (field, value)) in (FIRST_SPOILT as usize..).zip(wrong) {
            let date = self.day(10, 80);
            let pay = self.add(Some(&customers[at]), INCOME, date);
            pay.income = Some(150_000);
            pay.is_unreadable = true;
            put_extra(&mut pay.extra, field, json!(value));
        }
        for gone in 0..2 {
            let date = self.day(30, 80);
            let customer_id = self.frame.ids.gone_customer() + gone;
            let pay = self.add(None, INCOME, date);
            pay.customer_id = Some(customer_id);
            pay.payer = Some("Плательщик удалён".into());
            pay.income = Some(480_000);
        }
    }
}

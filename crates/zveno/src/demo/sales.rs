//! The sales desk of a demo: five months of made-up work, written through the same use cases as any other, with the clock set back.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use crm::sales::{communications, companies, contacts, deals, loss_reasons, pipelines, tasks};
use crm::{Caller, Context};
use domain::clock::FixedClock;
use uuid::Uuid;

use super::marks::{self, Marks};
use super::products;

/// Company, its site, its line of work.
const COMPANIES: [(&str, &str, &str); 8] = [
    ("Северный ветер", "severny-veter.example", "Логистика"),
    ("Лингва Про", "lingva-pro.example", "Переводы"),
    ("Вертикаль", "vertikal.example", "Строительство"),
    ("Орбита", "orbita.example", "Связь"),
    ("Черноголовка", "chernogolovka.example", "Напитки"),
    ("Бюро 1440", "buro1440.example", "Проектирование"),
    ("Ковчег", "kovcheg.example", "Страхование"),
    ("Ясно", "yasno.example", "Психология"),
];
/// Name and position; every second one works in a company.
const PEOPLE: [(&str, &str); 32] = [
    ("Фролова Мария", "HR-директор"),
    ("Лебедев Глеб", ""),
    ("Тихонов Сергей", "Коммерческий директор"),
    ("Морозова Алина", ""),
    ("Юдин Максим", "Руководитель отдела"),
    ("Волкова Алиса", ""),
    ("Журавлёв Павел", "Директор по персоналу"),
    ("Савина Тамара", ""),
    ("Комарова Ирина", "Офис-менеджер"),
    ("Белов Никита", ""),
    ("Крылова Полина", "Специалист по обучению"),
    ("Ершов Кирилл", ""),
    ("Зайцева Дарья", "HR-менеджер"),
    ("Панин Олег", ""),
    ("Рябова Софья", "Генеральный директор"),
    ("Титов Артём", ""),
    ("Шилова Вера", "Финансовый директор"),
    ("Носов Егор", ""),
    ("Лаптева Нина", "Координатор"),
    ("Гусев Илья", ""),
    ("Сомова Лидия", "Директор"),
    ("Чижов Роман", ""),
    ("Щукина Ольга", "HR-партнёр"),
    ("Дроздов Михаил", ""),
    ("Ежова Светлана", ""),
    ("Карпов Денис", ""),
    ("Орехова Анна", ""),
    ("Пахомов Тимур", ""),
    ("Уткина Юлия", ""),
    ("Филин Степан", ""),
    ("Хомяков Андрей", ""),
    ("Цветкова Елена", ""),
];
/// Title and price in roubles.
const COURSES: [(&str, i64); 8] = [
    ("Английский для ребёнка", 48_000),
    ("Подготовка к ЕГЭ", 96_000),
    ("Разговорный клуб", 36_000),
    ("Английский, 32 урока", 64_000),
    ("Немецкий с нуля", 52_000),
    ("Китайский для детей", 72_000),
    ("Корпоративный английский", 420_000),
    ("Годовой абонемент", 156_000),
];
const SOURCES: [&str; 5] = ["Сайт", "Telegram", "Рекомендация", "Звонок", "Реклама"];
/// Kind, direction, what was said, and how long it took.
const TALKS: [(&str, Option<&str>, &str, Option<i32>); 8] = [
    ("call", Some("in"), "Спрашивает про расписание по вечерам и цену за месяц.", Some(184)),
    ("note", None, "Ребёнку 9 лет, занимались в школе год. Просит преподавателя построже.", None),
    ("message", Some("out"), "Здравствуйте! Отправили программу курса, пробный урок – в среду в 18:00.", None),
    ("call", Some("out"), "Подтвердила пробный урок, придёт с сыном.", Some(96)),
    ("message", Some("in"), "Спасибо, подходит. Можно оплатить двумя частями?", None),
    ("email", Some("out"), "Договор и счёт отправлены на почту.", None),
    ("meeting", None, "Посмотрели кабинеты, познакомились с преподавателем.", Some(2700)),
    ("note", None, "Просит вернуться к разговору после каникул.", None),
];
const TODO: [(&str, &str); 4] =
    [("Перезвонить", "call"), ("Отправить договор", "task"), ("Провести встречу", "meeting"), ("Напомнить об оплате", "message")];
const DEALS: usize = 120;
/// Hours between two deals.
const APART: usize = 30;
/// What is older has come to its end, one way or the other.
const OPEN_FOR: TimeDelta = TimeDelta::days(50);

/// Somebody, and where they work.
type Person = (Uuid, Option<Uuid>);

/// # Errors
/// When the database refuses.
pub async fn fill(ctx: &Context, caller: &Caller) -> crm::Result<()> {
    let now = ctx.clock.now();
    let begin = at(ctx, now - TimeDelta::days(155));
    let marks = marks::fill(&begin, caller).await?;
    let mut firms = Vec::with_capacity(COMPANIES.len());
    for (name, site, industry) in COMPANIES {
        let change = companies::Change {
            name: Some(name.to_owned()),
            website: Some(Some(site.to_owned())),
            industry: Some(Some(industry.to_owned())),
            emails: Some(vec![format!("office@{site}")]),
            tag_ids: marks.of_company(firms.len()),
            custom: marks::company(firms.len()),
            ..companies::Change::default()
        };
        firms.push(companies::create(&begin, caller, &change).await?.id);
    }
    let mut people = Vec::with_capacity(PEOPLE.len());
    for (index, (name, position)) in (0_i64..).zip(PEOPLE) {
        let firm = (!position.is_empty()).then(|| firms[people.len() / 2 % firms.len()]);
        let change = contacts::Change {
            name: Some(name.to_owned()),
            position: Some((!position.is_empty()).then(|| position.to_owned())),
            company_id: Some(firm),
            phones: Some(vec![format!("+7999555{:04}", 1000 + index)]),
            emails: Some(vec![format!("person{}@example.test", index + 1)]),
            source: Some(Some(SOURCES[people.len() % SOURCES.len()].to_owned())),
            tag_ids: marks.of_contact(people.len()),
            custom: marks::contact(people.len()),
            ..contacts::Change::default()
        };
        let made = at(ctx, now - TimeDelta::days(154) + TimeDelta::hours(index * 115));
        people.push((contacts::create(&made, caller, &change).await?.id, firm));
    }
    let catalogue = products::fill(&begin, caller).await?;
    write_deals(ctx, caller, (&people, &catalogue, &marks), now).await?;
    super::doubles::fill(ctx, caller).await
}

async fn write_deals(
    ctx: &Context,
    caller: &Caller,
    (people, catalogue, marks): (&[Person], &[Uuid], &Marks),
    now: DateTime<Utc>,
) -> crm::Result<()> {
    let boards = pipelines::list(ctx, caller).await?;
    let Some(board) = boards.first() else { return Ok(()) };
    let stages: Vec<Uuid> = board.columns.iter().map(|column| column.stage.id).collect();
    let reasons = loss_reasons::list(ctx, caller).await?;
    for number in 0..DEALS {
        // A fixed sequence that looks uneven: neighbours differ in course, person and fate.
        let mixed = number * 37 % 101;
        let (title, roubles) = COURSES[mixed % COURSES.len()];
        let (contact, company) = people[mixed % people.len()];
        let age = TimeDelta::hours(i64::try_from((DEALS - number) * APART).unwrap_or_default());
        let change = deals::Change {
            title: Some(title.to_owned()),
            amount_minor: Some(roubles * 100),
            contact_id: Some(Some(contact)),
            company_id: Some(company),
            expected_on: Some(Some((now - age + TimeDelta::days(21)).date_naive())),
            source: Some(Some(SOURCES[mixed % SOURCES.len()].to_owned())),
            tag_ids: marks.of_deal(mixed),
            custom: marks::deal(mixed, (now - age + TimeDelta::days(3)).date_naive()),
            ..deals::Change::default()
        };
        let begun = at(ctx, now - age);
        let deal = deals::create(&begun, caller, &change).await?.id;
        products::lines(&begun, caller, deal, catalogue, mixed).await?;
        let is_old = age > OPEN_FOR;
        let way = way(mixed, is_old);
        // An old deal took two to seven weeks; a fresh one has been on its way all the time.
        let taken = if is_old { TimeDelta::days(14 + i64::try_from(mixed % 35).unwrap_or_default()) } else { age };
        for (step, target) in (1_i32..).zip(way) {
            let Some(stage) = stages.get(*target) else { continue };
            let share = taken * step / i32::try_from(way.len() + 1).unwrap_or(1);
            let lost = (*target == 6).then(|| reasons.get(mixed % reasons.len().max(1)).map(|reason| reason.id));
            let change = deals::Change { stage_id: Some(*stage), loss_reason_id: lost, ..deals::Change::default() };
            deals::update(&at(ctx, now - age + share), caller, deal, None, &change).await?;
        }
        let is_open = !way.iter().any(|stage| *stage >= 5);
        talk(ctx, caller, (contact, deal), (mixed, age, is_open), now).await?;
    }
    Ok(())
}

/// The stages a deal went through after the first. Of seven fresh ones three still stand early, two near the end, one is won and one is lost.
fn way(mixed: usize, is_old: bool) -> &'static [usize] {
    match (mixed % 7, is_old) {
        (0, false) => &[],
        (1, false) => &[1],
        (2, false) => &[1, 2],
        (3, false) => &[1, 2, 3],
        (4, false) => &[1, 3, 4],
        (0, true) => &[6],
        (1, true) => &[1, 2, 5],
        (2, true) => &[1, 2, 3, 6],
        (3, true) => &[1, 2, 3, 4, 5],
        (4, true) => &[1, 2, 6],
        (5, _) => &[1, 2, 4, 5],
        _ => &[1, 6],
    }
}

/// What was said around a deal, and what is to be done next.
async fn talk(
    ctx: &Context,
    caller: &Caller,
    (contact, deal): (Uuid, Uuid),
    (mixed, age, is_open): (usize, TimeDelta, bool),
    now: DateTime<Utc>,
) -> crm::Result<()> {
    for (step, offset) in (1_i32..).zip(0..=mixed % 3) {
        let (kind, direction, body, seconds) = TALKS[(mixed + offset * 3) % TALKS.len()];
        let change = communications::Change {
            kind: Some(kind.to_owned()),
            direction: Some(direction.map(str::to_owned)),
            contact_id: Some(Some(contact)),
            deal_id: Some(Some(deal)),
            body: Some(body.to_owned()),
            duration_seconds: Some(seconds),
            ..communications::Change::default()
        };
        communications::create(&at(ctx, now - age + age * step / 5), caller, &change).await?;
    }
    if is_open && mixed % 2 == 0 {
        let (title, kind) = TODO[mixed / 2 % TODO.len()];
        // From three days late to four days ahead.
        let due = now + TimeDelta::hours(i64::try_from(mixed).unwrap_or_default() * 7 % 168 - 72);
        let change = tasks::Change {
            title: Some(title.to_owned()),
            kind: Some(kind.to_owned()),
            due_at: Some(Some(due)),
            contact_id: Some(Some(contact)),
            deal_id: Some(Some(deal)),
            ..tasks::Change::default()
        };
        tasks::create(&at(ctx, now - age), caller, &change).await?;
    }
    Ok(())
}

/// The same means with another time.
pub(super) fn at(ctx: &Context, now: DateTime<Utc>) -> Context {
    Context { clock: Arc::new(FixedClock::at(now)), ..ctx.clone() }
}

//! What the demo's school sells, and the lines of some of its deals.

use crm::sales::{deal_lines, products};
use crm::{Caller, Context};
use uuid::Uuid;

/// Name, code, price in roubles, unit; the first eight are the courses that deals are named after, in their order.
const PRODUCTS: [(&str, &str, i64, &str); 12] = [
    ("Английский для ребёнка", "ENG-K", 1_500, "урок"),
    ("Подготовка к ЕГЭ", "EGE", 2_000, "урок"),
    ("Разговорный клуб", "CLUB", 900, "встреча"),
    ("Английский для взрослых", "ENG-A", 2_000, "урок"),
    ("Немецкий с нуля", "DE-0", 1_625, "урок"),
    ("Китайский для детей", "ZH-K", 2_250, "урок"),
    ("Корпоративный английский", "ENG-C", 3_500, "час"),
    ("Годовой абонемент", "YEAR", 156_000, "год"),
    ("Учебник и тетрадь", "BOOK", 2_490, "комплект"),
    ("Входное тестирование", "TEST", 1_200, ""),
    ("Летний лагерь", "CAMP", 38_900, "смена"),
    ("Видеокурс 2024", "VIDEO-24", 5_900, ""),
];
/// How many lessons of each course are sold at once.
const LESSONS: [i64; 8] = [32, 48, 40, 32, 32, 32, 120, 1];

/// # Errors
/// When the database refuses.
pub async fn fill(ctx: &Context, caller: &Caller) -> crm::Result<Vec<Uuid>> {
    let mut made = Vec::with_capacity(PRODUCTS.len());
    for (name, code, roubles, unit) in PRODUCTS {
        let change = products::Change {
            name: Some(name.to_owned()),
            code: Some(Some(code.to_owned())),
            price_minor: Some(roubles * 100),
            unit: Some(Some(unit.to_owned())),
            // The video course is not sold any more.
            is_active: Some(code != "VIDEO-24"),
            ..products::Change::default()
        };
        made.push(products::create(ctx, caller, &change).await?.id);
    }
    Ok(made)
}

/// Lines for three deals of four: the lessons, and with some of them a textbook or a test.
///
/// # Errors
/// When the database refuses.
pub async fn lines(ctx: &Context, caller: &Caller, deal: Uuid, catalogue: &[Uuid], mixed: usize) -> crm::Result<()> {
    if mixed % 4 == 3 {
        return Ok(());
    }
    let course = mixed % LESSONS.len();
    let line = |product: usize, quantity: i64, discount_bp: i64| deal_lines::Listed {
        id: None,
        change: deal_lines::Change {
            product_id: Some(catalogue.get(product).copied()),
            quantity_milli: Some(quantity * 1000),
            discount_bp: Some(discount_bp),
            ..deal_lines::Change::default()
        },
    };
    let mut lines = vec![line(course, LESSONS[course], if mixed.is_multiple_of(5) { 1_000 } else { 0 })];
    if mixed.is_multiple_of(2) {
        lines.push(line(8, 1, 0));
    }
    if mixed.is_multiple_of(6) {
        // A present.
        lines.push(line(9, 1, 10_000));
    }
    deal_lines::replace(ctx, caller, deal, None, Some(&lines)).await?;
    Ok(())
}

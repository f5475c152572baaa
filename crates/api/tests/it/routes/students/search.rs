use crate::app::{App, Person};

async fn found(app: &App, olga: &Person, q: &str) -> usize {
    let url = reqwest::Url::parse_with_params("http://x/api/students", [("q", q)]).expect("a URL");
    app.all(&format!("{}?{}", url.path(), url.query().unwrap_or_default()), 7, &olga.token).await.len()
}

#[tokio::test]
async fn people_are_found_as_they_are_asked_for() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 70).await;
    for (q, expected) in [
        ("пётр савин", 20),
        ("Петр", 20),
        ("савин петр", 20),
        ("САВИН", 20),
        ("елкина", 10),
        ("zoe", 10),
        ("я", 20),
        ("parent33@MAIL", 1),
        ("mail.test", 23),
        ("+7 900 000-00-33", 1),
        ("8 (900) 000-00-33", 1),
        ("900 000 00 33", 1),
        ("000-00-33", 1),
        ("8 900", 70),
        ("_100%", 10),
        ("%", 10),
        ("_", 10),
        ("\\", 0),
        ("' or 1=1 --", 0),
        ("никого", 0),
        ("   ", 70),
        ("", 70),
        ("\u{0}", 70),
    ] {
        assert_eq!(found(&app, &olga, q).await, expected, "«{q}»");
    }
}

/// What is found often takes other ways to the rows than what is found seldom; all of them must agree.
#[tokio::test]
async fn a_common_word_reaches_every_row_once() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 4_300).await;
    for (query, expected) in [("q=900&sort=name", 4_300), ("q=900&sort=-balance", 4_300), ("q=parent&sort=-name", 1_433), ("q=zoe&status=lead", 61)] {
        let all = app.all(&format!("/api/students?{query}"), 190, &olga.token).await;
        assert_eq!(all.len(), expected, "{query}");
    }
    let payments = app.all("/api/payments?q=zoe", 190, &olga.token).await;
    assert!(payments.iter().all(|payment| payment["student"]["name"] == "Abrams Zoe"));
    assert_eq!(payments.len(), 553, "those of 614 who pay");
}

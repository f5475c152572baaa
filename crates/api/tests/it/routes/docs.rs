use reqwest::Method;

use crate::app::App;

#[tokio::test]
async fn the_api_describes_itself() {
    let app = App::start().await;
    let page = app.send(Method::GET, "/api/docs", None, None).await.expect(200);
    assert!(page.header("content-type").starts_with("text/html") && page.text.contains("/api/auth/login"));
    for file in ["docs.css", "docs.js"] {
        app.send(Method::GET, &format!("/api/docs/{file}"), None, None).await.expect(200);
    }
    let document = app.send(Method::GET, "/api/openapi.json", None, None).await.expect(200);
    assert_eq!(document.str("/openapi"), "3.1.0");
}

use reqwest::Method;

use crate::app::App;

#[tokio::test]
async fn it_runs_and_can_work() {
    let app = App::start().await;
    let health = app.send(Method::GET, "/api/v1/health", None, None).await.expect(200);
    assert_eq!((health.str("/status"), health.str("/database")), ("ok", "ok"));
    app.send(Method::GET, "/api/v1/ready", None, None).await.expect(200);
}

#[tokio::test]
async fn without_its_database_it_runs_and_says_so() {
    let app = App::start().await;
    app.ctx.db.close().await;
    let health = app.send(Method::GET, "/api/v1/health", None, None).await.expect(200);
    assert_eq!(health.str("/database"), "away");
    app.send(Method::GET, "/api/v1/ready", None, None).await.problem(503, "database_unavailable");
}

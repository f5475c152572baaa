//! The writer's peer: dlt, a well-known loader, puts the same rows into the same server. Left out where its Python packages cannot be had.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use futures::TryStreamExt;
use sqlx::postgres::PgConnection;

/// Rows and time of dlt; `None` when `ZVENO_BENCH_PYTHON` names no interpreter that has it.
pub async fn dlt(owner: &mut PgConnection, url: &str, tables: &[&str]) -> Option<(i64, Duration)> {
    let python = python()?;
    let folder = tempfile::tempdir().expect("a folder");
    for table in tables {
        let mut file = std::fs::File::create(folder.path().join(format!("{table}.jsonl"))).expect("a file");
        // Delimiter and quote are characters that JSON never holds: each line is the row's JSON as it is.
        let copy = format!("copy (select row_to_json(t) from {table} t) to stdout with (format csv, delimiter E'\\x02', quote E'\\x01')");
        let mut out = owner.copy_out_raw(&copy).await.expect("rows come out");
        while let Some(piece) = out.try_next().await.expect("a piece") {
            file.write_all(&piece).expect("written");
        }
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/dlt_load.py");
    let output = Command::new(python)
        .arg(script)
        .arg(folder.path())
        .arg(with_password(url))
        .stderr(Stdio::inherit())
        .output()
        .expect("the interpreter starts");
    assert!(output.status.success(), "dlt failed: {}", output.status);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let (rows, seconds) = said.trim().rsplit('\n').next().and_then(|line| line.split_once(' ')).expect("`rows seconds`");
    Some((rows.parse().expect("rows"), Duration::from_secs_f64(seconds.parse().expect("seconds"))))
}

/// dlt insists on a password; the throw-away server asks for none.
fn with_password(url: &str) -> String {
    url.replacen('@', ":unused@", 1)
}

#[expect(clippy::disallowed_methods, reason = "make bench says where it put the peer's packages")]
fn python() -> Option<String> {
    std::env::var("ZVENO_BENCH_PYTHON").ok().filter(|path| !path.is_empty())
}

//! The private database through its life: first start, refusal of a second one, crashes of either side, stop.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use zveno::postgres::{Error, Purpose, Running, Settings, start};

fn settings(data_dir: &Path) -> Settings {
    Settings { data_dir: data_dir.to_owned(), binaries: None, purpose: Purpose::Tests }
}

async fn started(data_dir: &Path) -> Running {
    start(settings(data_dir)).await.expect("PostgreSQL starts")
}

/// Asks through the socket, as any client would.
async fn query(server: &Running, sql: &str) -> String {
    testkit::answer(server.url(), sql).await
}

fn signal(process: u32, name: &str) {
    assert!(Command::new("kill").args([format!("-{name}"), process.to_string()]).status().expect("kill runs").success());
}

fn alive(process: u32) -> bool {
    std::fs::read_to_string(format!("/proc/{process}/stat")).is_ok_and(|stat| !stat.contains(") Z "))
}

fn wait_until(what: &str, mut done: impl FnMut() -> bool) {
    let started = Instant::now();
    while !done() {
        assert!(started.elapsed() < Duration::from_secs(20), "{what}: not within 20 s");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[tokio::test]
async fn keeps_data_from_one_run_to_the_next() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = started(folder.path()).await;
    assert_eq!(
        query(&server, "create table t (n int); insert into t values (7); select current_user || ' ' || current_database()").await,
        "zveno_owner zveno"
    );
    assert_eq!(query(&server, "show data_checksums").await, "on");
    assert_eq!(query(&server, "show listen_addresses").await, "", "no network address");
    let process = server.process();
    server.stop().await;
    assert!(!alive(process));
    assert!(std::fs::read_to_string(folder.path().join("postgres/postgres.log")).expect("a log").contains("database system is shut down"));

    let server = started(folder.path()).await;
    assert_eq!(query(&server, "select n from t").await, "7");
    server.stop().await;
}

#[tokio::test]
async fn nobody_else_may_enter_its_folder() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let server = started(folder.path()).await;
    for part in ["postgres", "postgres/run"] {
        let mode = std::fs::metadata(folder.path().join(part)).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o700, "{part}");
    }
    server.stop().await;
}

#[tokio::test]
async fn a_second_one_on_the_same_folder_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = started(folder.path()).await;
    let refused = start(settings(folder.path())).await.expect_err("the folder is taken");
    assert!(matches!(refused, Error::Busy { process: Some(process), .. } if process == std::process::id()), "{refused}");
    assert_eq!(query(&server, "select 1").await, "1", "the first goes on");
    server.stop().await;
}

#[tokio::test]
async fn a_killed_server_is_started_again_with_all_that_was_committed() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = started(folder.path()).await;
    query(&server, "create table t (n int); insert into t select generate_series(1, 1000); checkpoint").await;
    query(&server, "insert into t select generate_series(1001, 2000)").await;
    let first = server.process();
    signal(first, "KILL");
    wait_until("a new server", || server.process() != first);
    assert_eq!(query(&server, "select count(*) from t").await, "2000");
    server.stop().await;
}

#[tokio::test]
async fn an_orphan_is_stopped_before_the_next_start() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = started(folder.path()).await;
    query(&server, "create table t (n int)").await;
    let (program, owner) = (std::fs::read_link(format!("/proc/{}/exe", server.process())), server.process());
    let program = program.unwrap_or_else(|_| panic!("process {owner} can be looked at"));
    server.stop().await;
    // A server that no supervisor holds: started by hand, with the signal of the parent's death left out.
    let root = folder.path().canonicalize().expect("a real path").join("postgres");
    let cluster = std::fs::read_dir(&root).expect("listed").flatten().map(|entry| entry.path()).find(|path| path.join("PG_VERSION").exists());
    let cluster = cluster.expect("a cluster");
    let mut orphan = as_owner_of(&cluster, &program);
    orphan.args(["-D".as_ref(), cluster.as_os_str(), "-k".as_ref(), root.join("run").as_os_str(), "-c".as_ref(), "listen_addresses=".as_ref()]);
    let mut orphan = orphan.current_dir(&root).stderr(std::process::Stdio::null()).spawn().expect("an orphan");
    wait_until("the orphan's file", || std::fs::read_to_string(cluster.join("postmaster.pid")).is_ok_and(|text| text.lines().nth(7).is_some()));

    let server = started(folder.path()).await;
    assert!(orphan.try_wait().expect("looked at").is_some(), "the orphan has gone");
    assert_ne!(server.process(), orphan.id());
    assert_eq!(query(&server, "select count(*) from t").await, "0");
    server.stop().await;
}

#[tokio::test]
async fn a_file_that_names_somebody_else_does_not_stop_the_start() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = started(folder.path()).await;
    let cluster = query(&server, "show data_directory").await;
    server.stop().await;
    let mut stranger = as_owner_of(Path::new(&cluster), Path::new("sleep")).arg("600").spawn().expect("a stranger");
    let pid_file = format!("{}\n{cluster}\n1790000000\n5432\n/nowhere\n\n  1  1\nready\n", stranger.id());
    std::fs::write(Path::new(&cluster).join("postmaster.pid"), pid_file).expect("written");

    let server = started(folder.path()).await;
    assert_eq!(query(&server, "select 1").await, "1");
    assert!(stranger.try_wait().expect("looked at").is_none(), "a stranger is left alone");
    server.stop().await;
    stranger.kill().expect("killed");
    stranger.wait().expect("gone");
}

#[tokio::test]
async fn a_half_made_cluster_is_made_anew() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = started(folder.path()).await;
    let cluster = query(&server, "show data_directory").await;
    server.stop().await;
    std::fs::rename(&cluster, format!("{cluster}.new")).expect("moved");
    let server = started(folder.path()).await;
    assert_eq!(query(&server, "select 1").await, "1");
    server.stop().await;
}

#[tokio::test]
async fn a_cluster_of_another_version_is_explained() {
    let folder = tempfile::tempdir().expect("a folder");
    let cluster = folder.path().join("postgres/9");
    std::fs::create_dir_all(&cluster).expect("made");
    std::fs::write(cluster.join("PG_VERSION"), "9\n").expect("written");
    let refused = start(settings(folder.path())).await.expect_err("nothing here can run it").to_string();
    assert!(refused.contains("made by PostgreSQL 9") && refused.contains("pg_upgrade"), "{refused}");
}

#[tokio::test]
async fn a_long_path_gets_its_socket_elsewhere() {
    let folder = tempfile::tempdir().expect("a folder");
    let deep = folder.path().join("a-folder-with-a-name-of-fifty-characters-or-a-bit-more").join("and-another-one-below-it-that-is-as-long-again");
    let server = started(&deep).await;
    assert_eq!(query(&server, "select 1").await, "1");
    server.stop().await;
}

#[tokio::test]
async fn a_folder_behind_a_closed_one_works_too() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o700)).expect("closed");
    // Not ours to open: it holds something else as well.
    std::fs::write(folder.path().join("note"), "x").expect("written");
    let server = started(&folder.path().join("data")).await;
    assert_eq!(query(&server, "select 1").await, "1");
    server.stop().await;
}

/// As whom the cluster's files are; root may not run a server, and where it could not step down it was renamed.
fn as_owner_of(cluster: &Path, program: &Path) -> Command {
    use std::os::unix::fs::MetadataExt;
    use std::os::unix::process::CommandExt;
    let found = std::fs::metadata(cluster).expect("there");
    let me = std::fs::metadata("/proc/self").expect("there").uid();
    if found.uid() == 0 {
        let mut command = Command::new("unshare");
        command.args(["--user", "--map-user=65534", "--map-group=65534", "--"]).arg(program);
        return command;
    }
    let mut command = Command::new(program);
    if found.uid() != me {
        command.uid(found.uid()).gid(found.gid()).current_dir("/");
    }
    command
}

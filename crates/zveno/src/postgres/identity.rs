//! As whom the server runs. PostgreSQL refuses root, and `initdb` refuses a user without a name.

use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use super::layout::{Layout, hand_over};
use super::{Binaries, Error};

/// The user every system has for "nobody in particular".
const NOBODY: u32 = 65534;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Identity {
    /// As we are.
    Own,
    /// Root steps down to this user.
    Dropped { uid: u32, gid: u32 },
    /// As we are, but called "nobody" inside a user namespace: where root may not step down, cannot reach the folder otherwise, or we have no name.
    Renamed,
}

impl Identity {
    /// The first that works, tried by running the server program in its own folder.
    pub fn choose(layout: &Layout, binaries: &Binaries) -> Result<Self, Error> {
        let me = (rustix::process::geteuid().as_raw(), rustix::process::getegid().as_raw());
        let mut refused = Vec::new();
        for candidate in candidates(layout, me.0) {
            let (uid, gid) = candidate.owner(me);
            // Without the right to give files away this candidate is not one.
            if let Err(error) = hand_over(&layout.root, uid, gid).and_then(|()| hand_over(&layout.run, uid, gid)) {
                refused.push(describe(candidate, &error));
                continue;
            }
            let mut probe = candidate.command(&binaries.postgres(), &layout.root);
            match probe.arg("--version").stdin(Stdio::null()).output() {
                Ok(said) if said.status.success() => return Ok(candidate),
                Ok(said) => refused.push(describe(candidate, &String::from_utf8_lossy(&said.stderr).trim())),
                Err(error) => refused.push(describe(candidate, &error)),
            }
        }
        hand_over(&layout.root, me.0, me.1)?;
        Err(Error::NoIdentity { why: refused.join("; ") })
    }

    /// A command that runs `program` as this identity and lets the kernel interrupt it when the calling thread dies.
    ///
    /// `setpriv` asks for that signal after the change of user, which would have cleared it, and then becomes the program: same process number. Where
    /// it is missing, a left-over server is found by the next start instead.
    pub fn command(self, program: &Path, dir: &Path) -> Command {
        let mut words: Vec<&std::ffi::OsStr> = Vec::new();
        if self == Self::Renamed {
            words.extend(["unshare", "--user", "--map-user=65534", "--map-group=65534", "--"].map(std::ffi::OsStr::new));
        }
        if Path::new("/usr/bin/setpriv").exists() {
            words.extend(["/usr/bin/setpriv", "--pdeathsig", "INT", "--"].map(std::ffi::OsStr::new));
        }
        words.push(program.as_os_str());
        let mut command = Command::new(words[0]);
        command.args(&words[1..]).current_dir(dir).env_clear().env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin").env("LC_ALL", "C.UTF-8");
        if let Self::Dropped { uid, gid } = self {
            command.uid(uid).gid(gid);
        }
        command
    }

    fn owner(self, me: (u32, u32)) -> (u32, u32) {
        match self {
            Self::Dropped { uid, gid } => (uid, gid),
            Self::Own | Self::Renamed => me,
        }
    }
}

fn candidates(layout: &Layout, me: u32) -> Vec<Identity> {
    if me != 0 {
        return if has_name(me) { vec![Identity::Own] } else { vec![Identity::Renamed] };
    }
    let mut candidates = Vec::new();
    if let Some((_, cluster)) = layout.clusters().first()
        && let Ok(found) = std::fs::metadata(cluster)
    {
        let (uid, gid) = (found.uid(), found.gid());
        candidates.push(if uid == 0 { Identity::Renamed } else { Identity::Dropped { uid, gid } });
    }
    let known = ["postgres", "nobody"].into_iter().filter_map(user).chain([(NOBODY, NOBODY)]);
    candidates.extend(known.map(|(uid, gid)| Identity::Dropped { uid, gid }));
    candidates.push(Identity::Renamed);
    candidates
}

fn describe(candidate: Identity, why: &dyn std::fmt::Display) -> String {
    let who = match candidate {
        Identity::Own => "as this user".to_owned(),
        Identity::Dropped { uid, .. } => format!("as user {uid}"),
        Identity::Renamed => "in a user namespace".to_owned(),
    };
    format!("{who}: {why}")
}

/// User and group number of a name.
fn user(name: &str) -> Option<(u32, u32)> {
    passwd(name).and_then(|line| {
        let mut fields = line.split(':').skip(2);
        Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    })
}

fn has_name(uid: u32) -> bool {
    passwd(&uid.to_string()).is_some()
}

/// The user database's line; `getent` also knows users that are not in the file.
fn passwd(key: &str) -> Option<String> {
    if let Ok(said) = Command::new("getent").args(["passwd", key]).output() {
        return said.status.success().then(|| String::from_utf8_lossy(&said.stdout).trim().to_owned());
    }
    let file = std::fs::read_to_string("/etc/passwd").ok()?;
    let found = file.lines().find(|line| {
        let mut fields = line.split(':');
        fields.next() == Some(key) || fields.nth(1) == Some(key)
    });
    found.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{has_name, user};

    #[test]
    fn root_is_known_and_a_made_up_number_is_not() {
        assert_eq!(user("root"), Some((0, 0)));
        assert!(has_name(0));
        assert!(!has_name(3_999_999_999));
    }
}

//! Files of the interface are built in when they are there: a change among them means building anew.

fn main() {
    // An absent directory would count as changed on every build.
    let dist = std::path::Path::new("../../web/dist");
    if let Err(error) = std::fs::create_dir_all(dist) {
        println!("cargo::warning=web/dist is missing and cannot be made ({error}): the program will have no interface");
    }
    println!("cargo::rerun-if-changed=../../web/dist");
}

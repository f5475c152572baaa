//! The printed table: figure, limit or peer of the same run, ratio, aim.

pub struct Table(Vec<[String; 5]>);

impl Table {
    pub fn new() -> Self {
        Self(vec![["figure", "measured", "limit or peer, same run", "ratio", "aim"].map(str::to_owned)])
    }

    pub fn line(&mut self, figure: &str, measured: String, peer: String, ratio: Option<f64>, aim: &str) {
        let ratio = ratio.map_or_else(|| "-".to_owned(), |ratio| format!("{ratio:.2}"));
        eprintln!("{figure}: {measured} | {peer} | {ratio} | aim {aim}");
        self.0.push([figure.to_owned(), measured, peer, ratio, aim.to_owned()]);
    }

    /// Markdown, so that the output can be kept as it is.
    pub fn print(&self) {
        for (at, row) in self.0.iter().enumerate() {
            println!("| {} |", row.join(" | "));
            if at == 0 {
                println!("|---|---|---|---|---|");
            }
        }
    }
}

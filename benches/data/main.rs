//! Makes the files the benchmark reads: always the same ones, all persons and cooperatives invented.
//!
//! ```text
//! data files DIR PART               lists of members and of cooperatives, sizes divided by PART
//! data sheets DIR PART              ten full sheets of members, their words inline
//! data nation DIR MEMBERS QUARTERS  lists of a nation, for one registry
//! ```

mod book;
mod cooperative;
mod files;
mod home;
mod member;
mod nation;
#[allow(dead_code)]
#[path = "../../examples/make_samples/people.rs"]
mod people;
#[allow(dead_code)]
#[path = "../../examples/make_samples/rng.rs"]
mod rng;
mod table;
#[allow(dead_code)]
#[path = "../../examples/make_samples/words.rs"]
mod words;

use anyhow::{Context, Result, bail};
use std::path::Path;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize| -> Result<u64> {
        let word = arguments.get(at).context("a number is missing")?;
        word.parse().with_context(|| format!("{word} is no number"))
    };
    let folder = Path::new(arguments.get(1).context("say what and where to")?);
    std::fs::create_dir_all(folder)?;
    match arguments[0].as_str() {
        "files" => files::write(folder, number(2)?),
        "sheets" => files::write_sheets(folder, number(2)?),
        "nation" => nation::write(folder, number(2)?, number(3)?),
        other => bail!("there is nothing named {other} to make"),
    }
}

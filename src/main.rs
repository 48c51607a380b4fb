//! The program: parse, run, print the error chain, exit.

use std::process::ExitCode;

fn main() -> ExitCode {
    htx::cli::main()
}

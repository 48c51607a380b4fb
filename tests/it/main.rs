//! The program from outside: what it reads, says, stores and leaves alone.
//!
//! [`sandbox`] gives each test a folder of its own and runs the real binary in it.
#![allow(clippy::unwrap_used)]

mod architecture;
mod beside;
mod commands;
mod crash;
mod defects;
mod encodings;
mod examples;
mod kinds;
mod long;
mod normal_forms;
mod plan;
mod planted;
mod samples;
mod sandbox;
mod totals;

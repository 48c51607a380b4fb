//! `htx`: from district files to the provincial report.
pub mod cli;
pub mod export;
pub mod finding;
pub mod geography;
pub mod indicators;
pub mod intake;
pub mod model;
pub mod registry;
pub mod report;
pub mod rules;
pub mod settings;
pub mod text;

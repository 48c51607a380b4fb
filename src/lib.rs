//! `htx`: from district files to the provincial report.
pub mod export;
pub mod finding;
pub mod indicators;
pub mod model;
pub mod registry;
pub mod report;
pub mod text;

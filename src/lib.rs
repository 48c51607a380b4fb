//! `htx`: from district files to the provincial report.
pub mod finding;
pub mod geography;
pub mod intake;
pub mod model;
pub mod registry;
pub mod rules;
pub mod settings;
pub mod text;

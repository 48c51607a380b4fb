//! What goes back to those who send: the template they fill in.

pub mod template;

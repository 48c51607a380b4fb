//! Whole packages, marked and read again.

//! Goals over a small province, counted by hand.

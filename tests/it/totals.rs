//! Totals held against their rows, and what is said of a difference.

use crate::sandbox::Sandbox;
use serde_json::{Value, json};

/// The one finding of a rule in a small list of `data-samples/defects`.
fn finding(file: &str, code: &str) -> Value {
    let path = format!("{}/data-samples/defects/{file}", env!("CARGO_MANIFEST_DIR"));
    let run = Sandbox::registry().import(&[&path, "--dry-run"]);
    let found = run.findings().into_iter();
    let found: Vec<Value> = found.filter(|finding| finding["code"] == code).collect();
    assert_eq!(found.len(), 1, "{run}");
    found[0].clone()
}

#[test]
fn the_row_that_explains_a_wrong_total_is_named() {
    for (file, cell, why) in [
        (
            "total-leaves-row-out.xlsx",
            "H7",
            "; lệch 17; có thể do bỏ sót «HTX Vận tải Hồ Thị Kỷ» (H7)",
        ),
        (
            "total-of-another-unit.xlsx",
            "J7",
            "; có thể do «HTX Vận tải Hồ Thị Kỷ» (J7) ghi theo đơn vị khác, lớn gấp 1.000 lần",
        ),
    ] {
        let finding = finding(file, "T101");
        let message = finding["message"].as_str().unwrap();
        assert!(message.ends_with(why), "{message}");
        assert_eq!(finding["related"], json!([cell]));
    }
    let unexplained = finding("total-mismatch.xlsx", "T101");
    assert!(!unexplained["message"].as_str().unwrap().contains("có thể"));
    assert_eq!(unexplained["related"], json!([]));
}

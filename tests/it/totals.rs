//! Totals held against their rows, and what is said of a difference.

use crate::sandbox::{Sandbox, data, text};
use serde_json::{Value, json};

/// The findings of a rule in a small list of `data-samples/defects`.
fn findings(file: &str, code: &str) -> Vec<Value> {
    let path = data("defects").join(file);
    let run = Sandbox::registry().import(&[path.to_str().unwrap(), "--dry-run"]);
    let found = run.findings().into_iter();
    found.filter(|finding| finding["code"] == code).collect()
}

/// The only one.
fn finding(file: &str, code: &str) -> Value {
    let found = findings(file, code);
    assert_eq!(found.len(), 1, "{found:?}");
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

#[test]
fn a_summary_is_held_against_the_list_of_its_file() {
    let wrong = finding("summary-contradicts-list.xlsx", "T105");
    assert_eq!(
        (&wrong["sheet"], &wrong["cell"]),
        (&json!("Tổng hợp"), &json!("D5"))
    );
    assert_eq!(wrong["severity"], "warning");
    assert_eq!(
        text(&wrong["message"]),
        "«Biển Bạch», cột «Số thành viên» ghi 35, nhưng tính từ danh sách trong tệp được 18 ([Danh sách] H6); lệch 17"
    );
    let said: Vec<String> = findings("summary-lacks-commune.xlsx", "T105")
        .iter()
        .map(|finding| text(&finding["message"]))
        .collect();
    assert_eq!(
        said,
        [
            "«Tổng cộng», cột «Số HTX» ghi 2, nhưng tính từ danh sách trong tệp được 3 ([Danh sách] B5, B6, B7); lệch 1; có thể do bảng tổng hợp chưa có «Hồ Thị Kỷ»",
            "«Tổng cộng», cột «Số thành viên» ghi 43, nhưng tính từ danh sách trong tệp được 60 ([Danh sách] H5, H6, H7); lệch 17; có thể do bảng tổng hợp chưa có «Hồ Thị Kỷ»",
        ]
    );
    // Three communes and a total, a number and members of each.
    let agreeing = finding("summary-sheet.xlsx", "S205");
    assert!(text(&agreeing["message"]).ends_with("; 8 số trong bảng khớp với danh sách"));
}

#[test]
fn the_summaries_of_the_samples_agree_with_their_lists() {
    for (file, figures) in [
        // 13 communes and a total: cooperatives, members, capital.
        ("Danh sach HTX huyen Tran Van Thoi.xlsx", 42),
        // 7 communes and a total: groups, members.
        ("Danh sach THT Ngoc Hien 8-2023.xlsx", 16),
    ] {
        let path = data("ca-mau/2023-08").join(file);
        let run = Sandbox::registry().import(&[path.to_str().unwrap(), "--dry-run"]);
        let found = run.findings();
        let of = |code: &str| {
            found
                .iter()
                .filter(|finding| finding["code"] == code)
                .count()
        };
        assert_eq!((of("S205"), of("T105")), (1, 0));
        let said = found
            .iter()
            .find(|finding| finding["code"] == "S205")
            .unwrap();
        let words = format!("; {figures} số trong bảng khớp với danh sách");
        assert!(text(&said["message"]).ends_with(&words), "{said}");
    }
}

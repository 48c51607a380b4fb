//! Which indicator the words of a plan mean: the table `indicators.csv`. A label means an indicator only where the
//! indicator's words explain all of it: one word more, and it is another figure.

use crate::geography::{self, REFORM};
use crate::text::normal::{WordList, key};
use std::sync::OnceLock;

const TABLE: &str = include_str!("indicators.csv");

/// Words for the same thing: the first are read as the second.
const SAME: [(&str, &str); 8] = [
    ("liên hiệp hợp tác xã", "LHHTX"),
    ("liên hiệp HTX", "LHHTX"),
    ("LH HTX", "LHHTX"),
    ("hợp tác xã", "HTX"),
    ("tổ hợp tác", "THT"),
    ("kinh tế tập thể", "KTTT"),
    ("mới thành lập", "thành lập mới"),
    ("ngưng", "ngừng"),
];

/// Words that change nothing wherever they stand. A share ("tỷ lệ"), an average ("bình quân") or a fall ("giảm") is
/// another figure, so those are not among them; "tăng thêm" is, for the aim is read from it.
const FILLER: [&str; 46] = [
    "số",
    "tổng",
    "tổng số",
    "số lượng",
    "các",
    "của",
    "trong",
    "trong đó",
    "tại",
    "ở",
    "và",
    "có",
    "được",
    "theo",
    "cho",
    "với",
    "về",
    "vào",
    "một",
    "trên một",
    "trên 1",
    "trên mỗi",
    "toàn tỉnh",
    "cả tỉnh",
    "trong tỉnh",
    "tỉnh",
    "địa bàn",
    "trên địa bàn",
    "năm",
    "trong năm",
    "hàng năm",
    "hằng năm",
    "đến",
    "đến năm",
    "đến cuối năm",
    "đến hết năm",
    "cuối năm",
    "hết năm",
    "cuối kỳ",
    "trong kỳ",
    "hiện có",
    "hiện nay",
    "phấn đấu",
    "đạt",
    "tăng thêm",
    "dự kiến",
];

/// The scope where it stands first: "Mỗi huyện có tổ hợp tác …".
static EACH: WordList = WordList::new(&[
    "mỗi huyện thị xã thành phố",
    "mỗi huyện thành phố",
    "mỗi huyện",
    "mỗi xã phường thị trấn",
    "mỗi xã phường",
    "mỗi xã",
    "mỗi đơn vị",
]);

/// What the label of a number begins with.
static COUNTED: WordList = WordList::new(&["số", "tổng"]);

/// Units of measure that may stand in brackets behind a label.
static MEASURES: WordList = WordList::new(&[
    "HTX",
    "hợp tác xã",
    "THT",
    "tổ",
    "tổ hợp tác",
    "LHHTX",
    "hội quán",
    "người",
    "thành viên",
    "người HTX",
    "thành viên HTX",
    "lao động",
    "đồng",
    "triệu đồng",
    "tỷ đồng",
    "triệu đồng HTX",
    "lớp",
    "cuộc",
    "dự án",
]);

/// One row of the table.
struct Row {
    id: &'static str,
    /// All of these must stand in the label.
    words: Vec<Vec<String>>,
    /// These may.
    besides: Vec<Vec<String>>,
}

fn rows() -> &'static [Row] {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let phrases = |cell: &str| {
            let phrases = cell.split('|').map(|phrase| significant(&key(phrase)));
            phrases.filter(|words| !words.is_empty()).collect()
        };
        TABLE
            .lines()
            .skip(1)
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| {
                let mut cells = line.splitn(3, ',');
                Some(Row {
                    id: cells.next()?,
                    words: phrases(cells.next()?),
                    besides: phrases(cells.next()?),
                })
            })
            .collect()
    })
}

/// What to read in place of words, longest first: nothing for filler and for a province named in full.
fn replacements() -> &'static [(Vec<String>, Vec<String>)] {
    static REPLACEMENTS: OnceLock<Vec<(Vec<String>, Vec<String>)>> = OnceLock::new();
    REPLACEMENTS.get_or_init(|| {
        let eve = REFORM.yesterday().unwrap_or(REFORM);
        let provinces = [eve, REFORM].into_iter().flat_map(geography::provinces);
        let nothing = FILLER.into_iter().chain(provinces.map(|unit| unit.name));
        let mut all: Vec<_> = nothing
            .map(|phrase| (phrase, ""))
            .chain(SAME)
            .map(|(from, to)| (split(&key(from)), split(&key(to))))
            .collect();
        all.sort_by_key(|(from, _)| std::cmp::Reverse(from.len()));
        all
    })
}

fn split(key: &str) -> Vec<String> {
    key.split_whitespace().map(str::to_owned).collect()
}

/// The words of a key that mean something, those for the same thing made alike.
fn significant(key: &str) -> Vec<String> {
    let words = split(key);
    let mut kept = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let found = replacements()
            .iter()
            .find(|(from, _)| words[at..].starts_with(from));
        match found {
            Some((from, to)) => {
                kept.extend_from_slice(to);
                at += from.len();
            }
            None => {
                kept.push(words[at].clone());
                at += 1;
            }
        }
    }
    kept
}

/// The indicator a text speaks of: an id as it is, else by its words.
pub fn indicator(text: &str) -> Option<String> {
    let is_id = text.contains('.')
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '_'));
    if is_id {
        return Some(text.to_owned());
    }
    let label = key(without_measure(text));
    let counts = COUNTED.start_of(&label).is_some();
    let label = EACH
        .keys()
        .iter()
        .find_map(|each| label.strip_prefix(&format!("{each} ")))
        .unwrap_or(&label);
    let words = significant(label);
    rows()
        .iter()
        // "Số HTX điểm có sản phẩm OCOP" is a number, no share.
        .filter(|row| !(counts && row.id.ends_with("_share")))
        .find(|row| row.explains(&words))
        .map(|row| row.id.to_owned())
}

/// A label without the measure in brackets behind it: "Doanh thu bình quân (triệu đồng/HTX)".
fn without_measure(text: &str) -> &str {
    let bracket = text.trim_end().strip_suffix(')').and_then(|text| {
        let (label, measure) = text.rsplit_once('(')?;
        MEASURES.has(&key(measure)).then_some(label)
    });
    bracket.unwrap_or(text)
}

impl Row {
    /// Whether all its words stand in a label and leave nothing but numbers unexplained.
    fn explains(&self, label: &[String]) -> bool {
        let mut explained = vec![false; label.len()];
        let mut mark = |phrase: &[String], optional: bool| {
            let mut found = false;
            for at in 0..label.len() {
                // "HTX có lao động …" counts cooperatives, "lao động trong HTX" does not: what a label begins with
                // is what it counts.
                let counted = at == 0 && optional && is_organisation(&label[0]);
                if label[at..].starts_with(phrase) && !counted {
                    explained[at..at + phrase.len()].fill(true);
                    found = true;
                }
            }
            found
        };
        let all = self.words.iter().all(|phrase| mark(phrase, false));
        for phrase in &self.besides {
            mark(phrase, true);
        }
        let number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
        all && label
            .iter()
            .zip(explained)
            .all(|(word, explained)| explained || number(word))
    }
}

/// Whether a word is the short name of a kind of organisation.
fn is_organisation(word: &str) -> bool {
    matches!(word, "htx" | "tht" | "lhhtx")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asserts what each label means.
    fn mean(labels: &[(&str, Option<&str>)]) {
        for (label, id) in labels {
            assert_eq!(indicator(label).as_deref(), *id, "{label}");
        }
    }

    #[test]
    fn targets_of_a_decision() {
        mean(&[
            (
                "Hoàn thành tiến độ xây dựng thí điểm mô hình HTX điểm và HTX vệ tinh",
                Some("model_cooperatives.progress"),
            ),
            (
                "Tiến độ xây dựng thí điểm 02 HTX điểm và 06 HTX vệ tinh",
                Some("model_cooperatives.progress"),
            ),
            (
                "Xây dựng HTX có quy mô từ trên 100 thành viên",
                Some("cooperatives.over_100_members"),
            ),
            (
                "Tăng số lượng bình quân thành viên HTX",
                Some("cooperatives.average_members"),
            ),
            (
                "Vốn điều lệ thực góp bình quân toàn tỉnh",
                Some("cooperatives.average_contributed_capital"),
            ),
            (
                "Tỷ lệ HTX điểm và HTX vệ tinh có hợp đồng liên kết sản xuất và tiêu thụ sản phẩm",
                Some("model_cooperatives.linkage_share"),
            ),
            (
                "Tỷ lệ HTX điểm và HTX vệ tinh ứng dụng công nghệ cao, công nghệ số",
                Some("model_cooperatives.high_tech_share"),
            ),
            (
                "Mỗi huyện có tổ hợp tác hoạt động khá/tốt",
                Some("units.with_rated_group"),
            ),
            (
                "Mở lớp giám đốc HTX",
                Some("activities.training.director_classes"),
            ),
            (
                "Dự thảo Nghị quyết về chính sách hỗ trợ phát triển kinh tế tập thể đến năm 2030",
                Some("activities.policy.count"),
            ),
            ("cooperatives.total", Some("cooperatives.total")),
            ("Trồng cây", None),
        ]);
    }

    #[test]
    fn labels_of_the_forms() {
        mean(&[
            (
                "Tổng số HTX trên địa bàn tỉnh Đắk Nông",
                Some("cooperatives.total"),
            ),
            (
                "Trong đó: Số HTX đang hoạt động",
                Some("cooperatives.active"),
            ),
            ("Số HTX tạm ngừng hoạt động", Some("cooperatives.suspended")),
            ("HTX tạm ngưng hoạt động", Some("cooperatives.suspended")),
            ("Số HTX ngừng hoạt động", Some("cooperatives.dormant")),
            (
                "Số hợp tác xã nông nghiệp",
                Some("cooperatives.agricultural"),
            ),
            (
                "Số HTX phi nông nghiệp",
                Some("cooperatives.non_agricultural"),
            ),
            ("Số HTX xếp loại tốt, khá", Some("cooperatives.rated_well")),
            (
                "Số HTX ứng dụng công nghệ cao",
                Some("cooperatives.high_tech"),
            ),
            (
                "Số HTX tham gia liên kết chuỗi giá trị",
                Some("cooperatives.linked"),
            ),
            ("Số HTX thành lập mới", Some("cooperatives.new")),
            ("Số HTX giải thể", Some("cooperatives.dissolved")),
            ("Tổng số thành viên HTX", Some("cooperatives.members")),
            (
                "Số thành viên nữ trong HTX",
                Some("cooperatives.women_members"),
            ),
            ("Tổng số cán bộ quản lý HTX", Some("cooperatives.managers")),
            (
                "Số lao động thường xuyên trong HTX",
                Some("cooperatives.workers"),
            ),
            ("Lãi bình quân một HTX", Some("cooperatives.average_profit")),
            (
                "Doanh thu bình quân (triệu đồng/HTX)",
                Some("cooperatives.average_revenue"),
            ),
            (
                "Tổng số vốn điều lệ của HTX",
                Some("cooperatives.charter_capital"),
            ),
            ("Tổng số liên hiệp hợp tác xã", Some("unions.total")),
            ("Số tổ hợp tác", Some("groups.total")),
            ("Tổng số thành viên tổ hợp tác", Some("groups.members")),
            ("Số hội quán", Some("clubs.total")),
            ("Số lớp tập huấn", Some("activities.training.count")),
            (
                "Số thành viên kết nạp mới vào Liên minh HTX",
                Some("activities.alliance_admission.count"),
            ),
            (
                "Số HTX được vay vốn Quỹ hỗ trợ phát triển HTX",
                Some("activities.fund_project.cooperatives"),
            ),
        ]);
    }

    #[test]
    fn a_word_more_is_another_figure() {
        mean(&[
            ("Số HTX có dưới 10 thành viên", None),
            ("Số HTX thành lập mới trong lĩnh vực nông nghiệp", None),
            ("Số liên hiệp HTX thành lập mới", None),
            ("Thành lập mới tổ hợp tác", None),
            ("Tỷ lệ HTX đạt loại tốt, khá", None),
            ("Thu nhập bình quân lao động thường xuyên", None),
            ("Tổng số HTX, THT", None),
            ("Số HTX thành viên", None),
            ("Số HTX có thành viên nữ", None),
            ("Số HTX điểm có sản phẩm OCOP", None),
            ("Số HTX không hoạt động", None),
            ("Tốc độ tăng doanh thu HTX", None),
            ("Số hợp tác xã nông nghiệp đang hoạt động", None),
        ]);
    }
}

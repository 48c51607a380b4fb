//! What rows may explain that a stated sum is not what they add up to.
//!
//! Only what explains the whole difference is a reason, and it stays a guess: the sheet itself does not tell. Two rows
//! are blamed together only in a short list, for in a long one some two rows make up nearly any difference.

use crate::model::{Address, Field};
use crate::text::{Phrase, Speak, Text, text};

/// How many reasons are told of one sum; of more alike none is likely.
pub const MOST: usize = 2;

/// Rows of a list in which two rows may be blamed together.
const SHORT: usize = 30;

/// What an amount is too large or too small by if it is written in another unit of money.
const UNITS: [i64; 2] = [1_000, 1_000_000];

/// A stated sum beside what it is the sum of.
#[derive(Debug, Clone, Copy)]
pub struct Difference<'p> {
    /// What is summed.
    pub field: Field,
    /// The sum as stated.
    pub stated: i64,
    /// What the rows add up to.
    pub computed: i64,
    /// How far off it may be.
    pub tolerance: u64,
    /// The rows, from top to bottom.
    pub parts: &'p [Addend],
}

/// One thing that would explain the difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// In words that follow "it may be that".
    pub words: Phrase,
    /// The cells it speaks of.
    pub cells: Vec<Address>,
}

/// A known amount with what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addend {
    /// Name of its record.
    pub label: String,
    /// Where it stands, in words: H7.
    pub place: String,
    /// Its cell.
    pub cell: Address,
    /// Persons, or đồng.
    pub amount: i64,
}

impl Difference<'_> {
    /// By how much the stated sum is too large.
    pub fn amount(&self) -> i64 {
        self.stated.saturating_sub(self.computed)
    }

    /// Whether two amounts are the same but for rounding.
    pub fn same(&self, amount: i64, other: i64) -> bool {
        amount.abs_diff(other) <= self.tolerance
    }

    /// A row in đồng among rows in triệu đồng: the total was right of it.
    pub fn unit_slips(&self) -> Vec<Reason> {
        match self.field.shape().is_money() {
            true => self.slips(&UNITS, [TOO_LARGE, TOO_SMALL]),
            false => Vec::new(),
        }
    }

    /// A row with a digit more or less than the total was right of.
    pub fn digit_slips(&self) -> Vec<Reason> {
        self.slips(&[10], [DIGIT_TOO_MANY, DIGIT_MISSING])
    }

    /// Rows that are one of these factors too large or too small.
    fn slips(&self, factors: &[i64], [large, small]: [Text; 2]) -> Vec<Reason> {
        let mut found = Vec::new();
        for part in self.parts {
            for factor in factors {
                let (less, more) = (part.amount / factor, part.amount.saturating_mul(*factor));
                for (meant, words) in [(less, large), (more, small)] {
                    // What is left must be more than rounding, or the row may as well be missing.
                    let told = meant.unsigned_abs() > self.tolerance.saturating_mul(2);
                    if told && self.same(self.amount(), meant.saturating_sub(part.amount)) {
                        found.push(part.reason(words, &[("factor", factor)]));
                    }
                }
            }
        }
        few(found)
    }

    /// The rows added once too often.
    pub fn doubled(&self) -> Option<Reason> {
        let twice = self.same(self.stated, self.computed.saturating_mul(2));
        (twice && self.parts.len() > 1).then(|| Reason {
            words: EVERY_ROW_TWICE.fill(&[]),
            cells: Vec::new(),
        })
    }

    /// A row left out or added twice.
    pub fn single_rows(&self) -> Vec<Reason> {
        let reason = |part: &Addend| {
            let words = self.wrongly(part.amount)?;
            Some(part.reason(words, &[]))
        };
        few(self.parts.iter().filter_map(reason).collect())
    }

    /// What was done with rows of an amount if they alone explain the difference.
    fn wrongly(&self, amount: i64) -> Option<Text> {
        let missing = self.amount().saturating_neg();
        match () {
            () if amount == 0 => None,
            () if self.same(amount, self.amount()) => Some(ADDED_TWICE),
            () if self.same(amount, missing) => Some(LEFT_OUT),
            () => None,
        }
    }

    /// The sum ends before the last rows or begins after the first ones: rows were added and it was not extended.
    pub fn cut_off(&self) -> Option<Reason> {
        let count = self.parts.len();
        let above: Vec<i64> = std::iter::once(0)
            .chain(self.parts.iter().scan(0, |sum: &mut i64, part| {
                *sum = sum.saturating_add(part.amount);
                Some(*sum)
            }))
            .collect();
        let without_last = |n: usize| above[count - n];
        let without_first = |n: usize| above[count].saturating_sub(above[n]);
        // One row more or less is told by itself.
        let mut lengths = 2..count.saturating_sub(1);
        let (words, left) = lengths.find_map(|n| match () {
            () if self.same(self.stated, without_last(n)) => {
                Some((LAST_ROWS, &self.parts[count - n..]))
            }
            () if self.same(self.stated, without_first(n)) => Some((FIRST_ROWS, &self.parts[..n])),
            () => None,
        })?;
        let (from, to) = (left.first()?, left.last()?);
        Some(Reason {
            words: words.fill(&[
                ("n", &left.len()),
                ("from", &from.said()),
                ("to", &to.said()),
            ]),
            cells: vec![from.cell, to.cell],
        })
    }

    /// Two rows left out or added twice, if no other two are.
    pub fn two_rows(&self) -> Option<Reason> {
        if self.parts.len() > SHORT {
            return None;
        }
        let pairs = self.parts.iter().enumerate().flat_map(|(at, one)| {
            let later = self.parts[at + 1..].iter();
            later.map(move |other| [one.clone(), other.clone()])
        });
        let mut found = pairs.filter_map(|pair| {
            let both = pair.iter().all(|part| part.amount != 0);
            Some((self.wrongly(sum(&pair)).filter(|_| both)?, pair))
        });
        match (found.next(), found.next()) {
            (Some((words, pair)), None) => Some(together(words, &pair)),
            _ => None,
        }
    }
}

impl Addend {
    /// Its name and its place.
    pub fn said(&self) -> Phrase {
        text("«{label}» ({place})", "'{label}' ({place})")
            .fill(&[("label", &self.label), ("place", &self.place)])
    }

    /// A reason that speaks of it as `{rows}`.
    pub fn reason(&self, words: Text, more: &[(&str, &dyn Speak)]) -> Reason {
        let said = self.said();
        let args = [&[("rows", &said as &dyn Speak)], more].concat();
        Reason {
            words: words.fill(&args),
            cells: vec![self.cell],
        }
    }
}

/// The reasons in words: "a, or b".
pub fn said(reasons: &[Reason]) -> Phrase {
    let words = reasons.iter().map(|reason| &reason.words);
    joined(words, text(", hoặc ", ", or "))
}

/// A reason that speaks of all of several as `{rows}`.
pub fn together(words: Text, parts: &[Addend]) -> Reason {
    let said: Vec<Phrase> = parts.iter().map(Addend::said).collect();
    let rows = joined(said.iter(), text(" và ", " and "));
    Reason {
        words: words.fill(&[("rows", &rows)]),
        cells: parts.iter().map(|part| part.cell).collect(),
    }
}

/// What some amounts add up to.
pub fn sum(parts: &[Addend]) -> i64 {
    let amounts = parts.iter().map(|part| part.amount);
    amounts.fold(0, i64::saturating_add)
}

fn joined<'p>(phrases: impl Iterator<Item = &'p Phrase>, between: Text) -> Phrase {
    let (vi, en): (Vec<&str>, Vec<&str>) = phrases
        .map(|phrase| (phrase.vi.as_str(), phrase.en.as_str()))
        .unzip();
    Phrase {
        vi: vi.join(between.vi),
        en: en.join(between.en),
    }
}

/// Where many rows would explain it, none does.
fn few(reasons: Vec<Reason>) -> Vec<Reason> {
    match reasons.len() {
        0..=MOST => reasons,
        _ => Vec::new(),
    }
}

const TOO_LARGE: Text = text(
    "{rows} ghi theo đơn vị khác, lớn gấp {factor} lần",
    "{rows} is written in another unit, {factor} times too large",
);
const TOO_SMALL: Text = text(
    "{rows} ghi theo đơn vị khác, nhỏ hơn {factor} lần",
    "{rows} is written in another unit, {factor} times too small",
);
const DIGIT_TOO_MANY: Text = text("{rows} gõ thừa một chữ số", "{rows} has a digit too many");
const DIGIT_MISSING: Text = text("{rows} gõ thiếu một chữ số", "{rows} lacks a digit");
const EVERY_ROW_TWICE: Text = text("mỗi dòng bị cộng hai lần", "every row was added twice");
const ADDED_TWICE: Text = text("cộng hai lần {rows}", "{rows} was added twice");
const LEFT_OUT: Text = text("bỏ sót {rows}", "{rows} was left out");
const LAST_ROWS: Text = text(
    "chưa cộng {n} dòng cuối, từ {from} đến {to}",
    "the last {n} rows were not added, {from} to {to}",
);
const FIRST_ROWS: Text = text(
    "chưa cộng {n} dòng đầu, từ {from} đến {to}",
    "the first {n} rows were not added, {from} to {to}",
);

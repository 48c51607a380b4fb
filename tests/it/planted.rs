//! Faults planted into clean lists are found at their cells, and clean lists are told to be clean.

#[allow(dead_code)]
#[path = "../../examples/plant_faults/main.rs"]
mod plant_faults;

use htx::rules::RULES;
use plant_faults::{elsewhere, plants, table};

#[test]
fn every_rule_is_planted_or_it_is_said_why_not() {
    for rule in RULES {
        let planted = plants().any(|plant| plant.code == rule.code);
        assert!(
            planted != elsewhere(rule.code).is_some(),
            "{} is neither planted nor excused, or both",
            rule.code
        );
    }
}

#[test]
fn what_is_planted_is_found_and_nothing_else() {
    let table = table(1).unwrap();
    assert!(table.all().recall() >= 0.98, "{:#?}", table.missed);
    for (code, count) in &table.rules {
        assert!(count.found > 0, "{code} is never found");
    }
    assert!(table.errors.is_empty(), "{:#?}", table.errors);
    assert!(table.warnings.is_empty(), "{:#?}", table.warnings);
}

//! The private part of an organisation's name, by which names are compared.

use crate::text::normal;
use std::sync::LazyLock;

/// Words in front of the private name, longest first.
static KIND_WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words = [
        "liên hiệp hợp tác xã",
        "liên hiệp htx",
        "hợp tác xã",
        "tổ hợp tác",
        "hội quán",
        "lhhtx",
        "htx",
        "tht",
    ];
    words.map(|word| normal::key(word) + " ").to_vec()
});

/// The key of a name without "hợp tác xã" and the like in front; a name of nothing else keeps them, one without any
/// letter has no key.
pub fn private_name(name: &str) -> Option<String> {
    let key = normal::key(name);
    let rest = KIND_WORDS
        .iter()
        .find_map(|word| key.strip_prefix(word.as_str()));
    Some(rest.unwrap_or(&key).to_owned()).filter(|key| !key.is_empty())
}

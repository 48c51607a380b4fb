//! Why a file cannot be opened, in words.

use crate::text::{Phrase, text};

/// It asks for a password.
pub(super) fn password() -> Phrase {
    text(
        "tệp đặt mật khẩu; gỡ mật khẩu rồi gửi lại",
        "the file is protected by a password; remove it and send the file again",
    )
    .into()
}

/// More than a computer of an office can hold, whether meant so or not.
pub(super) fn too_large() -> Phrase {
    text(
        "tệp quá lớn hoặc không an toàn: nội dung phình to khi mở; chia thành nhiều tệp nhỏ rồi gửi lại",
        "the file is too large or unsafe: it grows without measure when opened; send it in smaller files",
    )
    .into()
}

/// Damaged or cut short, with the reader's own words where there are any.
pub(super) fn damaged(detail: &str) -> Phrase {
    let detail = detail.lines().next().unwrap_or_default();
    if detail.is_empty() {
        return text(
            "tệp hỏng hoặc bị cắt cụt",
            "the file is damaged or cut short",
        )
        .into();
    }
    text(
        "tệp hỏng hoặc bị cắt cụt ({e})",
        "the file is damaged or cut short ({e})",
    )
    .fill(&[("e", &detail)])
}

/// What the error of the reader ours is compared with means.
#[cfg(test)]
pub(super) fn unreadable(error: &dyn std::error::Error) -> Phrase {
    let said = error.to_string();
    match said.to_ascii_lowercase().contains("password") {
        true => password(),
        false => damaged(&said),
    }
}

//! The problem: a caller must be able to tell what went wrong and what to do about it.
//!
//! Odd news is not an error: it becomes a [`Report`](crate::Report) with a
//! [`Warning`](crate::Warning). An [`Error`] is only for what the caller can mend. Its
//! [`code`](Error::code) is for programs, its message is one sentence for people.

use std::fmt;

/// What a caller can mend. The text of each code is part of the contract.
///
/// ```
/// let error = copydesk::Library::from_bytes(b"no library").unwrap_err();
/// assert_eq!(error.code(), copydesk::ErrorCode::BadLibrary);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorCode {
    /// An option is unknown, of the wrong type, or out of range.
    BadOption,
    /// The input is larger than [`MAX_INPUT_BYTES`](crate::MAX_INPUT_BYTES).
    TooLarge,
    /// The bytes are no text: a PDF, a picture, an archive, an office file.
    Unsupported,
    /// The bytes are no library, or a damaged one.
    BadLibrary,
    /// The bytes are no model of names, a damaged one, or one of another version.
    BadModel,
    /// A fault of ours.
    Bug,
}

impl ErrorCode {
    /// The code as written in the contract.
    ///
    /// ```
    /// assert_eq!(copydesk::ErrorCode::TooLarge.as_str(), "too-large");
    /// ```
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BadOption => "bad-option",
            Self::TooLarge => "too-large",
            Self::Unsupported => "unsupported",
            Self::BadLibrary => "bad-library",
            Self::BadModel => "bad-model",
            Self::Bug => "bug",
        }
    }
}

/// An error with a code for programs and a sentence for people.
///
/// ```
/// let error = copydesk::decode(b"%PDF-1.7 ...").unwrap_err();
/// eprintln!("{error}"); // the sentence, with the code in brackets
/// assert_eq!(error.to_string(), format!("{} (unsupported)", error.message()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    code: ErrorCode,
    message: String,
}

impl Error {
    /// An error of the given code; `message` is one sentence that says what to do.
    ///
    /// ```
    /// use copydesk::{Error, ErrorCode};
    ///
    /// // What a store of texts says of one that is not there.
    /// let error = Error::new(ErrorCode::BadLibrary, "The text of “rain” is gone; add it again.");
    /// assert_eq!(error.code(), ErrorCode::BadLibrary);
    /// ```
    #[must_use]
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }

    /// What kind of fault it is.
    ///
    /// ```
    /// let error = copydesk::decode(b"%PDF-1.7 ...").unwrap_err();
    /// assert_eq!(error.code(), copydesk::ErrorCode::Unsupported);
    /// ```
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        self.code
    }

    /// One sentence that says what to do.
    ///
    /// ```
    /// let error = copydesk::decode(b"%PDF-1.7 ...").unwrap_err();
    /// assert!(error.message().contains("PDF") && error.message().ends_with('.'));
    /// ```
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} ({})", self.message, self.code.as_str())
    }
}

impl std::error::Error for Error {}

/// The words of the language: folding for search, order of the alphabet, numbers and lists as Colombians write them.
///
/// Everything here is plain arithmetic over UTF-8, without locale data, so a page gives the same bytes on every
/// machine.
public enum Spanish {}

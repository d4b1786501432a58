import Questionnaires

/// An answer to a question, for files that speak of HTTP too, which has answers of its own.
typealias QuestionAnswer = Answer

import Questionnaires

/// What was answered to a question; the server has answers of its own.
typealias QuestionAnswer = Answer

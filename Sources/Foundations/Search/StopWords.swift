/// Words that say nothing about what a text is about; folded.
enum StopWords {
    static let all = Set(
        """
        a al algo algun alguna algunas alguno algunos ante antes aquel aquella aquellas aquello aquellos aqui asi aun
        aunque cada como con contra cual cuales cualquier cuando de del desde donde dos durante e el ella ellas ello
        ellos en entre era eran eres es esa esas ese eso esos esta estaba estan estar estas este esto estos fue fueron
        ha habia han has hasta hay he la las le les lo los mas me mi mis mucho muchos muy nada ni no nos nosotros
        nuestra nuestras nuestro nuestros o os otra otras otro otros para pero poco por porque pues que quien quienes se
        sea sean ser si sido sin sobre son su sus suya suyo tal tambien tan tanto te tener tiene tienen todas todo todos
        tras tu tus u un una unas uno unos usted ustedes y ya yo
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}

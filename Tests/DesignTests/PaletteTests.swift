import Testing

@testable import Design

@Suite struct `Colours` {
    @Test(arguments: Look.all, [true, false])
    func `can be read in every look, by day and by night`(look: Look, isDay: Bool) {
        let palette = isDay ? Palette.light(look) : Palette.dark(look)
        for pair in Palette.pairs {
            let contrast = palette[pair.mark].contrast(with: palette[pair.ground])
            #expect(contrast >= pair.least, "\(look.name): \(pair.mark) on \(pair.ground) is \(contrast)")
        }
    }

    @Test func `contrast follows the figures of WCAG`() {
        #expect(Colour(0x000000).contrast(with: Colour(0xffffff)) == 21)
        #expect(abs(Colour(0x777777).contrast(with: Colour(0xffffff)) - 4.48) < 0.01)
        #expect(Colour(0x123456).contrast(with: Colour(0x123456)) == 1)
    }

    @Test func `the button of the band and the bar of the State can be read`() {
        for look in Look.all { #expect(look.accent.contrast(with: .white) >= 4.5, "\(look.name)") }
        #expect(Colour(0x0943b5).contrast(with: .white) >= 7)
    }

    @Test func `ten looks with ten names, and any stored number finds one`() {
        #expect(Look.all.count == 10)
        #expect(Set(Look.all.map(\.name)).count == 10)
        #expect(Look.number(13) == Look.all[3])
        #expect(Look.number(-1) == Look.all[9])
    }

    @Test func `spacing goes in steps of four and no text is under 14 px`() {
        #expect(Space.steps.allSatisfy { $0 % 4 == 0 })
        for step in TypeScale.steps { #expect(step.phone * 17 >= 14, "\(step.name)") }
    }
}

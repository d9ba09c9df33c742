import Diagnostics
import Hours
import Syntax
import Testing

@Suite struct WeekdayWordsTests {

  @Test(
    "weekdays are read in both languages and any case",
    arguments: [
      ("Mon", "Mon"), ("mon-FRI", "Mon-Fri"), ("Sat,Sun", "Sat,Sun"), ("Sat, Sun", "Sat,Sun"),
      ("Fri-Mon", "Mon,Fri-Sun"), ("Mon-Sun", "Mon-Sun"), ("Mon–Wed,Fri", "Mon-Wed,Fri"), ("Mon - Fri", "Mon-Fri"),
      ("monday-friday", "Mon-Fri"), ("Tuesday, Thursday", "Tue,Thu"), ("Wed-Wed", "Wed"),
      ("Пн-Пт", "Mon-Fri"), ("пн–пт, вс", "Mon-Fri,Sun"), ("СБ,ВС", "Sat,Sun"), ("Вт,Ср,Чт", "Tue-Thu"),
      ("понедельник-пятница", "Mon-Fri"), ("Суббота, Воскресенье", "Sat,Sun"), ("среда", "Wed"), ("ЧЕТВЕРГ", "Thu"),
      ("вторник", "Tue"), ("Mon,Mon", "Mon"),
    ])
  func reads(_ text: String, _ days: String) {
    let reading = Reading(text, WeekdaySet.read)
    #expect(reading.value?.description == days)
    #expect(reading.complaints == [])
  }

  @Test(
    "what is no weekday is marked, and mended where it is sure",
    arguments: [
      ("[[CW026 Mno]]-Fri", "Mon-Fri"), ("Mon-[[CW026 Fry]]", "Mon-Fri"), ("[[CW026 Mo]],[[CW026 Tu]]", "Mon,Tue"),
      ("[[CW026 сред]]", "среда"), ("[[CW026 пятницу]]", "пятница"), ("[[CW026 Пн.]]-[[CW026 Пт.]]", "Пн-Пт"),
      ("[[CW026 xyz]],Sat", "xyz,Sat"), ("Mon[[CW026 ..]]Fri", "Mon-Fri"), ("Mon [[CW026 to]] Fri", "Mon - Fri"),
      ("Пн [[CW026 по]] Пт", "Пн - Пт"), ("Sat [[CW026 Sun]]", "Sat Sun"), ("[[CW026 weekdays]]", "Mon-Fri"),
      ("[[CW026 будни]]", "Пн-Пт"), ("[[CW026 weekend]]", "Sat,Sun"), ("[[CW026 выходные]],Пн", "Сб,Вс,Пн"),
      ("[[CW026 daily]]", "Mon-Sun"), ("[[CW026 ежедневно]]", "Пн-Вс"), ("[[CW026 1]]-5", "1-5"),
      ("Mon [[CW026 09]]:00", "Mon 09:00"), ("Mon[[CW026 -]]", "Mon-"), ("Mon[[CW026 ,]]", "Mon,"),
    ])
  func complains(_ marked: String, _ fixed: String) {
    let expected = Marked(marked)
    let reading = Reading(expected.plain, WeekdaySet.read)
    #expect(reading.complaints == expected.complaints)
    #expect(reading.fixed == fixed)
    #expect(reading.badWordings == [])
  }

  @Test("an empty text is marked as a whole")
  func empty() {
    #expect(Reading("", WeekdaySet.read).complaints == ["CW026 -1..<1"])
  }

  @Test("every set of weekdays is read as it is printed")
  func roundTrip() {
    for bits in 1..<128 {
      let days = WeekdaySet(Weekday.allCases.filter { (day) in bits & 1 << day.rawValue != 0 })
      let reading = Reading(days.description, WeekdaySet.read)
      #expect(reading.value == days)
      #expect(reading.complaints == [])
    }
  }

}

import Hours
import Testing

@Suite struct CalendarTests {

  @Test(
    "a day number and its date are the same day",
    arguments: [
      (0, "1970-01-01", Weekday.thursday), (-1, "1969-12-31", .wednesday), (11_016, "2000-02-29", .tuesday),
      (20_615, "2026-06-11", .thursday), (-719_162, "0001-01-01", .monday), (2_932_896, "9999-12-31", .friday),
    ])
  func dayNumbers(_ number: Int, _ text: String, _ weekday: Weekday) {
    let date = CivilDate(dayNumber: number)
    #expect(date.description == text)
    #expect(date.weekday == weekday)
    #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
  }

}

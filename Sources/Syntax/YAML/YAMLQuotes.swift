/// How a text is written so that YAML takes it as it is.
public enum YAMLQuotes {

  /// `text`, which has no line ends, in single quotes.
  public static func single(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

}

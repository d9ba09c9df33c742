internal import Diagnostics
public import Hours

/// An audio item as its author wrote it: a recording, or what it will be once it is made.
public struct WrittenAudio: Sendable {

  /// The id.
  public var name: Written<String>

  /// Path of the recording, below the account's folder.
  public var file: Written<String>?

  /// The length of an item that is not recorded yet (P-28).
  public var length: Written<Milliseconds>?

  /// What is said in it.
  public var say: Written<String>?

}

/// The keys of an audio item.
enum AudioKeys: String, KeyWords {
  case file, length, say

  static let construct = Phrase(en: "audio item", ru: "звук")
  static let table = KeyTable<Self>()
}

extension Reader {

  /// Returns the audio item `name` at `node`: a path, or a mapping.
  mutating func audio(_ name: Written<String>, _ node: NodeID) -> WrittenAudio? {
    var audio = WrittenAudio(name: name)
    guard isBlockLike(node) else {
      audio.file = string(node, AudioKeys.construct)
      return audio
    }
    var saysWhat = false
    fields(of: node, as: AudioKeys.self, into: &audio) { (reader, audio, key, value) in
      if key != .say { saysWhat = true }
      switch key {
      case .file: audio.file = reader.string(value, Phrase(en: "file", ru: "файл"))
      case .length: audio.length = reader.duration(value, Phrase(en: "length", ru: "длительность"))
      case .say: audio.say = reader.string(value, Phrase(en: "say", ru: "текст"))
      }
    }
    if !saysWhat, tree.kind(of: node) == .mapping {
      complain(
        .missing(
          "file", AudioKeys.construct, at: name.range,
          help: Phrase(
            en: "name the recording with 'file', or give the 'length' of one that is still to be made",
            ru: "укажите запись ключом «file» или длительность («length») будущей записи")))
    }
    return audio
  }

}

import Audio
import Decoding
import Glibc

/// What the program says of itself.
let help = """
  callwright-audio opens sound files for callwright, apart from it: a decoder that fails takes nothing with it.

  callwright-audio lengths ROOT   read paths below ROOT from standard input, each ended by a line feed (or by NUL), and
                                  write a line for each: 'INDEX ok MILLISECONDS FRAMES RATE CHANNELS FORMAT' or
                                  'INDEX fault NAME DETAIL'
  callwright-audio measure ROOT   the same with all that can be measured in one pass: 'INDEX ok MILLISECONDS FRAMES RATE
                                  CHANNELS FORMAT ENCODING NUMBERS SIGNALS CONTENT OUTLINE'
  callwright-audio render ROOT    read a plan of sounds below ROOT from standard input and write a WAV file to
                                  standard output; with alaw or ulaw behind ROOT, as it sounds through that line
  callwright-audio convert ROOT FORMAT LOUDNESS ENDS
                                  read one path below ROOT from standard input and write the sound as a phone line
                                  carries it to standard output: wav, alaw or ulaw; normalize or as-it-is; trim or whole
  callwright-audio --help         write this

  Ends with 0 when done, 1 when a sound of the plan cannot be opened, 2 on a wrong command line or plan, 3 when
  reading or writing fails.

  """

ProcessLimits.set()
let streams = StandardStreams()
do throws(StandardStreams.Failure) {
  let arguments = Array(CommandLine.arguments.dropFirst())
  switch (arguments.first, arguments.count) {
  case ("--help", 1), ("-h", 1):
    try streams.write(Array(help.utf8))
  case ("lengths", 2):
    try Lengths(streams: streams, folder: SoundFolder(arguments[1])).run()
  case ("measure", 2):
    try Measure(streams: streams, folder: SoundFolder(arguments[1])).run()
  case ("render", 2):
    exit(try Render(streams: streams, folder: SoundFolder(arguments[1]), law: nil).run())
  case ("render", 3) where G711(rawValue: arguments[2]) != nil:
    exit(try Render(streams: streams, folder: SoundFolder(arguments[1]), law: G711(rawValue: arguments[2])).run())
  case ("convert", 5):
    guard let conversion = SoundConversion(words: Array(arguments[2...])) else { fallthrough }
    exit(try Convert(streams: streams, folder: SoundFolder(arguments[1]), conversion: conversion).run())
  default:
    streams.say("callwright-audio: wrong command line; see 'callwright-audio --help'")
    exit(2)
  }
} catch {
  streams.say("callwright-audio: \(error.reason)")
  exit(3)
}

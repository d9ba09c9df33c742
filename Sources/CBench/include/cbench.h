/// What the benchmark is held against: the same work in C, as bare as it can be, and what only C can count.
#ifndef CBENCH_H
#define CBENCH_H

#include <stddef.h>
#include <stdint.h>

/// Walks over libyaml's events of `count` bytes and drops them; returns how many there were, 0 after a syntax error.
size_t cbench_yaml_events(const uint8_t *bytes, size_t count);

/// CPU time that the process has used, in nanoseconds.
int64_t cbench_cpu_time(void);

/// Number of blocks that the process has taken from the heap since it began.
int64_t cbench_allocations(void);

/// Runs `program` with two arguments and its output dropped; returns the most memory that it held at a time, in bytes,
/// -1 where it could not be run or failed.
int64_t cbench_peak_memory(const char *program, const char *command, const char *argument);

/// Writes `count` mono samples at `rate` a second to the sound file at `path`: a WAV file of 16 bits (kind 0), FLAC (1),
/// Ogg with Vorbis (2), MP3 (3) or Ogg with Opus (4). Returns whether that was possible.
int cbench_sound_write(const char *path, int kind, int rate, const float *samples, int64_t count);

/// Decodes the sound file at `path` with libsndfile and drops its samples; returns how many frames there were, -1 where
/// it could not be opened.
int64_t cbench_sound_decode(const char *path);

/// What a device does in a call of the limit: it answers.
struct cbench_act {
  int32_t member;
  int32_t after;
  int32_t talk;
};

/// A call of the limit. Times are milliseconds.
struct cbench_call {
  int64_t at;
  /// From arrival; -1 means never.
  int32_t hang_up;
  /// Length of the message; -1 means that nothing is said and the caller stays.
  int32_t speaks;
  /// A stretch of the array of acts.
  int32_t first_act;
  int32_t act_count;
};

/// The scheme of the limit: a greeting, a group that rings everybody, a box.
struct cbench_scheme {
  int32_t greeting;
  int32_t members;
  int32_t wait;
  int32_t box_greeting;
  int32_t longest_message;
  int32_t shortest_message;
};

/// What became of the calls: enough to see that somebody else came to the same.
struct cbench_totals {
  int64_t answered, abandoned, messages, empty;
  int64_t waited, talked, events;
};

/// Plays `calls`, which are in order of time, through a table of nodes.
struct cbench_totals cbench_simulate(const struct cbench_scheme *scheme, const struct cbench_call *calls,
                                     int32_t call_count, const struct cbench_act *acts);

#endif

#include "cbench.h"

#include <sndfile.h>

int cbench_sound_write(const char *path, int kind, int rate, const float *samples, int64_t count) {
  static const int formats[] = {
      SF_FORMAT_WAV | SF_FORMAT_PCM_16,
      SF_FORMAT_FLAC | SF_FORMAT_PCM_16,
      SF_FORMAT_OGG | SF_FORMAT_VORBIS,
      SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III,
      SF_FORMAT_OGG | SF_FORMAT_OPUS,
  };
  SF_INFO info = {0};
  info.samplerate = rate;
  info.channels = 1;
  info.format = formats[kind];
  SNDFILE *file = sf_open(path, SFM_WRITE, &info);
  if (!file) return 0;
  int isWhole = sf_writef_float(file, samples, count) == count;
  return sf_close(file) == 0 && isWhole;
}

int64_t cbench_sound_decode(const char *path) {
  float block[16384];
  SF_INFO info = {0};
  SNDFILE *file = sf_open(path, SFM_READ, &info);
  if (!file) return -1;
  int64_t frames = 0, count;
  while ((count = sf_readf_float(file, block, 16384 / info.channels)) > 0) frames += count;
  sf_close(file);
  return frames;
}

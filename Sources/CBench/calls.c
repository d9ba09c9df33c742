#include "cbench.h"

#include <stdlib.h>
#include <string.h>

// A scheme as a table of nodes, calls as slots, time as a heap of events whose keys are whole numbers: about the least
// that a simulation of calls who share members can be.

enum rank { RELEASE = 10, WAIT_OVER = 21, MEDIA_END = 24, RESPONSE = 30, REEVALUATION = 60, ARRIVAL = 70 };
enum kind { GREETING, GROUP, BOX_GREETING, MESSAGE, TALKING, ENDED };
enum happening { HANG_UP, CONVERSATION_OVER, WAITED, PLAYED, ANSWERED, LOOK_AGAIN };

struct node {
  int32_t kind, length, next;
};

struct event {
  uint64_t key;
  uint32_t creation, stamp;
  int32_t subject, happening;
};

struct slot {
  int32_t call, node;
  uint32_t stamp;
  int32_t older, younger, is_visiting, is_waiting;
  int32_t first_ringing, last_ringing, agent;
  int64_t entered, wait_end, talk_began;
};

struct member {
  int32_t slot, is_engaged;
  uint32_t serial;
  int32_t talk, previous, next, act;
};

struct record {
  int64_t end, wait, talk;
  int32_t outcome;
};

enum outcome { WAS_ANSWERED, WAS_ABANDONED, LEFT_MESSAGE, LEFT_NOTHING };

struct world {
  const struct cbench_scheme *scheme;
  const struct cbench_call *calls;
  const struct cbench_act *acts;
  struct node nodes[6];
  struct event *heap;
  int32_t heap_count, heap_capacity;
  uint32_t created, serials;
  struct slot *slots;
  int32_t slot_count, slot_capacity;
  int32_t *free_slots, free_count;
  struct member *members;
  struct record *records;
  int32_t oldest, youngest;
  int64_t now, look_again_at, events;
};

static inline int precedes(const struct event *a, const struct event *b) {
  return a->key != b->key ? a->key < b->key : a->creation < b->creation;
}

static void add(struct world *w, int32_t happening, int64_t time, int32_t rank, int32_t subject, uint32_t stamp,
                uint32_t creation) {
  if (w->heap_count == w->heap_capacity) {
    w->heap_capacity = w->heap_capacity * 2 + 64;
    w->heap = realloc(w->heap, sizeof(struct event) * (size_t)w->heap_capacity);
  }
  struct event event = {(uint64_t)time << 8 | (uint64_t)rank, creation ? creation : ++w->created, stamp, subject, happening};
  int32_t hole = w->heap_count++;
  while (hole > 0) {
    int32_t parent = (hole - 1) / 2;
    if (!precedes(&event, &w->heap[parent])) break;
    w->heap[hole] = w->heap[parent];
    hole = parent;
  }
  w->heap[hole] = event;
}

static struct event take(struct world *w) {
  struct event first = w->heap[0], last = w->heap[--w->heap_count];
  int32_t hole = 0;
  for (;;) {
    int32_t child = 2 * hole + 1;
    if (child >= w->heap_count) break;
    if (child + 1 < w->heap_count && precedes(&w->heap[child + 1], &w->heap[child])) child += 1;
    if (!precedes(&w->heap[child], &last)) break;
    w->heap[hole] = w->heap[child];
    hole = child;
  }
  w->heap[hole] = last;
  return first;
}

static void look_again(struct world *w) {
  if (w->look_again_at == w->now || w->oldest < 0) return;
  w->look_again_at = w->now;
  add(w, LOOK_AGAIN, w->now, REEVALUATION, 0, 0, 0);
}

static void offer(struct world *w, int32_t slot, int32_t member) {
  struct slot *s = &w->slots[slot];
  struct member *m = &w->members[member];
  const struct cbench_call *call = &w->calls[s->call];
  m->is_engaged = 1;
  m->slot = slot;
  m->serial = ++w->serials;
  m->previous = s->last_ringing;
  m->next = -1;
  if (s->last_ringing >= 0) w->members[s->last_ringing].next = member; else s->first_ringing = member;
  s->last_ringing = member;
  for (int32_t act = call->first_act; act < call->first_act + call->act_count; act += 1) {
    if (w->acts[act].member != member) continue;
    m->talk = w->acts[act].talk;
    add(w, ANSWERED, w->now + w->acts[act].after, RESPONSE, member, m->serial, 0);
    return;
  }
}

static void withdraw(struct world *w, int32_t slot, int32_t member) {
  struct slot *s = &w->slots[slot];
  struct member *m = &w->members[member];
  if (m->previous >= 0) w->members[m->previous].next = m->next; else s->first_ringing = m->next;
  if (m->next >= 0) w->members[m->next].previous = m->previous; else s->last_ringing = m->previous;
  m->serial = 0;
}

static void withdraw_all(struct world *w, int32_t slot) {
  while (w->slots[slot].first_ringing >= 0) {
    int32_t member = w->slots[slot].first_ringing;
    withdraw(w, slot, member);
    w->members[member].is_engaged = 0;
    look_again(w);
  }
}

static void leave_visits(struct world *w, int32_t slot) {
  struct slot *s = &w->slots[slot];
  if (!s->is_visiting) return;
  if (s->older >= 0) w->slots[s->older].younger = s->younger; else w->oldest = s->younger;
  if (s->younger >= 0) w->slots[s->younger].older = s->older; else w->youngest = s->older;
  s->is_visiting = 0;
}

/// Rings whoever is free and wanted by no older visit; returns whether somebody was kept for one.
static int ring(struct world *w, int32_t slot, int is_second_look) {
  int is_kept = 0;
  for (int32_t member = 0; member < w->scheme->members; member += 1) {
    if (w->members[member].is_engaged) continue;
    if (!is_second_look && w->slots[slot].older >= 0) is_kept = 1; else offer(w, slot, member);
  }
  return is_kept;
}

static void finish(struct world *w, int32_t slot, int32_t outcome, int64_t talk) {
  struct slot *s = &w->slots[slot];
  int64_t arrival = w->calls[s->call].at;
  w->records[s->call] =
      (struct record){w->now, (s->wait_end < 0 ? w->now : s->wait_end) - arrival, talk, outcome};
  s->stamp += 1;
  s->node = ENDED;
  w->free_slots[w->free_count++] = slot;
}

static void go(struct world *w, int32_t slot, int32_t node) {
  struct slot *s = &w->slots[slot];
  const struct cbench_call *call = &w->calls[s->call];
  s->node = node;
  s->stamp += 1;
  s->entered = w->now;
  switch (w->nodes[node].kind) {
  case GREETING:
    add(w, PLAYED, w->now + w->nodes[node].length, MEDIA_END, slot, s->stamp, 0);
    break;
  case GROUP:
    s->is_visiting = 1;
    s->older = w->youngest;
    s->younger = -1;
    if (w->youngest >= 0) w->slots[w->youngest].younger = slot; else w->oldest = slot;
    w->youngest = slot;
    int is_kept = ring(w, slot, 0);
    s->is_waiting = s->first_ringing < 0;
    if (s->is_waiting && is_kept) look_again(w);
    add(w, WAITED, w->now + w->nodes[node].length, WAIT_OVER, slot, s->stamp, 0);
    break;
  case BOX_GREETING:
    s->wait_end = w->now;
    add(w, PLAYED, w->now + w->nodes[node].length, MEDIA_END, slot, s->stamp, 0);
    break;
  case MESSAGE: {
    int32_t speaks = call->speaks < 0 ? 0 : call->speaks;
    int64_t silence = call->speaks < 0 ? 10000 : INT32_MAX;
    if (call->speaks >= 0) add(w, HANG_UP, w->now + speaks, RELEASE, slot, (uint32_t)s->call, 0);
    int64_t length = silence < w->nodes[node].length ? silence : w->nodes[node].length;
    add(w, PLAYED, w->now + length, MEDIA_END, slot, s->stamp, 0);
    break;
  }
  case TALKING:
    add(w, CONVERSATION_OVER, w->now + w->members[s->agent].talk, RELEASE, slot, s->stamp, 0);
    break;
  }
}

static void end_message(struct world *w, int32_t slot) {
  struct slot *s = &w->slots[slot];
  int64_t length = w->now - s->entered, speaks = w->calls[s->call].speaks;
  if (length > speaks) length = speaks;
  finish(w, slot, length >= w->scheme->shortest_message ? LEFT_MESSAGE : LEFT_NOTHING, 0);
}

static void end_talk(struct world *w, int32_t slot) {
  struct slot *s = &w->slots[slot];
  w->members[s->agent].is_engaged = 0;
  look_again(w);
  finish(w, slot, WAS_ANSWERED, w->now - s->talk_began);
}

static void hang_up(struct world *w, int32_t slot) {
  switch (w->nodes[w->slots[slot].node].kind) {
  case TALKING: end_talk(w, slot); return;
  case MESSAGE: end_message(w, slot); return;
  case GROUP:
    leave_visits(w, slot);
    withdraw_all(w, slot);
    break;
  }
  finish(w, slot, WAS_ABANDONED, 0);
}

static void happen(struct world *w, const struct event *event) {
  int32_t slot = event->subject;
  struct slot *s = &w->slots[slot];
  switch (event->happening) {
  case HANG_UP:
    if (s->node != ENDED && (uint32_t)s->call == event->stamp) hang_up(w, slot);
    return;
  case CONVERSATION_OVER:
    if (s->stamp == event->stamp) end_talk(w, slot);
    return;
  case WAITED:
    if (s->stamp != event->stamp) return;
    leave_visits(w, slot);
    withdraw_all(w, slot);
    go(w, slot, w->nodes[s->node].next);
    return;
  case PLAYED:
    if (s->stamp != event->stamp) return;
    if (w->nodes[s->node].kind == MESSAGE) end_message(w, slot); else go(w, slot, w->nodes[s->node].next);
    return;
  case ANSWERED: {
    struct member *m = &w->members[event->subject];
    if (m->serial != event->stamp) return;
    slot = m->slot;
    s = &w->slots[slot];
    leave_visits(w, slot);
    withdraw(w, slot, event->subject);
    withdraw_all(w, slot);
    s->agent = event->subject;
    s->wait_end = w->now;
    s->talk_began = w->now;
    go(w, slot, 4);
    return;
  }
  case LOOK_AGAIN:
    w->look_again_at = -1;
    for (slot = w->oldest; slot >= 0; slot = w->slots[slot].younger) {
      ring(w, slot, 1);
      w->slots[slot].is_waiting = w->slots[slot].first_ringing < 0;
    }
    return;
  }
}

static void arrive(struct world *w, int32_t call) {
  int32_t slot = w->free_count > 0 ? w->free_slots[--w->free_count] : w->slot_count++;
  if (slot == w->slot_capacity) {
    w->slot_capacity = w->slot_capacity * 2 + 64;
    w->slots = realloc(w->slots, sizeof(struct slot) * (size_t)w->slot_capacity);
    w->free_slots = realloc(w->free_slots, sizeof(int32_t) * (size_t)w->slot_capacity);
    memset(&w->slots[slot], 0, sizeof(struct slot) * (size_t)(w->slot_capacity - slot));
  }
  struct slot *s = &w->slots[slot];
  s->call = call;
  s->first_ringing = s->last_ringing = s->agent = -1;
  s->wait_end = -1;
  if (w->calls[call].hang_up >= 0)
    add(w, HANG_UP, w->now + w->calls[call].hang_up, RELEASE, slot, (uint32_t)call, (uint32_t)call + 1);
  go(w, slot, 0);
}

struct cbench_totals cbench_simulate(const struct cbench_scheme *scheme, const struct cbench_call *calls,
                                     int32_t call_count, const struct cbench_act *acts) {
  struct world w = {.scheme = scheme, .calls = calls, .acts = acts, .created = 1u << 31, .oldest = -1, .youngest = -1,
                    .look_again_at = -1};
  struct node nodes[6] = {
      {GREETING, scheme->greeting, 1}, {GROUP, scheme->wait, 2},   {BOX_GREETING, scheme->box_greeting, 3},
      {MESSAGE, scheme->longest_message, 5}, {TALKING, 0, 5},      {ENDED, 0, 5},
  };
  memcpy(w.nodes, nodes, sizeof nodes);
  w.members = calloc((size_t)scheme->members, sizeof(struct member));
  w.records = calloc((size_t)call_count, sizeof(struct record));
  int32_t arrived = 0;
  for (;;) {
    uint64_t arrival = arrived < call_count ? (uint64_t)calls[arrived].at << 8 | ARRIVAL : UINT64_MAX;
    if (w.heap_count > 0 && w.heap[0].key < arrival) {
      struct event event = take(&w);
      w.now = (int64_t)(event.key >> 8);
      happen(&w, &event);
    } else if (arrived < call_count) {
      w.now = calls[arrived].at;
      arrive(&w, arrived++);
    } else {
      break;
    }
    w.events += 1;
  }
  struct cbench_totals totals = {.events = w.events};
  for (int32_t call = 0; call < call_count; call += 1) {
    totals.answered += w.records[call].outcome == WAS_ANSWERED;
    totals.abandoned += w.records[call].outcome == WAS_ABANDONED;
    totals.messages += w.records[call].outcome == LEFT_MESSAGE;
    totals.empty += w.records[call].outcome == LEFT_NOTHING;
    totals.waited += w.records[call].wait;
    totals.talked += w.records[call].talk;
  }
  free(w.heap);
  free(w.slots);
  free(w.free_slots);
  free(w.members);
  free(w.records);
  return totals;
}

/*
 * Arena: memory with one lifetime. Everything handed out is zeroed and lives until the arena is
 * reset or freed; nothing is returned one by one. Foreign handles join the lifetime by
 * arena_defer() and are closed last first.
 *
 * An arena has a ceiling. Past it the thread jumps to the recovery point that its runner set with
 * arena_catch(); without one the process stops (a program-lifetime arena that overflows is a defect).
 *
 *     Arena *a = arena_new(8 * MB);
 *     jmp_buf full;
 *     if (setjmp(full)) { ...answer 413... } else { arena_catch(a, &full); ...work... }
 *     arena_reset(a);
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Arena Arena;
typedef struct { void *block; ptrdiff_t used, total; void *defers; } ArenaMark;

/* A new empty arena that holds at most `max` bytes. The owner frees it. Stops the process when the
 * system has no memory left. */
Arena *arena_new(ptrdiff_t max);

/* Runs the deferred closers, then gives all memory back; the arena is gone. NULL is allowed. */
void arena_free(Arena *a);

/* Runs the deferred closers and forgets everything; keeps the first block for the next use. */
void arena_reset(Arena *a);

/* `size * n` zeroed bytes at `align`; never NULL. */
void *arena_alloc(Arena *a, ptrdiff_t size, ptrdiff_t n, ptrdiff_t align);

/* Lets the last allocation `old` of `old_size` bytes grow in place to `new_size`; false when it
 * cannot, and then nothing changed. */
bool arena_extend(Arena *a, void *old, ptrdiff_t old_size, ptrdiff_t new_size);

/* Gives back what the last allocation `v` of `size` bytes does not need beyond `need`; does nothing when another came after it. */
void arena_trim(Arena *a, void *v, ptrdiff_t size, ptrdiff_t need);

/* `close(p)` runs when the arena is reset, rewound past this point, or freed; last first. */
void arena_defer(Arena *a, void (*close)(void *), void *p);

/* Where to jump when the ceiling is met. Returns the earlier point, to be put back. */
jmp_buf *arena_catch(Arena *a, jmp_buf *full);

/* A point to come back to: arena_rewind() forgets all that was allocated after it. */
ArenaMark arena_mark(Arena *a);
void arena_rewind(Arena *a, ArenaMark m);

/* Bytes handed out since the last reset. */
ptrdiff_t arena_used(const Arena *a);

#define arena_one(a, T)      ((T *)arena_alloc((a), sizeof(T), 1, _Alignof(T)))
#define arena_many(a, T, n)  ((T *)arena_alloc((a), sizeof(T), (n), _Alignof(T)))

/*
 * LIST_OF(T): a growing list in an arena. list_add() gives a pointer to a new zeroed last element;
 * it is valid until the next list_add() to the same list.
 *
 *     LIST_OF(Rhk) l = {0};
 *     Rhk *r = list_add(a, &l);
 */
#define LIST_OF(T) struct { T *v; ptrdiff_t n, cap; }

#define list_add(a, l)                                                                             \
    ((l)->n < (l)->cap ? (void)0                                                                   \
        : (void)((l)->v = list_grow((a), (l)->v, &(l)->cap, sizeof *(l)->v)),                      \
     &(l)->v[(l)->n++])

typedef LIST_OF(int64_t) IdList;

void *list_grow(Arena *a, void *v, ptrdiff_t *cap, ptrdiff_t size);

/* In a list sorted by its int64_t member `m`: where the first element with at least `x` stands (its length when there is
 * none); and that element when it has exactly `x`, else NULL. */
#define list_first(l, m, x) list_first_((l)->v, (l)->n, sizeof *(l)->v, offsetof(__typeof__(*(l)->v), m), (x))
#define list_find(l, m, x) \
    ((__typeof__(&(l)->v[0]))list_find_((l)->v, (l)->n, sizeof *(l)->v, offsetof(__typeof__(*(l)->v), m), (x)))

ptrdiff_t list_first_(const void *v, ptrdiff_t n, size_t size, size_t at, int64_t x);
void *list_find_(void *v, ptrdiff_t n, size_t size, size_t at, int64_t x);

#endif

#define BASE_ALLOC_OK
#include "base.h"

enum { BLOCK_MIN = 16 * 1024 };

typedef struct Block { struct Block *prev; ptrdiff_t size, used; } Block;
typedef struct Defer { struct Defer *prev; void (*close)(void *); void *p; } Defer;

struct Arena {
    Block *top;
    Defer *defers;
    ptrdiff_t total, max;       /* bytes in blocks below the top plus the top's used; the ceiling */
    jmp_buf *full;
};

_Noreturn void defect(const char *file, int line, const char *claim)
{
    fprintf(stderr, "%s:%d: defect: %s\n", file, line, claim);
    abort();
}

static Block *block_new(Block *prev, ptrdiff_t size)
{
    Block *b = malloc(sizeof *b + (size_t)size);
    if (!b) {
        fputs("arena: the system has no memory left\n", stderr);
        abort();
    }
    *b = (Block){ .prev = prev, .size = size };
    return b;
}

Arena *arena_new(ptrdiff_t max)
{
    Arena *a = calloc(1, sizeof *a);
    if (!a) abort();
    a->max = max;
    return a;
}

static void run_defers(Arena *a, Defer *until)
{
    while (a->defers != until) {
        Defer *d = a->defers;
        a->defers = d->prev;
        d->close(d->p);
    }
}

static void drop_blocks(Arena *a, Block *until)
{
    while (a->top != until) {
        Block *b = a->top;
        a->top = b->prev;
        free(b);
    }
}

void arena_free(Arena *a)
{
    if (!a) return;
    run_defers(a, NULL);
    drop_blocks(a, NULL);
    free(a);
}

void arena_reset(Arena *a)
{
    run_defers(a, NULL);
    while (a->top && a->top->prev) {
        Block *b = a->top;
        a->top = b->prev;
        free(b);
    }
    if (a->top && a->top->size > BLOCK_MIN) drop_blocks(a, NULL);
    if (a->top) a->top->used = 0;
    a->total = 0;
}

static _Noreturn void overflow(Arena *a)
{
    if (!a->full) defect(__FILE__, __LINE__, "arena over its ceiling without a recovery point");
    longjmp(*a->full, 1);
}

void *arena_alloc(Arena *a, ptrdiff_t size, ptrdiff_t n, ptrdiff_t align)
{
    ptrdiff_t bytes;
    if (__builtin_mul_overflow(size, n, &bytes) || bytes < 0) overflow(a);
    Block *b = a->top;
    ptrdiff_t at = b ? (b->used + align - 1) & -align : 0;
    if (!b || at + bytes > b->size) {
        if (bytes > a->max - a->total) overflow(a);
        ptrdiff_t want = b ? b->size * 2 : BLOCK_MIN;
        if (want > a->max / 4) want = a->max / 4;
        if (want < bytes) want = bytes;
        b = a->top = block_new(b, want);
        at = 0;
    }
    if (at + bytes - b->used > a->max - a->total) overflow(a);
    a->total += at + bytes - b->used;
    b->used = at + bytes;
    return memset((char *)(b + 1) + at, 0, (size_t)bytes);
}

bool arena_extend(Arena *a, void *old, ptrdiff_t old_size, ptrdiff_t new_size)
{
    Block *b = a->top;
    if (!b || !old || (char *)old + old_size != (char *)(b + 1) + b->used) return false;
    ptrdiff_t more = new_size - old_size;
    if (more > b->size - b->used || more > a->max - a->total) return false;
    memset((char *)(b + 1) + b->used, 0, (size_t)more);
    b->used += more;
    a->total += more;
    return true;
}

void arena_trim(Arena *a, void *v, ptrdiff_t size, ptrdiff_t need)
{
    Block *b = a->top;
    if (!b || !v || (char *)v + size != (char *)(b + 1) + b->used) return;
    b->used -= size - need;
    a->total -= size - need;
}

void arena_defer(Arena *a, void (*close)(void *), void *p)
{
    Defer *d = arena_one(a, Defer);
    *d = (Defer){ .prev = a->defers, .close = close, .p = p };
    a->defers = d;
}

jmp_buf *arena_catch(Arena *a, jmp_buf *full)
{
    jmp_buf *earlier = a->full;
    a->full = full;
    return earlier;
}

ArenaMark arena_mark(Arena *a)
{
    return (ArenaMark){ a->top, a->top ? a->top->used : 0, a->total, a->defers };
}

void arena_rewind(Arena *a, ArenaMark m)
{
    run_defers(a, m.defers);
    drop_blocks(a, m.block);
    if (a->top) a->top->used = m.used;
    a->total = m.total;
}

ptrdiff_t arena_used(const Arena *a) { return a->total; }

void *list_grow(Arena *a, void *v, ptrdiff_t *cap, ptrdiff_t size)
{
    ptrdiff_t want = *cap ? *cap * 2 : 8;
    if (v && arena_extend(a, v, *cap * size, want * size)) {
        *cap = want;
        return v;
    }
    void *bigger = arena_alloc(a, size, want, _Alignof(max_align_t));
    if (v) memcpy(bigger, v, (size_t)(*cap * size));
    *cap = want;
    return bigger;
}

static int64_t member(const void *v, ptrdiff_t i, size_t size, size_t at)
{
    int64_t x;
    memcpy(&x, (const char *)v + (size_t)i * size + at, sizeof x);
    return x;
}

ptrdiff_t list_first_(const void *v, ptrdiff_t n, size_t size, size_t at, int64_t x)
{
    ptrdiff_t lo = 0, hi = n;
    while (lo < hi) {
        ptrdiff_t mid = lo + (hi - lo) / 2;
        if (member(v, mid, size, at) < x) lo = mid + 1;
        else hi = mid;
    }
    return lo;
}

void *list_find_(void *v, ptrdiff_t n, size_t size, size_t at, int64_t x)
{
    ptrdiff_t i = list_first_(v, n, size, at, x);
    return i < n && member(v, i, size, at) == x ? (char *)v + (size_t)i * size : NULL;
}

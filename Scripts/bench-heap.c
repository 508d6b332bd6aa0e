/* Counts the bytes on the heap of a program that it is loaded before (LD_PRELOAD), the same way for every parser. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stddef.h>
#include <string.h>

static atomic_long current, peak, base;

void heap_counter_reset(void) {
    base = current;
    peak = current;
}

long heap_counter_peak(void) { return peak - base; }

static void *counted(void *block) {
    if (block) {
        long now = atomic_fetch_add(&current, (long)malloc_usable_size(block))
            + (long)malloc_usable_size(block);
        if (now > peak) peak = now;
    }
    return block;
}

static void uncounted(void *block) {
    if (block) atomic_fetch_sub(&current, (long)malloc_usable_size(block));
}

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);
extern void __libc_free(void *);

void *malloc(size_t size) { return counted(__libc_malloc(size)); }
void *calloc(size_t count, size_t size) { return counted(__libc_calloc(count, size)); }
void *memalign(size_t alignment, size_t size) { return counted(__libc_memalign(alignment, size)); }
void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

int posix_memalign(void **block, size_t alignment, size_t size) {
    *block = memalign(alignment, size);
    return *block ? 0 : ENOMEM;
}

void *realloc(void *block, size_t size) {
    long before = block ? (long)malloc_usable_size(block) : 0;
    void *moved = __libc_realloc(block, size);
    if (moved || size == 0) {
        atomic_fetch_sub(&current, before);
        counted(moved);
    }
    return moved;
}

void free(void *block) {
    uncounted(block);
    __libc_free(block);
}

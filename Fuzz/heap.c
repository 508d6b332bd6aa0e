/* Counts the bytes on the heap through the hooks of the address sanitizer. */
#include <stddef.h>

int __sanitizer_install_malloc_and_free_hooks(
    void (*allocated)(const volatile void *, size_t), void (*freed)(const volatile void *));
size_t __sanitizer_get_allocated_size(const volatile void *);

static long current, peak, base;

static void allocated(const volatile void *block, size_t size) {
    (void)block;
    current += (long)size;
    if (current > peak) peak = current;
}

static void freed(const volatile void *block) {
    if (block) current -= (long)__sanitizer_get_allocated_size(block);
}

__attribute__((constructor)) static void install(void) {
    __sanitizer_install_malloc_and_free_hooks(allocated, freed);
}

void fuzz_heap_reset(void) {
    base = current;
    peak = current;
}

long fuzz_heap_peak(void) { return peak - base; }

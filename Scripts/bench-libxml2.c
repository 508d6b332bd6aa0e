/* Parses every file named on standard input with libxml2, as dateline-evaluate parse-bench does: a name and a number a line. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MAXIMUM 100000

static char *pages[MAXIMUM];
static long sizes[MAXIMUM];

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static void parse(int page) {
    /* The pages are read as UTF-8 by all parsers, so that nobody pays for character sets. */
    htmlDocPtr tree = htmlReadMemory(pages[page], (int)sizes[page], NULL, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    xmlFreeDoc(tree);
}

int main(void) {
    char path[4096];
    int count = 0;
    long bytes = 0;
    while (count < MAXIMUM && fgets(path, sizeof path, stdin)) {
        path[strcspn(path, "\n")] = 0;
        FILE *file = fopen(path, "rb");
        if (!file) return 1;
        fseek(file, 0, SEEK_END);
        sizes[count] = ftell(file);
        rewind(file);
        pages[count] = malloc(sizes[count] + 1);
        if (!pages[count] || fread(pages[count], 1, sizes[count], file) != (size_t)sizes[count]) return 1;
        fclose(file);
        bytes += sizes[count++];
    }
    printf("pages %d\nbytes %ld\n", count, bytes);
    xmlInitParser();
    parse(0);
    void (*reset)(void) = (void (*)(void))dlsym(RTLD_DEFAULT, "heap_counter_reset");
    long (*peak)(void) = (long (*)(void))dlsym(RTLD_DEFAULT, "heap_counter_peak");
    if (reset && peak) {
        long peaks = 0;
        for (int page = 0; page < count; page++) {
            reset();
            parse(page);
            peaks += peak();
        }
        printf("peak_heap_per_page %ld\n", count ? peaks / count : 0);
        return 0;
    }
    double best = 1e9;
    for (int round = 0; round < 5; round++) {
        double start = now();
        for (int page = 0; page < count; page++) parse(page);
        double seconds = now() - start;
        if (seconds < best) best = seconds;
    }
    printf("parse_seconds %f\n", best);
    return 0;
}

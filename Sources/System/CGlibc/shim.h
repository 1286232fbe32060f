// What the C library has and Swift's own module of it does not show.
#include <elf.h>
#include <link.h>
#include <malloc.h>
#include <pthread.h>
#include <stdint.h>

// Of <fcntl.h>, where it stands for _GNU_SOURCE alone.
int sync_file_range(int descriptor, int64_t offset, int64_t count, unsigned int flags);
enum { START_WRITING_OUT = 2 };  // SYNC_FILE_RANGE_WRITE
enum { UNNAMED_FILE = 020000000 };       // __O_TMPFILE, which stands beside O_DIRECTORY

// Of <pthread.h>, likewise.
int pthread_getattr_np(pthread_t thread, pthread_attr_t *attributes);

// Where the linker put the head of the object that this is compiled into: the program, or a bundle of tests.
extern const ElfW(Ehdr) __ehdr_start __attribute__((visibility("hidden")));
static inline const ElfW(Ehdr) *head_of_own_object(void) { return &__ehdr_start; }
typedef ElfW(Phdr) program_header;
typedef ElfW(Nhdr) note_header;
